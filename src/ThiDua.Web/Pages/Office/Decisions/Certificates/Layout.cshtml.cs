using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions.Certificates;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;
using ThiDua.Papers.Writing.Certificates;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Decisions.Certificates;

/// <summary>One layout drawn to scale: its fields are moved on the drawing or by their numbers; each saving is a version.</summary>
[Requires(Permission.RecordIssue)]
public sealed class LayoutModel(LayoutQuery layouts, KeepFile keep) : OfficePage
{
    private static readonly FileKind[] Scans = [FileKind.Png, FileKind.Jpeg];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    public LayoutInput Input { get; set; } = new();

    [BindProperty]
    public IFormFile? Background { get; set; }

    [BindProperty]
    public bool DropBackground { get; set; }

    [BindProperty]
    public int Revision { get; set; }

    [BindProperty]
    public bool Use { get; set; }

    public LayoutDetails Details { get; private set; } = null!;

    /// <summary>Null while what was typed has faults.</summary>
    public string? Drawing { get; private set; }

    public IReadOnlyList<string> Faults { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Faces { get; } = [new("Đứng", "Regular"), new("Đậm", "Bold"), new("Nghiêng", "Italic"), new("Đậm nghiêng", "BoldItalic"), new("Thư pháp", "Script")];

    public IReadOnlyList<SelectListItem> Aligns { get; } = [new("Trái", "Left"), new("Giữa", "Centre"), new("Phải", "Right")];

    public IReadOnlyList<SelectListItem> Anchors { get; } = [new("Trên", "Top"), new("Giữa", "Middle"), new("Dưới", "Bottom")];

    public IReadOnlyList<SelectListItem> QrPlaces { get; } = [new("Không in mã QR", "None"), new("Trên chứng nhận", "Front"), new("Mặt sau", "Back")];

    public bool IsFaulty(int field) => ModelState.Any(s => s.Key.StartsWith($"Input.Fields[{field}]", StringComparison.Ordinal) && s.Value!.Errors.Count > 0);

    public async Task<IActionResult> OnGetAsync()
    {
        ModelState.Clear();
        await LoadAsync();
        return Details is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnGetBackgroundAsync() =>
        await layouts.BackgroundAsync(Id, Actor, Ct) is { } scan ? File(scan.Content, scan.MediaType) : NotFound();

    /// <summary>The drawing of what is typed; saves nothing.</summary>
    public async Task<IActionResult> OnPostPreviewAsync()
    {
        await LoadAsync();
        return Details is null ? NotFound() : Page();
    }

    public Task<IActionResult> OnPostTestAsync() => WrittenAsync("Trang-in-thu.pdf", (design, output) => CertificateTestPage.Write(design, output));

    public Task<IActionResult> OnPostSampleAsync() => WrittenAsync("Chung-nhan-mau.pdf", (design, output) =>
        CertificateWriter.Write(Details.Sample with { Design = design }, [LayoutDetails.SampleCertificate], output));

    public async Task<IActionResult> OnPostSaveAsync([FromServices] SaveLayout save)
    {
        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        Guid? background = null;
        if (Background is { } scan)
        {
            var kept = await keep.ExecuteAsync(new IncomingFile(scan.FileName, scan.Length, scan.OpenReadStream, nameof(Background), Scans), Actor, Ct);
            if (!kept.Succeeded)
            {
                return await AnswerAsync(kept, _ => Page(), "");
            }

            background = kept.Value.Id;
        }

        var request = new SaveLayoutRequest { LayoutId = Id, Version = Version, Name = Input.Name, Design = Input.Design(), BackgroundFileId = background, DropBackground = DropBackground };
        return await AnswerAsync(await save.ExecuteAsync(request, Actor, Ct), done => Back($"Đã lưu bản {done.Revision}."));
    }

    public async Task<IActionResult> OnPostRestoreAsync([FromServices] RestoreLayout restore) =>
        await AnswerAsync(await restore.ExecuteAsync(Id, Version, Revision, Actor, Ct), done => Back($"Đã khôi phục bản {Revision} thành bản {done.Revision}."), "");

    public async Task<IActionResult> OnPostChooseAsync([FromServices] ChooseLayout choose) =>
        await AnswerAsync(await choose.ExecuteAsync(Id, Use, Actor, Ct), _ => Back(Use ? "Các quyết định ban hành từ nay in theo mẫu này." : "Các quyết định ban hành từ nay in theo mẫu có sẵn."), "");

    protected override async Task LoadAsync()
    {
        if (await layouts.FindAsync(Id, Actor, Ct) is not { } found)
        {
            return;
        }

        Details = found;
        if (Input.Fields.Count != Enum.GetValues<CertificateText>().Length)
        {
            Input = LayoutInput.Of(found.Name, found.Design);
        }

        Draw();
    }

    private void Draw()
    {
        var design = Input.Design();
        Faults = [.. DesignFaults.Of(design).Select(f => f.Text is { } text ? $"{text.Label()}: {f.Sentence}" : f.Sentence)];
        if (Faults.Count == 0)
        {
            Drawing = CertificateHtmlWriter.Write(Details.Sample with { Design = design }, [LayoutDetails.SampleCertificate], new CertificateCanvas
            {
                BackgroundUrl = Details.BackgroundFileId is { } scan ? $"/mau-chung-nhan/{Id}?handler=Background&v={scan}" : null,
                KeyOf = text => ((int)text).ToString(System.Globalization.CultureInfo.InvariantCulture),
            });
        }
    }

    private async Task<IActionResult> WrittenAsync(string name, Action<CertificateDesign, Stream> write)
    {
        await LoadAsync();
        if (Details is null)
        {
            return NotFound();
        }

        if (Faults.Count > 0 || !ModelState.IsValid)
        {
            Faults.ToList().ForEach(f => ModelState.AddModelError("", f));
            return await RefusedAsync();
        }

        using var output = new MemoryStream();
        write(Input.Design(), output);
        return File(output.ToArray(), FileKind.Pdf.MediaType, name);
    }

    private RedirectResult Back(string notice)
    {
        Notice(notice);
        return Redirect($"/mau-chung-nhan/{Id}");
    }
}
