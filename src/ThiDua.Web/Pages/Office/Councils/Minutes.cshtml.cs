using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;
using ThiDua.Core.Wordings.Papers;
using ThiDua.Papers.Writing;
using ThiDua.Web.Hosting;
using ThiDua.Web.Ui;

namespace ThiDua.Web.Pages.Office.Councils;

[Requires(Permission.ManageSessions)]
public sealed class MinutesModel(
    SessionQuery sessions, SessionMinutesQuery minutes, AmendmentsQuery amendments, EditMinutes edit, IssueMinutes issue, AttachSignedMinutes sign, AmendMinutes amend, KeepFile keep)
    : SessionPage(sessions)
{
    [BindProperty]
    public MinutesForm Input { get; set; } = new();

    [BindProperty]
    public SignedForm SignedCopy { get; set; } = new();

    [BindProperty]
    public AmendForm Amend { get; set; } = new();

    public IReadOnlyList<AmendmentView> Amendments { get; private set; } = [];

    /// <summary>The next number of the council's series this year; null while it has none.</summary>
    public int? NextNumber { get; private set; }

    public IReadOnlyList<SelectListItem> AmendmentKinds => Choices.Of<AmendmentKind>(k => k.Label(), "Chọn loại");

    /// <summary>Null until the session is closed, and for a recused member who does not sign.</summary>
    public SessionMinutes? Minutes { get; private set; }

    /// <summary>The texts were kept although the issuing was refused.</summary>
    public bool TextsSaved { get; private set; }

    private bool IsWritten => HasTexts
        && (Typed(Input.Course), Typed(Input.Opinions), Typed(Input.Conclusion)) != (Session.Head.Course, Session.Head.Opinions, Session.Head.Conclusion);

    private bool HasTexts => Request.HasFormContentType && Request.Form.ContainsKey("Input.Course");

    public bool CanEdit => Session.Head.State is SessionState.Open or SessionState.Closed;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync() || Session.Head.State is SessionState.Planned or SessionState.Cancelled)
        {
            return NotFound();
        }

        await LoadAsync();
        (SignedCopy.Chair, SignedCopy.Secretary, Amend.Symbol) = (Minutes?.Leader?.FullName, Minutes?.Secretary?.FullName, Session.Head.MinutesSymbol);
        Input = new MinutesForm
        {
            Version = Session.Head.Version, Course = Session.Head.Course, Opinions = Session.Head.Opinions, Conclusion = Session.Head.Conclusion,
            Symbol = Minutes is null ? null : SessionMinutesPaper.SymbolOf(Minutes.Head),
        };
        return Page();
    }

    public async Task<IActionResult> OnGetDraftAsync()
    {
        return await minutes.FindAsync(SessionId, Actor, Ct) is { } facts
            ? await PaperAsync(SessionMinutesWording.Paper, words => SessionMinutesPaper.Write(facts, words).AsDraft(), Path.GetFileNameWithoutExtension(SessionMinutesPaper.DraftName))
            : NotFound();
    }

    public async Task<IActionResult> OnPostSaveAsync() =>
        !ModelState.IsValid ? await RefusedAsync() : await AnswerAsync(
            await edit.ExecuteAsync(new EditMinutesRequest(SessionId, Input.Version, Input.Course, Input.Opinions, Input.Conclusion), Actor, Ct), _ => Here("Đã lưu nội dung biên bản."));

    /// <summary>What stands in the boxes is saved first: the paper says what the page shows.</summary>
    public async Task<IActionResult> OnPostIssueAsync()
    {
        if (!ModelState.IsValid || !await FindAsync())
        {
            return await RefusedAsync();
        }

        if (IsWritten)
        {
            var saved = await edit.ExecuteAsync(new EditMinutesRequest(SessionId, Input.Version, Input.Course, Input.Opinions, Input.Conclusion), Actor, Ct);
            if (!saved.Succeeded)
            {
                return await AnswerAsync(saved, _ => Page());
            }

            TextsSaved = true;
        }

        return await AnswerAsync(
            await issue.ExecuteAsync(new IssueMinutesRequest(SessionId, Input.Number, Input.Symbol), Actor, Ct), _ => Here("Đã ban hành biên bản. Bản .docx được giữ nguyên như lúc ban hành."));
    }

    public async Task<IActionResult> OnPostSignAsync()
    {
        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        var (fileId, refusals) = await ScanUpload.KeepAsync(SignedCopy.File, nameof(SignedCopy.File), keep, Actor, Ct);
        if (refusals.Count > 0)
        {
            return await AnswerAsync<Done>(refusals.ToList(), _ => Page(), nameof(SignedCopy));
        }

        var result = await sign.ExecuteAsync(new AttachSignedMinutesRequest(SessionId, SignedCopy.Chair, SignedCopy.Secretary, SignedCopy.SignedOn, fileId), Actor, Ct);
        if (result.Refusals.Any(r => r.Field == nameof(AttachSignedMinutesRequest.FileId)))
        {
            ModelState.AddModelError($"{nameof(SignedCopy)}.{nameof(SignedCopy.File)}", "Chọn bản quét biên bản đã ký.");
        }

        return await AnswerAsync(result, _ => Here("Đã đính kèm biên bản đã ký."), nameof(SignedCopy));
    }

    public async Task<IActionResult> OnPostAmendAsync() =>
        !ModelState.IsValid ? await RefusedAsync() : await AnswerAsync(
            await amend.ExecuteAsync(new AmendMinutesRequest(SessionId, Amend.Kind, Amend.Reason, Amend.Content, Amend.Symbol), Actor, Ct),
            made => Here($"Đã ban hành biên bản số {made.Number}."), nameof(Amend));

    protected override async Task LoadAsync()
    {
        if (await FindAsync())
        {
            Minutes = await minutes.FindAsync(SessionId, Actor, Ct);
            (Amendments, NextNumber) = await amendments.OfAsync(SessionId, Actor, Ct);
            if (TextsSaved)
            {
                Input.Version = Session.Head.Version;
            }

            // Signing and amending do not carry the texts: they are shown as saved.
            if (Request.HasFormContentType && !HasTexts)
            {
                (Input.Version, Input.Course, Input.Opinions, Input.Conclusion) = (Session.Head.Version, Session.Head.Course, Session.Head.Opinions, Session.Head.Conclusion);
            }
        }
    }

    private static string Typed(string? text) => text?.ReplaceLineEndings("\n").Trim() ?? "";

    public sealed class MinutesForm
    {
        public uint Version { get; set; }

        public string? Course { get; set; }

        public string? Opinions { get; set; }

        public string? Conclusion { get; set; }

        public string? Number { get; set; }

        public string? Symbol { get; set; }
    }

    public sealed class SignedForm
    {
        public string? Chair { get; set; }

        public string? Secretary { get; set; }

        public DateOnly? SignedOn { get; set; }

        public IFormFile? File { get; set; }
    }

    public sealed class AmendForm
    {
        public AmendmentKind? Kind { get; set; }

        public string? Reason { get; set; }

        public string? Content { get; set; }

        public string? Symbol { get; set; }
    }
}
