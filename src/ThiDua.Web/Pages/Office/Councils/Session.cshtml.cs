using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Councils.Planning;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;
using ThiDua.Core.Law;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Councils;

[Requires(Permission.ReadSessions)]
public sealed class SessionModel(
    SessionQuery sessions, OpenBallot openBallot, CancelBallot cancelBallot, CloseBallot closeBallot, CloseSession closeSession, CancelSession cancelSession,
    OpenSession openSession, PreparationQuery preparation, MarkOpened marks, DossierPackQuery packs, TimeProvider clock)
    : SessionPage(sessions)
{
    [BindProperty]
    public CancelForm Input { get; set; } = new();

    public bool HasComeDay => Session.Head.HeldOn <= clock.Today();

    public Preparation Preparation { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        await marks.InvitationAsync(SessionId, Actor, Ct);
        await LoadAsync();
        return Preparation is null ? NotFound() : Page();
    }

    /// <summary>The dossiers as one file for who reads on paper; a recused member's lacks theirs.</summary>
    public async Task<IActionResult> OnGetPackAsync() =>
        await packs.WriteAsync(SessionId, Actor, Ct) is { } bytes ? File(bytes, FileKind.Pdf.MediaType, DossierPackQuery.FileName) : NotFound();

    /// <summary>A session without a meeting needs no attendance: it opens when the papers go out.</summary>
    public async Task<IActionResult> OnPostOpenWrittenAsync() =>
        await AnswerAsync(await openSession.ExecuteAsync(new OpenSessionRequest(SessionId, []), Actor, Ct), _ => Back("Đã bắt đầu lấy ý kiến. Lập lượt lấy ý kiến cho từng hình thức."));

    public async Task<IActionResult> OnPostOpenBallotAsync(Guid ballotId, bool knowsItReveals) =>
        await AnswerAsync(await openBallot.ExecuteAsync(new OpenBallotRequest(ballotId, knowsItReveals), Actor, Ct), _ => Back("Đã mở biểu quyết."), "");

    /// <summary>The rule's own method is a show of hands: nothing is left to choose.</summary>
    public async Task<IActionResult> OnPostHandsAsync([FromServices] BeginVote begin, Guid offerId) =>
        await AnswerAsync(await begin.ExecuteAsync(new PrepareBallotRequest(SessionId, offerId, VoteMethod.ShowOfHands), Actor, Ct), done => Begun(done, VoteMethod.ShowOfHands), "");

    public async Task<IActionResult> OnPostCancelBallotAsync(Guid ballotId) =>
        await AnswerAsync(await cancelBallot.ExecuteAsync(ballotId, Actor, Ct), _ => Back("Đã hủy lượt biểu quyết."));

    public async Task<IActionResult> OnPostCloseBallotAsync(Guid ballotId, bool evenIfIncomplete) =>
        await AnswerAsync(
            await closeBallot.ExecuteAsync(new CloseBallotRequest(ballotId, evenIfIncomplete), Actor, Ct), _ => Redirect($"{SessionUrl}/ket-qua/{ballotId}"), "");

    public async Task<IActionResult> OnPostCloseAsync() =>
        await AnswerAsync(await closeSession.ExecuteAsync(SessionId, Actor, Ct), _ =>
        {
            Notice("Đã bế mạc phiên họp. Soạn và ban hành biên bản.");
            return Redirect($"{SessionUrl}/bien-ban");
        });

    public async Task<IActionResult> OnPostCancelAsync() =>
        await AnswerAsync(await cancelSession.ExecuteAsync(new CancelSessionRequest(SessionId, Input.Reason), Actor, Ct), _ => Back("Đã hủy phiên họp."));

    protected override async Task LoadAsync()
    {
        if (await FindAsync())
        {
            Preparation = await preparation.OfAsync(Session.Head, Actor, Ct);
        }
    }

    public sealed class CancelForm
    {
        public string? Reason { get; set; }
    }
}
