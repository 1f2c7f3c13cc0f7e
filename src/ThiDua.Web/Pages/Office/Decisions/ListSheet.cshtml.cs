using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Decisions;

/// <summary>The list of decisions as filtered on screen, as a workbook.</summary>
[Requires(Permission.ReadDecisions)]
public sealed class ListSheetModel(DecisionSheets sheets) : OfficePage
{
    public async Task<IActionResult> OnGetAsync(string? tim, string? loai, string? trangThai, Guid? phongTrao)
    {
        var file = await sheets.ListAsync(DecisionFilter.Of(tim, loai, trangThai, phongTrao), Actor, Ct);
        return File(file.Bytes, file.MediaType, file.Name);
    }
}
