using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils;

/// <summary>
/// Draws up a vote and opens it with one press. When it cannot be opened (the quorum is gone, only the chair may open a ballot that would
/// reveal) the vote stays drawn up, which is where the next person goes on.
/// </summary>
public sealed class BeginVote(ThiDuaDb db, PrepareBallot prepare, OpenBallot open) : IOperation
{
    public async Task<Result<VoteBegun>> ExecuteAsync(PrepareBallotRequest request, Actor actor, CancellationToken ct)
    {
        var prepared = await prepare.ExecuteAsync(request, actor, ct);
        if (!prepared.Succeeded)
        {
            return prepared.Refusals.ToList();
        }

        // Opening loads anew, under its own locks: between the two the session may have been closed.
        db.ChangeTracker.Clear();
        var opened = await open.ExecuteAsync(prepared.Value.BallotId, actor, ct);
        return new VoteBegun(prepared.Value.BallotId, opened.Refusals);
    }
}

/// <param name="NotOpened">Why it is drawn up but not open; empty when it is open.</param>
public sealed record VoteBegun(Guid BallotId, IReadOnlyList<Refusal> NotOpened);
