using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils.Written;

/// <summary>What operations on opinions in writing read alike.</summary>
internal static class OpinionRows
{
    /// <summary>Opinions of the vote that one person typed and no second one did.</summary>
    public static async Task<Refusal?> HalfEnteredAsync(this ThiDuaDb db, Guid ballotId, CancellationToken ct)
    {
        var names = await db.WrittenOpinions.AsNoTracking()
            .Where(o => o.BallotId == ballotId && !o.Settled)
            .OrderBy(o => o.Person.GivenName).ThenBy(o => o.Person.FullName)
            .Select(o => o.Person.FullName)
            .ToListAsync(ct);
        return names.Count == 0 ? null : new OpinionsHalfEntered(string.Join(", ", names));
    }

    /// <summary>Dossiers of the vote that the person may judge.</summary>
    public static async Task<List<Guid>> JudgedByAsync(this ThiDuaDb db, Ballot ballot, Guid personId, CancellationToken ct) =>
        await db.BallotCandidates.AsNoTracking()
            .Where(c => c.BallotId == ballot.Id
                && !db.Set<Recusal>().Any(r => r.SessionId == ballot.SessionId && r.NominationId == c.NominationId && r.PersonId == personId))
            .OrderBy(c => c.Ordinal)
            .Select(c => c.NominationId)
            .ToListAsync(ct);
}
