using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Councils.Counting;
using ThiDua.Core.Records;
using ThiDua.Core.Wordings;
using ThiDua.Core.Wordings.Papers;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Councils;

/// <summary>A ballot on printed sheets, for who runs the session: tellers, envelopes, printing, opening.</summary>
[Requires(Permission.ManageSessions)]
public sealed class PaperBallotModel(SessionQuery sessions, PaperBallotQuery ballots, NameTellers tellers, TakeEnvelope envelopes, OpenBallot open, HouseStyleQuery styles)
    : SessionPage(sessions)
{
    [FromRoute(Name = "ballotId")]
    public Guid BallotId { get; set; }

    [BindProperty]
    public TellersForm Tellers { get; set; } = new();

    [BindProperty]
    public EnvelopeForm Envelope { get; set; } = new();

    public PaperBallotView View { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> MayCount => [new("Chọn người", ""), .. View.MayCount.Select(p => new SelectListItem(p.FullName, p.PersonId.ToString()))];

    public IReadOnlyList<SelectListItem> Absent => [new("Chọn thành viên", ""), .. View.Absent.Select(p => new SelectListItem(p.FullName, p.PersonId.ToString()))];

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return View is null ? NotFound() : Page();
    }

    /// <param name="roi">A slip for each dossier instead of one sheet with all.</param>
    public async Task<IActionResult> OnGetSheetsAsync(bool roi)
    {
        await LoadAsync();
        if (View is null || View.ViewerIsRecused)
        {
            return NotFound();
        }

        var style = await styles.OfAsync(BallotSheetWording.Paper.Code, Ct);
        return File(BallotSheetFile.Write(BallotSheetFacts.Of(Session.Head, View), View.Dossiers, View.Groups, roi, style.Words), FileKind.Pdf.MediaType, BallotSheetFile.NameOf(View, roi));
    }

    /// <summary>One sheet with all names, to read or to copy in the agency's own way; what is voted with is printed from the sheets.</summary>
    public async Task<IActionResult> OnGetSheetAsync()
    {
        await LoadAsync();
        if (View is null || View.ViewerIsRecused)
        {
            return NotFound();
        }

        var facts = BallotSheetFacts.Of(Session.Head, View);
        return await PaperAsync(BallotSheetWording.Paper, words => BallotSheetFile.Sheet(facts, View.Dossiers, words), "Mau-phieu-bau");
    }

    public async Task<IActionResult> OnPostTellersAsync()
    {
        var people = new[] { Tellers.First, Tellers.Second, Tellers.Third }.OfType<Guid>().ToList();
        return await AnswerAsync(await tellers.ExecuteAsync(new NameTellersRequest(BallotId, people), Actor, Ct), _ => Here("Đã lập ban kiểm phiếu."), nameof(Tellers));
    }

    public async Task<IActionResult> OnPostEnvelopeAsync() =>
        !ModelState.IsValid ? await RefusedAsync() : await AnswerAsync(
            await envelopes.ExecuteAsync(new TakeEnvelopeRequest(BallotId, Envelope.PersonId, Envelope.ReceivedOn, Envelope.Note), Actor, Ct), _ => Here("Đã ghi phong bì."), nameof(Envelope));

    public async Task<IActionResult> OnPostOpenAsync() =>
        await AnswerAsync(await open.ExecuteAsync(BallotId, Actor, Ct), _ => Here("Đã mở bỏ phiếu. Phát phiếu cho các thành viên."));

    protected override async Task LoadAsync()
    {
        if (await FindAsync() && await ballots.FindAsync(SessionId, BallotId, Actor, Ct) is { } found)
        {
            View = found;
        }
    }

    public sealed class TellersForm
    {
        public Guid? First { get; set; }

        public Guid? Second { get; set; }

        public Guid? Third { get; set; }
    }

    public sealed class EnvelopeForm
    {
        public Guid? PersonId { get; set; }

        public DateOnly? ReceivedOn { get; set; }

        public string? Note { get; set; }
    }
}
