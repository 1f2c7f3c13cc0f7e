using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions.Funds;
using ThiDua.Core.Foundation;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Decisions;

/// <summary>The payment list for signing on receipt.</summary>
[Requires(Permission.ReadDecisions)]
public sealed class PaymentPaperModel(PaymentListQuery lists, TimeProvider clock) : OfficePage
{
    public async Task<IActionResult> OnGetAsync(Guid id) =>
        PaperOrNotFound(await lists.PaperAsync(id, Actor, clock.Today(), Ct));
}
