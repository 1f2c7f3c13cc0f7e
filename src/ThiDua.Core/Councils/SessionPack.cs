using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils.Counting;
using ThiDua.Core.Councils.Planning;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Records.Packs;
using ThiDua.Core.Wordings;
using ThiDua.Core.Wordings.Papers;

namespace ThiDua.Core.Councils;

/// <summary>A session's papers, each for those who may open it on the session's own pages: a recused reader's pack lacks what is closed to them.</summary>
public sealed class SessionPack(
    ThiDuaDb db, SessionQuery sessions, SessionPackPapers kept, InvitationQuery invitations, DossierPackQuery dossiers, PaperBallotQuery ballots, SessionMinutesQuery minutes,
    HouseStyleQuery styles)
    : IPackSource
{
    public async Task<PackShelf> ShelfAsync(PackAbout about, Actor actor, CancellationToken ct)
    {
        var ids = await db.SessionsFor(actor, Permission.ReadSessions).AsNoTracking()
            .Where(s => s.MovementId == about.MovementId && s.State != SessionState.Cancelled && (about.SessionId == null || s.Id == about.SessionId))
            .OrderBy(s => s.HeldOn).ThenBy(s => s.Id).Select(s => s.Id).ToListAsync(ct);
        if (ids.Count == 0)
        {
            return new PackShelf([], await NoSessionAsync(about.MovementId, actor, ct));
        }

        var (papers, gaps) = (new List<PackPaper>(), new List<PackGap>());
        foreach (var id in ids)
        {
            if (await sessions.FindAsync(id, actor, ct) is { } session)
            {
                papers.AddRange(await kept.OfAsync(session.Head, actor, ct));
                await InvitationAsync(session, actor, papers, gaps, ct);
                Dossiers(session, actor, papers);
                await BallotsAsync(session, actor, papers, ct);
                await MinutesAsync(session, actor, papers, gaps, ct);
            }
        }

        return new PackShelf(papers, gaps);
    }

    private async Task<IReadOnlyList<PackGap>> NoSessionAsync(Guid movementId, Actor actor, CancellationToken ct) =>
        actor.Can(Permission.ManageSessions)
            && await db.Movements.AnyAsync(m => m.Id == movementId && (m.State == MovementState.Launched || m.State == MovementState.Reviewing), ct)
            ? [new PackGap(PackStep.Council, "Phiên họp Hội đồng", "Chưa lập phiên họp xét khen thưởng của phong trào này.", $"/hoi-dong?phongTrao={movementId}", "Lập phiên họp")]
            : [];

    private async Task InvitationAsync(SessionView session, Actor actor, List<PackPaper> papers, List<PackGap> gaps, CancellationToken ct)
    {
        var head = session.Head;
        if (head.InvitationFileId is not null || !session.Viewer.CanManage || head.State is not SessionState.Planned || await invitations.FindAsync(head.Id, actor, ct) is not { } facts)
        {
            return;
        }

        papers.Add(Drafted(head, "Giấy mời", InvitationPaper.DraftName, async cancel => await styles.DocxAsync(InvitationWording.Paper.Code, words => InvitationPaper.Write(facts, words).AsDraft(), cancel)));
        gaps.Add(new PackGap(PackStep.Council, $"Giấy mời {head.Title}", "Giấy mời còn là dự thảo, chưa có số.", $"/hoi-dong/phien/{head.Id}/giay-moi", "Gửi giấy mời"));
    }

    private void Dossiers(SessionView session, Actor actor, List<PackPaper> papers)
    {
        if (session is { Viewer: { IsMember: false, CanManage: false } } || session.Awards.All(a => a.Dossiers.Count == 0))
        {
            return;
        }

        papers.Add(new PackPaper
        {
            Step = PackStep.Council, Folders = [SessionPackPapers.FolderOf(session.Head)], Kind = "Tập hồ sơ phiên họp", On = session.Head.HeldOn, Abstract = $"Tập hồ sơ {session.Head.Title}",
            Standing = PackStanding.Sheet, FileName = DossierPackQuery.FileName, Content = new PackContent.Written(ct => dossiers.WriteAsync(session.Head.Id, actor, ct)),
        });
    }

    private async Task BallotsAsync(SessionView session, Actor actor, List<PackPaper> papers, CancellationToken ct)
    {
        if (!session.Viewer.CanManage)
        {
            return;
        }

        var ids = await db.Ballots.AsNoTracking().Where(b => b.SessionId == session.Head.Id && b.Method == VoteMethod.PaperBallot && b.State != BallotState.Cancelled)
            .OrderBy(b => b.Id).Select(b => b.Id).ToListAsync(ct);
        foreach (var id in ids)
        {
            if (await ballots.FindAsync(session.Head.Id, id, actor, ct) is { ViewerIsRecused: false, Sheets: > 0 } view)
            {
                papers.Add(new PackPaper
                {
                    Step = PackStep.Council, Folders = [SessionPackPapers.FolderOf(session.Head)], Kind = "Phiếu bầu", On = session.Head.HeldOn,
                    Abstract = string.Create(CultureInfo.InvariantCulture, $"Phiếu bầu {view.Award}, vòng {view.Round}"), Standing = PackStanding.Sheet,
                    FileName = BallotSheetFile.NameOf(view, slips: false),
                    Content = new PackContent.Written(async cancel =>
                        BallotSheetFile.Write(BallotSheetFacts.Of(session.Head, view), view.Dossiers, view.Groups, slips: false, (await styles.OfAsync(BallotSheetWording.Paper.Code, cancel)).Words)),
                });
            }
        }
    }

    private async Task MinutesAsync(SessionView session, Actor actor, List<PackPaper> papers, List<PackGap> gaps, CancellationToken ct)
    {
        var head = session.Head;
        if (!session.Viewer.CanManage)
        {
            return;
        }

        if (head.State is SessionState.Closed)
        {
            gaps.Add(new PackGap(PackStep.Council, $"Biên bản {head.Title}", "Biên bản còn là dự thảo, chưa lấy số.", $"/hoi-dong/phien/{head.Id}/bien-ban", "Ban hành biên bản"));
            if (await minutes.FindAsync(head.Id, actor, ct) is { } facts)
            {
                papers.Add(Drafted(head, "Biên bản họp", SessionMinutesPaper.DraftName, async cancel => await styles.DocxAsync(SessionMinutesWording.Paper.Code, words => SessionMinutesPaper.Write(facts, words).AsDraft(), cancel)));
            }
        }
        else if (head is { State: SessionState.Minuted, SignedFileId: null })
        {
            gaps.Add(new PackGap(PackStep.Council, $"Bản đã ký của biên bản {head.Title}", "Biên bản đã ban hành, chưa nhận lại bản có chữ ký.", $"/hoi-dong/phien/{head.Id}/bien-ban", "Nhận bản đã ký"));
        }
    }

    private static PackPaper Drafted(SessionHead head, string kind, string name, Func<CancellationToken, Task<byte[]?>> write) => new()
    {
        Step = PackStep.Council, Folders = [SessionPackPapers.FolderOf(head)], Kind = kind, Abstract = $"{kind} {head.Title}",
        Standing = PackStanding.Draft, FileName = name, Content = new PackContent.Written(write),
    };
}
