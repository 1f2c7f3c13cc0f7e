using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Records;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Files;

/// <summary>Hands out a stored file, always as an attachment, to those whose module lets them read it.</summary>
[Requires(Permission.UseOffice)]
public sealed class DownloadModel(ReadFile files) : OfficePage
{
    public async Task<IActionResult> OnGetAsync(Guid id) =>
        await files.OpenAsync(id, Actor, Ct) is { } file ? File(file.Content, file.MediaType, file.Name) : NotFound();
}
