using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Decisions;

/// <summary>The numbers of a year as a workbook.</summary>
[Requires(Permission.RecordIssue)]
public sealed class ClerkSheetModel(DecisionSheets sheets, TimeProvider clock) : OfficePage
{
    public async Task<IActionResult> OnGetAsync(int? nam)
    {
        var file = await sheets.NumbersAsync(nam is >= 1945 and <= 2100 ? nam.Value : clock.Today().Year, Actor, Ct);
        return File(file.Bytes, file.MediaType, file.Name);
    }
}
