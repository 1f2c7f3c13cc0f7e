using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils;

/// <summary>Drops a vote that has not been opened, to draw it up anew.</summary>
public sealed class CancelBallot(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(Guid ballotId, Actor actor, CancellationToken ct)
    {
        var found = await db.SessionOfAsync(ballotId, actor, Permission.ManageSessions, ct);
        if (!found.Succeeded)
        {
            return found.Refusals.ToList();
        }

        await using var work = await ledger.BeginAsync("councils.cancel_ballot", "Hủy lượt biểu quyết", actor, ct);
        var session = await db.LockSessionAsync(found.Value, ct);
        var ballot = await db.LockBallotAsync(ballotId, ct);
        if (!CouncilTransitions.Ballots.Allows(ballot.State, BallotState.Cancelled))
        {
            return new WrongState($"Lượt biểu quyết đang ở trạng thái \"{ballot.State.Label()}\", không hủy được.");
        }

        ballot.State = BallotState.Cancelled;
        work.About("session", session.Id);
        return await work.CommitAsync(Done.Value, ct);
    }
}
