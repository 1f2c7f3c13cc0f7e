using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;
using ThiDua.Core.Samples;
using ThiDua.Core.Wordings;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Wordings;

/// <summary>One paper: its sentences, its fields, the agency's own Word template, and the whole of it with invented records.</summary>
[Requires(Permission.ManageOrganization)]
public sealed class PaperModel(WordingsQuery wordings, HouseStyleQuery styles, KeepFile keep) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public TemplateInput Input { get; set; } = new();

    public WordingPage View { get; private set; } = null!;

    /// <summary>What a template may name, with what stands there in the sample.</summary>
    public IEnumerable<(string Name, string Sample)> TemplateFields => TemplateNames.Listed(View.Paper);

    public async Task<IActionResult> OnGetAsync() => await FoundAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnGetSampleAsync()
    {
        if (!await FoundAsync())
        {
            return NotFound();
        }

        var style = await styles.OfAsync(Code, Ct);
        return PaperOrNotFound(new StyledPaper(style, PaperSamples.In(style.Words)[0].Paper, $"Mau-{Code}"));
    }

    public async Task<IActionResult> OnPostTemplateAsync([FromServices] SaveTemplate save)
    {
        if (!await FoundAsync())
        {
            return NotFound();
        }

        if (!ModelState.IsValid || Input.File is not { } file)
        {
            ModelState.AddModelError("Input.File", "Chọn tệp Word (.docx) làm mẫu.");
            return await RefusedAsync();
        }

        await using var content = file.OpenReadStream();
        return await AnswerAsync(await save.ExecuteAsync(new SaveTemplateRequest(Code, Seen, file.FileName, file.Length, file.OpenReadStream), keep, Actor, Ct), _ => Back("Đã kiểm tra và dùng mẫu mới cho bản .docx."));
    }

    public async Task<IActionResult> OnPostDropTemplateAsync([FromServices] SaveTemplate save) =>
        !await FoundAsync() ? NotFound() : await AnswerAsync(await save.DropAsync(Code, Seen, Actor, Ct), _ => Back("Đã dùng lại bố cục của chương trình."));

    protected override Task LoadAsync() => FoundAsync();

    private async Task<bool> FoundAsync()
    {
        if (await wordings.FindAsync(Code, Actor, Ct) is not { } found)
        {
            return false;
        }

        View = found;
        return true;
    }

    private RedirectResult Back(string notice)
    {
        Notice(notice);
        return Redirect($"/mau-van-ban/{Code}");
    }

    public sealed class TemplateInput
    {
        public IFormFile? File { get; set; }
    }
}
