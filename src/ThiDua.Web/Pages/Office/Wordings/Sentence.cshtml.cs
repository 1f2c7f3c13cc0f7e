using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Wordings;
using ThiDua.Papers.Writing;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Wordings;

/// <summary>One sentence of a paper: edit, compare with the shipped one, read the whole paper with it, every saving of it.</summary>
[Requires(Permission.ManageOrganization)]
public sealed class SentenceModel(WordingsQuery wordings, SaveSentence save) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    [BindProperty]
    public SentenceInput Input { get; set; } = new();

    public WordingPage View { get; private set; } = null!;

    public SentenceLine Line { get; private set; } = null!;

    /// <summary>The sample papers with what stands in the box, or as saved while that has a fault.</summary>
    public IReadOnlyList<string> Previews { get; private set; } = [];

    public IReadOnlyList<string> Faults { get; private set; } = [];

    /// <param name="ban">An earlier saving to put into the box.</param>
    public async Task<IActionResult> OnGetAsync(int? ban)
    {
        if (!await FoundAsync())
        {
            return NotFound();
        }

        var earlier = Line.Savings.FirstOrDefault(s => s.Ordinal == ban)?.Text;
        Input = new SentenceInput { Text = earlier ?? Line.Text, Seen = Line.Seen };
        Preview();
        return Page();
    }

    /// <summary>The paper with what was typed; nothing is saved.</summary>
    public async Task<IActionResult> OnPostPreviewAsync()
    {
        if (!await FoundAsync())
        {
            return NotFound();
        }

        Preview();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync() =>
        !await FoundAsync() ? NotFound() : !ModelState.IsValid ? await RefusedAsync()
        : await AnswerAsync(await save.ExecuteAsync(new SaveSentenceRequest(Code, Key, Input.Seen, Input.Text), Actor, Ct), _ => Back("Đã lưu câu. Văn bản lập từ bây giờ dùng câu này."));

    public async Task<IActionResult> OnPostRestoreAsync() =>
        !await FoundAsync() ? NotFound() : !ModelState.IsValid ? await RefusedAsync()
        : await AnswerAsync(await save.RestoreAsync(new SaveSentenceRequest(Code, Key, Input.Seen, null), Actor, Ct), _ => Back("Đã dùng lại câu mặc định."));

    protected override async Task LoadAsync()
    {
        if (await FoundAsync())
        {
            Preview();
        }
    }

    private void Preview()
    {
        var preview = WordingPreview.Of(View, Line.Sentence, Input.Text);
        (Previews, Faults) = ([.. preview.Samples.Select(s => HtmlWriter.Write(s.Paper))], [.. preview.Refusals.Select(r => r.Sentence)]);
    }

    private async Task<bool> FoundAsync()
    {
        if (await wordings.FindAsync(Code, Actor, Ct) is not { } view || view.Lines.FirstOrDefault(l => l.Sentence.Key == Key) is not { } line)
        {
            return false;
        }

        (View, Line) = (view, line);
        return true;
    }

    private RedirectResult Back(string notice)
    {
        Notice(notice);
        return Redirect($"/mau-van-ban/{Code}/cau/{Key}");
    }

    public sealed class SentenceInput
    {
        public string? Text { get; set; }

        /// <summary>How often the sentence had been saved when it was shown.</summary>
        public int Seen { get; set; }
    }
}
