using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Councils;

/// <summary>What hands are counted on: the dossiers of the running vote and how many in the room may raise a hand for each.</summary>
public sealed class HandsFormQuery(ThiDuaDb db) : IQuery
{
    public async Task<HandsToCount?> FindAsync(Guid sessionId, Guid ballotId, Actor actor, CancellationToken ct)
    {
        var ballot = await db.Ballots.AsNoTracking().SingleOrDefaultAsync(b => b.Id == ballotId && b.SessionId == sessionId && b.Method == VoteMethod.ShowOfHands
            && db.SessionsFor(actor, Permission.ManageSessions).Any(s => s.Id == sessionId), ct);
        if (ballot is null)
        {
            return null;
        }

        var aside = await db.IsRecusedAsync(ballot, actor.PersonId, ct);
        var entitled = await db.EntitledAsync(ballot, ct);
        var units = await db.BallotCandidates.AsNoTracking().Where(c => c.BallotId == ballotId).Select(c => new { c.NominationId, c.Nomination.Batch.Unit.Name }).ToDictionaryAsync(c => c.NominationId, c => c.Name, ct);
        return new HandsToCount(ballot.State, ballot.Round, aside,
            aside ? [] : [.. entitled.Select(e => new HandsLine(e.NominationId, e.Name, units[e.NominationId], e.Members, e.WrittenYes + e.WrittenNo))]);
    }
}

/// <param name="ViewerIsRecused">From a dossier of the vote: then somebody else counts, and no line is given.</param>
public sealed record HandsToCount(BallotState State, int Round, bool ViewerIsRecused, IReadOnlyList<HandsLine> Lines);

/// <param name="InRoom">Voters in the room who may judge it.</param>
/// <param name="InWriting">Settled answers of absent members, added when the vote is closed.</param>
public sealed record HandsLine(Guid NominationId, string Name, string UnitName, int InRoom, int InWriting);
