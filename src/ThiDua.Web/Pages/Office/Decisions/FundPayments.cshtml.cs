using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Decisions.Funds;
using ThiDua.Core.Foundation;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Decisions;

/// <summary>Rewards that the fund of a year pays, by unit, over all its decisions.</summary>
[Requires(Permission.ReadDecisions)]
public sealed class FundPaymentsModel(FundPaymentsQuery payments, DecisionSheets sheets, TimeProvider clock) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public int? Nam { get; set; }

    public FundPayments List { get; private set; } = null!;

    private int Year => Nam is >= 2000 and <= 2100 ? Nam.Value : clock.Today().Year;

    public async Task<IActionResult> OnGetAsync()
    {
        List = (await payments.FindAsync(Year, Actor, Ct))!;
        return List is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnGetXlsxAsync() =>
        await sheets.FundPaymentsAsync(Year, Actor, Ct) is { } file ? File(file.Bytes, file.MediaType, file.Name) : NotFound();
}
