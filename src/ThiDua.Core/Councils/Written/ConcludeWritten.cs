using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Councils.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Councils.Written;

/// <summary>The chair concludes on answers in writing: enough of them, all settled, counted by the rule of the day.</summary>
public sealed class ConcludeWritten(ThiDuaDb db, Ledger ledger, OperationContext context, CouncilRulesQuery rules, TimeProvider clock) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(Guid ballotId, Actor actor, CancellationToken ct)
    {
        var found = await db.SessionOfAsync(ballotId, actor, Permission.ManageSessions, ct);
        if (!found.Succeeded)
        {
            return found.Refusals.ToList();
        }

        await using var work = await ledger.BeginAsync("councils.conclude_written", "Kết luận trên ý kiến bằng văn bản", actor, ct);
        var session = await db.LockSessionAsync(found.Value, ct);
        var running = await db.LockRunningAsync(ballotId, VoteMethod.WrittenOpinion, ct);
        if (running.Value is not { } ballot)
        {
            return running.Refusals.ToList();
        }

        if (await RefuseAsync(session, ballot, actor, ct) is { } refused)
        {
            return refused;
        }

        await db.WriteResultAsync(
            ballot, [.. (await db.EntitledAsync(ballot, ct)).Select(c => new CandidateVotes(c.NominationId, c.WrittenYes, c.WrittenNo, 0, c.WrittenYes + c.WrittenNo))], work, ct);
        return await work.CommitAsync(Done.Value, ct);
    }

    private async Task<Refusal?> RefuseAsync(CouncilSession session, Ballot ballot, Actor actor, CancellationToken ct)
    {
        var leads = await db.SessionMembers.AnyAsync(
            m => m.SessionId == session.Id && m.PersonId == actor.PersonId && (m.Role == CouncilRole.Chair || m.Role == CouncilRole.ViceChair), ct);
        if (!leads && context.OnBehalf is null)
        {
            return new ChairConcludes();
        }

        if (await db.HalfEnteredAsync(ballot.Id, ct) is { } half)
        {
            return half;
        }

        var expected = await db.BallotVoters.CountAsync(v => v.BallotId == ballot.Id, ct);
        var answered = await db.WrittenOpinions.CountAsync(o => o.BallotId == ballot.Id && o.Settled, ct);
        var rule = (await rules.AsOfAsync(session.HeldOn, ct)).WrittenSession;
        return WrittenAnswers.Refuse(answered, expected, session.AnswersNeeded!.Value, session.AnswersDue!.Value, clock.Today(), rule.Citation);
    }
}
