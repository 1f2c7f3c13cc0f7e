using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Accounts;
using ThiDua.Core.Honours;
using ThiDua.Core.Honours.Imports;
using ThiDua.Core.Records;
using ThiDua.Web.Hosting;
using ThiDua.Web.Ui;

namespace ThiDua.Web.Pages.Office.Honours;

/// <summary>Lists of the past: bring one, see those that were brought.</summary>
[Requires(Permission.ManageOrganization)]
public sealed class ImportsModel(ImportPageQuery imports, ReceiveHistoryFile receive, HistorySheets sheets) : OfficePage
{
    [BindProperty]
    public UploadInput Input { get; set; } = new();

    public IReadOnlyList<ImportLine> All { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Kinds { get; } = Choices.Of<HistoryKind>(k => k.Label());

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnGetTemplateAsync([FromQuery(Name = "loai")] HistoryKind kind) =>
        File(await sheets.TemplateAsync(kind, Ct), FileKind.Xlsx.MediaType, kind is HistoryKind.Awards ? "mau-lich-su-khen-thuong.xlsx" : "mau-xep-loai-hang-nam.xlsx");

    public async Task<IActionResult> OnPostUploadAsync()
    {
        if (Input.Upload is null || !ModelState.IsValid)
        {
            if (Input.Upload is null)
            {
                ModelState.AddModelError("Input.Upload", "Chọn tệp Excel (.xlsx) có danh sách.");
            }

            return await RefusedAsync();
        }

        var file = new IncomingFile(Input.Upload.FileName, Input.Upload.Length, Input.Upload.OpenReadStream, nameof(Input.Upload));
        return await AnswerAsync(await receive.ExecuteAsync(Input.Kind, file, Actor, Ct), received => Redirect($"/lich-su-khen-thuong/nhap/{received.ImportId}"));
    }

    protected override async Task LoadAsync() => All = await imports.AllAsync(Actor, Ct);

    public sealed class UploadInput
    {
        public HistoryKind Kind { get; set; }
        public IFormFile? Upload { get; set; }
    }
}
