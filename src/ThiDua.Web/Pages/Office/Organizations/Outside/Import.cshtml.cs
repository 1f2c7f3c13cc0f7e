using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Organizations.Outside;
using ThiDua.Core.Records;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Organizations.Outside;

/// <summary>A list of outside bodies from a spreadsheet: checked line by line, then written as a whole.</summary>
[Requires(Permission.ManageOrganization)]
public sealed class ImportModel(ReceiveOutsideList receive, OutsideListQuery lists, ImportOutsideBodies import) : OfficePage
{
    [BindProperty(SupportsGet = true, Name = "tep")]
    public Guid? FileId { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public int ExpectedNew { get; set; }

    public OutsidePreview? Preview { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        ModelState.Clear();
        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnGetTemplateAsync() => File(await OutsideSheets.WriteAsync([], Ct), FileKind.Xlsx.MediaType, "mau-don-vi-ngoai.xlsx");

    public async Task<IActionResult> OnPostUploadAsync()
    {
        FileId = null;
        if (Upload is null)
        {
            ModelState.AddModelError(nameof(Upload), "Chọn tệp Excel (.xlsx) có danh sách đơn vị ngoài.");
            return await RefusedAsync();
        }

        var file = new IncomingFile(Upload.FileName, Upload.Length, Upload.OpenReadStream, nameof(Upload));
        return await AnswerAsync(await receive.ExecuteAsync(file, Actor, Ct), kept => Redirect($"/don-vi-ngoai/nhap?tep={kept.Id}"), "");
    }

    public async Task<IActionResult> OnPostImportAsync() =>
        FileId is not { } file
            ? Redirect("/don-vi-ngoai/nhap")
            : await AnswerAsync(await import.ExecuteAsync(new ImportOutsideBodiesRequest(file, ExpectedNew), Actor, Ct), done =>
            {
                Notice($"Đã ghi {done.New} đơn vị ngoài.");
                return Redirect("/don-vi-ngoai");
            }, "");

    protected override async Task LoadAsync()
    {
        if (FileId is not { } file)
        {
            return;
        }

        var preview = await lists.OfAsync(file, Actor, Ct);
        Preview = preview.Succeeded ? preview.Value : null;
        if (!preview.Succeeded && ModelState.IsValid)
        {
            ModelState.AddModelError("", preview.Refusals[0].Sentence);
        }
    }
}
