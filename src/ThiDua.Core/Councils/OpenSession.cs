using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Councils.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations;
using ThiDua.Core.Nominations.Opinions;

namespace ThiDua.Core.Councils;

/// <summary>Opens a session: freezes the roster as of the day, takes attendance, holds the quorum, finds who may not judge what.</summary>
public sealed class OpenSession(ThiDuaDb db, Ledger ledger, VoteRuleQuery rules, CouncilRulesQuery councilRules, RosterQuery rosters, TimeProvider clock) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(OpenSessionRequest request, Actor actor, CancellationToken ct)
    {
        if (await db.RefuseAsync(request.SessionId, actor, Permission.ManageSessions, ct) is { } refused)
        {
            return refused;
        }

        await using var work = await ledger.BeginAsync("councils.open_session", "Mở phiên họp Hội đồng", actor, ct);
        var session = await db.LockSessionAsync(request.SessionId, ct);
        if (Misplaced(session) is { } wrong)
        {
            return wrong;
        }

        if (await db.CommentMustHaveEndedAsync(session.MovementId, work.At, ct) is { } early)
        {
            return early;
        }

        var roster = await rosters.AsOfAsync(session.CouncilId, session.HeldOn, ct);
        var refusals = Attendance.Refusals(request.Attendance);
        if (roster.Count == 0)
        {
            refusals.Add(new NoRoster(session.Council.Name, session.HeldOn.Written()));
        }
        else if (refusals.Count == 0)
        {
            var ofCouncil = await councilRules.AsOfAsync(session.HeldOn, ct);
            var standIns = await SeatSubstitutesAsync(session, request.Attendance, ofCouncil.SubstituteVotes.Allowed, ct);
            var present = Seat(session, roster, request.Attendance, work, standIns);
            refusals = session.Mode is SessionMode.Written
                ? HoldAnswers(session, roster.Count, ofCouncil.WrittenSession)
                : await HoldQuorumAsync(session, roster.Count, present, ct);
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        await StartAsync(session, [.. roster.Select(m => m.PersonId)], work, ct);
        return await work.CommitAsync(Done.Value, ct);
    }

    private WrongState? Misplaced(CouncilSession session) =>
        !CouncilTransitions.Sessions.Allows(session.State, SessionState.Open)
            ? new WrongState($"Phiên họp đang ở trạng thái \"{session.State.Label()}\", không mở được.")
        : session.HeldOn > clock.Today()
            ? new WrongState($"Phiên họp ấn định ngày {session.HeldOn.Written()}, chưa đến ngày mở. Nếu họp sớm hơn, sửa ngày họp rồi mở.")
        : session.Movement.State is not (MovementState.Launched or MovementState.Reviewing)
            ? new WrongState($"Phong trào đang ở trạng thái \"{session.Movement.State.Label()}\", không mở phiên họp được.")
        : null;

    /// <returns>How many are in the room with a vote.</returns>
    private int Seat(CouncilSession session, IReadOnlyList<RosterMember> roster, IReadOnlyList<AttendanceEntry> attendance, Work work, HashSet<Guid> standIns)
    {
        var voters = 0;
        foreach (var member in roster)
        {
            var entry = attendance.FirstOrDefault(a => a.PersonId == member.PersonId);
            var row = new SessionMember
            {
                SessionId = session.Id,
                PersonId = member.PersonId,
                Role = member.Role,
                FullName = member.FullName,
                Position = member.Position,
                Present = session.Mode is SessionMode.Written ? null : entry?.Present ?? false,
                AbsenceReason = entry is { Present: false } ? Attendance.Reason(entry) : null,
            };
            db.SessionMembers.Add(row);
            voters += row.Present is true || standIns.Contains(member.PersonId) ? 1 : 0;
            if (row.Present is { } present)
            {
                db.AttendanceMarks.Add(new AttendanceMark { Id = Guid.CreateVersion7(), SessionId = session.Id, PersonId = member.PersonId, Present = present, Reason = row.AbsenceReason, At = work.At });
            }
        }

        return voters;
    }

    /// <returns>Absent members for whom somebody votes.</returns>
    private async Task<HashSet<Guid>> SeatSubstitutesAsync(CouncilSession session, IReadOnlyList<AttendanceEntry> attendance, bool mayVote, CancellationToken ct)
    {
        var came = attendance.Where(a => a.Present).Select(a => a.PersonId).ToHashSet();
        var substitutes = await db.SessionSubstitutes.Where(s => s.SessionId == session.Id).ToListAsync(ct);
        foreach (var substitute in substitutes)
        {
            (substitute.MayVote, substitute.Present) = (mayVote, came.Contains(substitute.PersonId) && !came.Contains(substitute.MemberId));
        }

        return [.. substitutes.Where(s => s is { MayVote: true, Present: true }).Select(s => s.MemberId)];
    }

    private static List<Refusal> HoldAnswers(CouncilSession session, int members, ClausedRule rule)
    {
        if (rule is not { Allowed: true, Share: { } share })
        {
            return [new NoWrittenSession() { Clause = rule.Citation }];
        }

        session.AnswersNeeded = session.QuorumNeeded = share.VotesNeeded(members);
        session.QuorumCitation = rule.Citation;
        return [];
    }

    // The strictest quorum among the awards to be judged binds the whole session.
    private async Task<List<Refusal>> HoldQuorumAsync(CouncilSession session, int members, int present, CancellationToken ct)
    {
        var awards = await db.Before(session.Docket()).AsNoTracking()
            .Select(n => new { n.AwardOffer.AwardCode, n.AwardOffer.AwardKind.Name })
            .Distinct()
            .ToListAsync(ct);
        if (awards.Count == 0)
        {
            return [new NothingToReview()];
        }

        var inForce = await rules.AsOfAsync([.. awards.Select(a => a.AwardCode)], session.HeldOn, ct);
        if (awards.FirstOrDefault(a => !inForce.ContainsKey(a.AwardCode)) is { } without)
        {
            return [new NoVoteRule(without.Name, session.HeldOn.Written())];
        }

        var strictest = inForce.Values.MaxBy(rule => rule.QuorumNeeded(members))!;
        session.QuorumNeeded = strictest.QuorumNeeded(members);
        session.QuorumCitation = $"{strictest.QuorumNumerator}/{strictest.QuorumDenominator} tổng số thành viên Hội đồng";
        return Quorum.RefuseBelow(session.QuorumNeeded.Value, present, members, session.QuorumCitation) is { } refusal ? [refusal] : [];
    }

    private async Task StartAsync(CouncilSession session, IReadOnlyList<Guid> roster, Work work, CancellationToken ct)
    {
        session.State = SessionState.Open;
        session.OpenedAt = work.At;
        session.AttendanceAt = work.At;
        if (session.Movement.State == MovementState.Launched && !session.IsAdvisory)
        {
            session.Movement.State = MovementState.Reviewing;
        }

        var dossiers = await db.Before(session.Docket()).Select(n => n.Id).ToListAsync(ct);
        var substitutes = await db.SessionSubstitutes.Where(s => s.SessionId == session.Id).Select(s => s.PersonId).ToListAsync(ct);
        await db.AddMissingRecusalsAsync(session, [.. roster.Union(substitutes)], dossiers, ct);
        work.About("session", session.Id).About("movement", session.MovementId);
    }
}

public sealed record OpenSessionRequest(Guid SessionId, IReadOnlyList<AttendanceEntry> Attendance);
