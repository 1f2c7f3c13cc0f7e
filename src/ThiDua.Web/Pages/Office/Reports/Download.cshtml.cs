using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Reports;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Reports;

/// <summary>The report as the rows stand now, as text or as figures.</summary>
[Requires(Permission.ReadReports)]
public sealed class DownloadModel(ReportPapersQuery papers) : OfficePage
{
    public async Task<IActionResult> OnGetAsync(Guid id, string? loai) =>
        loai != "xlsx" ? PaperOrNotFound(await papers.PaperAsync(id, Actor, Ct))
        : await papers.SheetAsync(id, Actor, Ct) is { } file ? File(file.Bytes, file.MediaType, file.Name) : NotFound();
}
