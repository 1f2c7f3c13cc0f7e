using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions.Upward;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Decisions.Upward;

/// <summary>The list of a batch as a file; an unknown form gives the workbook.</summary>
[Requires(Permission.ReadDecisions)]
public sealed class ListFileModel(UpperListFiles files) : OfficePage
{
    public async Task<IActionResult> OnGetAsync(Guid id, string? dang)
    {
        var form = dang switch { "docx" => UpperListForm.Docx, "pdf" => UpperListForm.Pdf, _ => UpperListForm.Xlsx };
        return await files.FindAsync(id, form, Actor, Ct) is { } file ? File(file.Bytes, file.MediaType, file.Name) : NotFound();
    }
}
