using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions.Certificates;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Records;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Decisions.Certificates;

/// <summary>The agency's layouts of certificates and its emblem.</summary>
[Requires(Permission.RecordIssue)]
public sealed class LayoutsModel(LayoutQuery layouts, ReadFile files) : OfficePage
{
    private const string FullPrint = "day-du";
    private const string PrePrinted = "phoi";

    [BindProperty]
    public CreateInput Input { get; set; } = new();

    [BindProperty]
    public IFormFile? Emblem { get; set; }

    public LayoutList List { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Awards { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Starts { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Subjects { get; } = [.. Enum.GetValues<SubjectKind>().Select(k => new SelectListItem(SubjectOf(k), k.ToString()))];

    public static string SubjectOf(SubjectKind kind) => kind switch
    {
        SubjectKind.Collective => "Tập thể",
        SubjectKind.Household => "Hộ gia đình",
        _ => "Cá nhân",
    };

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return List is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnGetEmblemAsync()
    {
        await LoadAsync();
        return List?.EmblemFileId is { } id && await files.OpenAsync(id, Actor, Ct) is { } picture ? File(picture.Content, picture.MediaType) : NotFound();
    }

    public async Task<IActionResult> OnPostCreateAsync([FromServices] CreateLayout create)
    {
        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        var request = new CreateLayoutRequest
        {
            Name = Input.Name, AwardCode = Input.AwardCode, SubjectKind = Input.SubjectKind, PrePrinted = Input.Start == PrePrinted,
            CopyOf = Guid.TryParse(Input.Start, out var copied) ? copied : null,
        };
        return await AnswerAsync(await create.ExecuteAsync(request, Actor, Ct), done =>
        {
            Notice(done.InUse ? $"Đã thêm mẫu {done.Name} và dùng cho các quyết định ban hành từ nay." : $"Đã thêm mẫu {done.Name}. Bấm \"Dùng mẫu này\" khi sắp đặt xong.");
            return Redirect($"/mau-chung-nhan/{done.Id}");
        });
    }

    public async Task<IActionResult> OnPostEmblemAsync([FromServices] SaveEmblem save)
    {
        Result<Done> result = Emblem is null
            ? new InvalidField(nameof(Emblem), "Chọn tệp ảnh PNG của biểu tượng.")
            : await save.ExecuteAsync(new IncomingFile(Emblem.FileName, Emblem.Length, Emblem.OpenReadStream, nameof(Emblem)), Actor, Ct);
        return await AnswerAsync(result, _ => Back("Đã đặt biểu tượng. Quyết định đã ban hành giữ biểu tượng lúc ban hành."), "");
    }

    public async Task<IActionResult> OnPostDropEmblemAsync([FromServices] SaveEmblem save) =>
        await AnswerAsync(await save.ExecuteAsync(null, Actor, Ct), _ => Back("Đã bỏ biểu tượng: chỗ đó để trống từ nay."), "");

    protected override async Task LoadAsync()
    {
        if (await layouts.ListAsync(Actor, Ct) is not { } list)
        {
            return;
        }

        List = list;
        Awards = [.. list.Awards.Select(a => new SelectListItem(a.Name, a.Code))];
        Starts =
        [
            new("Mẫu in đầy đủ trên giấy trắng (Điều 61 Quyết định số 01/2026/QĐ-TTg)", FullPrint),
            new("Phôi in sẵn: chỉ in các mục để trống", PrePrinted),
            .. list.Layouts.Select(l => new SelectListItem($"Sao chép mẫu: {l.Name}", l.Id.ToString())),
        ];
    }

    private RedirectResult Back(string notice)
    {
        Notice(notice);
        return Redirect("/mau-chung-nhan");
    }

    public sealed class CreateInput
    {
        public string? Name { get; set; }
        public string? AwardCode { get; set; }
        public SubjectKind SubjectKind { get; set; }
        public string? Start { get; set; }
    }
}
