using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Nominations;

namespace ThiDua.Core.Councils;

/// <summary>What councils ask of people: to vote, to hold a session, to end it, to choose among what passed.</summary>
internal sealed class CouncilsHome(ThiDuaDb db, SessionListQuery sessions, MemberHome members, TimeProvider clock) : IHomeSource
{
    public async Task<IReadOnlyList<HomeItem>> ItemsAsync(Actor actor, CancellationToken ct) =>
    [
        .. actor.Can(Permission.Vote) ? await BallotsAsync(actor, ct) : [],
        .. actor.Can(Permission.ReadSessions) ? await members.ItemsAsync(actor, ct) : [],
        .. actor.Can(Permission.ManageSessions) ? await SessionsAsync(actor, ct) : [],
        .. actor.Can(Permission.SelectAwards) ? await SelectionsAsync(actor, ct) : [],
    ];

    private async Task<IReadOnlyList<HomeItem>> BallotsAsync(Actor actor, CancellationToken ct) =>
        await db.BallotVoters.AsNoTracking()
            .Where(v => v.PersonId == actor.PersonId && v.Ballot.State == BallotState.Open && v.Ballot.Method == VoteMethod.SecretBallot)
            .OrderBy(v => v.HasVoted)
            .Select(v => new HomeItem(
                v.HasVoted ? HomeSection.Done : HomeSection.ToDo,
                v.HasVoted ? "Đã bỏ phiếu, chờ kết thúc lượt" : "Bỏ phiếu " + v.Ballot.AwardOffer.AwardKind.Name,
                v.Ballot.Session.Title, null, null,
                v.HasVoted ? "/hoi-dong/phien/" + v.Ballot.SessionId : "/hoi-dong/phien/" + v.Ballot.SessionId + "/phieu/" + v.BallotId,
                v.HasVoted ? "Xem phiên họp" : "Bỏ phiếu"))
            .ToListAsync(ct);

    private async Task<IReadOnlyList<HomeItem>> SessionsAsync(Actor actor, CancellationToken ct)
    {
        var waiting = await sessions.WaitingAsync(null, actor, ct);
        var live = await db.SessionsFor(actor, Permission.ManageSessions).AsNoTracking()
            .Where(s => s.State == SessionState.Planned || s.State == SessionState.Open || s.State == SessionState.Closed)
            .OrderBy(s => s.HeldOn)
            .Select(s => new { s.Id, s.Title, s.State, s.HeldOn })
            .ToListAsync(ct);
        var today = clock.Today();
        return
        [
            .. waiting.Select(m => new HomeItem(
                HomeSection.ToDo, $"Lập phiên họp Hội đồng xét {m.Dossiers} hồ sơ", m.Name, null, null, $"/hoi-dong/phien/moi?phongTrao={m.Id}", "Lập phiên họp")),
            .. live.Select(s => new HomeItem(
                s.State is SessionState.Planned && s.HeldOn > today ? HomeSection.Waiting : HomeSection.ToDo,
                s.State switch { SessionState.Planned => "Mở phiên họp Hội đồng", SessionState.Open => "Tiếp tục, bế mạc phiên họp", _ => "Ban hành biên bản họp" },
                s.Title, null, s.State is SessionState.Planned ? $"họp ngày {s.HeldOn.Written()}" : null, $"/hoi-dong/phien/{s.Id}", "Mở phiên họp")),
        ];
    }

    private async Task<IReadOnlyList<HomeItem>> SelectionsAsync(Actor actor, CancellationToken ct)
    {
        var scopes = actor.ScopesFor(Permission.SelectAwards);
        return await db.Set<Movements.Movement>().AsNoTracking()
            .Where(m => m.State == Movements.MovementState.Reviewing
                && db.Set<Organizations.Unit>().Any(u => u.AgencyId == m.AgencyId && u.ParentId == null && scopes.Contains(u.Path))
                && db.Set<Nomination>().Any(n => n.MovementId == m.Id && n.State == NominationState.Accepted
                    && db.Set<BallotCandidate>().Any(c => c.NominationId == n.Id && c.Ballot.State == BallotState.Closed)))
            .OrderBy(m => m.Title)
            .Select(m => new HomeItem(
                HomeSection.ToDo, "Lựa chọn khen thưởng theo kết quả Hội đồng", m.Name ?? m.Title, null, null, "/quyet-dinh/lua-chon/" + m.Id, "Lựa chọn"))
            .ToListAsync(ct);
    }
}
