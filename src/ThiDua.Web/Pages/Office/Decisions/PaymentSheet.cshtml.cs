using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Decisions;

/// <summary>The payment list as a workbook.</summary>
[Requires(Permission.ReadDecisions)]
public sealed class PaymentSheetModel(DecisionPapersQuery papers) : OfficePage
{
    public async Task<IActionResult> OnGetAsync(Guid id) =>
        await papers.PaymentAsync(id, Actor, Ct) is { } file ? File(file.Bytes, file.MediaType, file.Name) : NotFound();
}
