using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Organizations.Staff;
using ThiDua.Core.Records;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Organizations;

/// <summary>Staff list from a spreadsheet: upload, say which column is what, see every fault, then write all or nothing.</summary>
[Requires(Permission.ManageOrganization)]
public sealed class ImportModel(ReceiveStaffFile receive, StaffPreviewQuery previews, ImportStaff import, StaffExportQuery export) : OfficePage
{
    private const string ColumnPrefix = "cot.";
    private const string AnswerPrefix = "dong.";

    [BindProperty(SupportsGet = true, Name = "tep")]
    public Guid? FileId { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public int ExpectedNew { get; set; }

    [BindProperty]
    public int ExpectedUpdated { get; set; }

    public StaffPreview? Preview { get; private set; }

    public IReadOnlyDictionary<int, string> Answers { get; private set; } = new Dictionary<int, string>();

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnGetTemplateAsync() =>
        File(await export.TemplateAsync(Actor, Ct), FileKind.Xlsx.MediaType, "mau-danh-sach-nhan-su.xlsx");

    public async Task<IActionResult> OnPostUploadAsync()
    {
        FileId = null;
        if (Upload is null)
        {
            ModelState.AddModelError(nameof(Upload), "Chọn tệp Excel (.xlsx) có danh sách nhân sự.");
            return await RefusedAsync();
        }

        var file = new IncomingFile(Upload.FileName, Upload.Length, Upload.OpenReadStream, nameof(Upload));
        return await AnswerAsync(await receive.ExecuteAsync(file, Actor, Ct), received => Redirect($"/nhan-su/nhap?tep={received.FileId}"), prefix: "");
    }

    public async Task<IActionResult> OnPostCheckAsync()
    {
        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostImportAsync()
    {
        if (FileId is not { } fileId || PostedMapping() is not { } mapping)
        {
            return Redirect("/nhan-su/nhap");
        }

        var request = new ImportStaffRequest(fileId, mapping, PostedAnswers(), ExpectedNew, ExpectedUpdated);
        return await AnswerAsync(await import.ExecuteAsync(request, Actor, Ct), done =>
        {
            Notice($"Đã nhập xong: {done.New} người mới, {done.Updated} người cập nhật, {done.Unchanged} người không đổi.");
            return Redirect("/nhan-su");
        }, prefix: "");
    }

    protected override async Task LoadAsync()
    {
        if (FileId is not { } fileId)
        {
            return;
        }

        Answers = PostedAnswers();
        var preview = await previews.OfAsync(fileId, PostedMapping(), Answers, Actor, Ct);
        if (preview.Succeeded)
        {
            Preview = preview.Value;
        }
        else
        {
            ModelState.AddModelError("", preview.Refusals[0].Sentence);
        }
    }

    /// <summary>Null when no mapping was posted: then the heading row is read.</summary>
    private StaffMapping? PostedMapping()
    {
        if (!Request.HasFormContentType || !Request.Form.Keys.Any(k => k.StartsWith(ColumnPrefix, StringComparison.Ordinal)))
        {
            return null;
        }

        var columns = new Dictionary<StaffColumn, int>();
        foreach (var column in StaffColumns.All)
        {
            if (int.TryParse(Request.Form[ColumnPrefix + column], CultureInfo.InvariantCulture, out var index) && index is >= 0 and < 100)
            {
                columns[column] = index;
            }
        }

        return new StaffMapping(columns);
    }

    private Dictionary<int, string> PostedAnswers()
    {
        var answers = new Dictionary<int, string>();
        foreach (var key in Request.HasFormContentType ? Request.Form.Keys.Where(k => k.StartsWith(AnswerPrefix, StringComparison.Ordinal)) : [])
        {
            if (int.TryParse(key[AnswerPrefix.Length..], CultureInfo.InvariantCulture, out var row) && Request.Form[key].ToString() is { Length: > 0 } answer)
            {
                answers[row] = answer;
            }
        }

        return answers;
    }
}
