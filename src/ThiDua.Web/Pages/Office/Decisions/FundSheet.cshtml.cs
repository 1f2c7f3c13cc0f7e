using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Decisions;

/// <summary>The fund's book of a year as a workbook.</summary>
[Requires(Permission.ReadDecisions)]
public sealed class FundSheetModel(DecisionSheets sheets, TimeProvider clock) : OfficePage
{
    public async Task<IActionResult> OnGetAsync(int? nam) =>
        await sheets.FundAsync(nam is >= 2000 and <= 2100 ? nam.Value : clock.Today().Year, Actor, Ct) is { } file ? File(file.Bytes, file.MediaType, file.Name) : NotFound();
}
