using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils.Counting;
using ThiDua.Core.Councils.Planning;
using ThiDua.Core.Councils.Written;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Councils;

/// <summary>What councils ask of their members apart from electronic votes: to read an invitation, to answer in writing, to count.</summary>
public sealed class MemberHome(ThiDuaDb db) : IQuery
{
    internal async Task<IReadOnlyList<HomeItem>> ItemsAsync(Actor actor, CancellationToken ct) => actor.PersonId is not { } person ? [] :
    [
        .. await InvitationsAsync(person, actor, ct),
        .. await OpinionsAsync(person, ct),
        .. await CountsAsync(person, ct),
    ];

    private async Task<IReadOnlyList<HomeItem>> InvitationsAsync(Guid person, Actor actor, CancellationToken ct)
    {
        var invited = await db.SessionsFor(actor, Permission.ReadSessions).AsNoTracking()
            .Where(s => s.State == SessionState.Planned && s.InvitedAt != null
                && (db.Set<CouncilMember>().Any(m => m.CouncilId == s.CouncilId && m.PersonId == person && m.ValidFrom <= s.HeldOn && (m.ValidTo == null || m.ValidTo >= s.HeldOn))
                    || db.Set<SessionSubstitute>().Any(x => x.SessionId == s.Id && x.PersonId == person)))
            .Select(s => new
            {
                s.Id, s.Title, s.HeldOn, s.HeldAt, s.ChangedAt, s.RemindedAt,
                Seen = db.Set<SessionReceipt>().Any(r => r.SessionId == s.Id && r.PersonId == person && r.OpenedAt >= (s.ChangedAt ?? s.InvitedAt)),
            })
            .ToListAsync(ct);
        return [.. invited.Select(s => new HomeItem(
            s.Seen ? HomeSection.Waiting : HomeSection.ToDo,
            s.Seen ? "Dự họp Hội đồng" : s.ChangedAt is not null ? "Đọc thông báo thay đổi phiên họp" : s.RemindedAt is not null ? "Đọc giấy mời họp (đã được nhắc)" : "Đọc giấy mời họp",
            s.Title, null, $"họp ngày {s.HeldOn.Written()}", $"/hoi-dong/phien/{s.Id}", s.Seen ? "Đọc hồ sơ" : "Mở giấy mời"))];
    }

    private async Task<IReadOnlyList<HomeItem>> OpinionsAsync(Guid person, CancellationToken ct) =>
        [.. (await db.BallotVoters.AsNoTracking()
            .Where(v => v.PersonId == person && v.Ballot.State == BallotState.Open && v.Ballot.Method == VoteMethod.WrittenOpinion
                && !db.Set<WrittenOpinion>().Any(o => o.BallotId == v.BallotId && o.PersonId == person))
            .Select(v => new { v.BallotId, v.Ballot.SessionId, Award = v.Ballot.AwardOffer.AwardKind.Name, v.Ballot.Session.Title, v.Ballot.Session.AnswersDue })
            .ToListAsync(ct))
            .Select(v => new HomeItem(HomeSection.ToDo, "Gửi ý kiến bằng văn bản: " + v.Award, v.Title, null, v.AnswersDue is { } due ? $"hết ngày {due.Written()}" : null,
                $"/hoi-dong/phien/{v.SessionId}/y-kien-cua-toi/{v.BallotId}", "Gửi ý kiến"))];

    private async Task<IReadOnlyList<HomeItem>> CountsAsync(Guid person, CancellationToken ct) =>
        await db.Tellers.AsNoTracking()
            .Where(t => t.PersonId == person && t.Ballot.State == BallotState.Open)
            .Select(t => new HomeItem(
                HomeSection.ToDo, "Kiểm phiếu " + t.Ballot.AwardOffer.AwardKind.Name, t.Ballot.Session.Title, null, null,
                "/hoi-dong/phien/" + t.Ballot.SessionId + "/kiem-phieu/" + t.BallotId, "Kiểm phiếu"))
            .ToListAsync(ct);
}
