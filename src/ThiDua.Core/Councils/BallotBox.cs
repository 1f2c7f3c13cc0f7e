using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils;

/// <summary>
/// The box of an electronic secret ballot and the list of who has voted. Both are written anew as a whole, in random order and in one
/// transaction, at every vote and once more when the ballot closes: what is left shows the last writing only, in which every row is alike.
/// </summary>
internal static class BallotBox
{
    /// <param name="voter">Who votes now; null when the box is only shuffled.</param>
    public static async Task PourAsync(this ThiDuaDb db, Guid ballotId, Guid? voter, IReadOnlyDictionary<Guid, BallotChoice> choices, CancellationToken ct)
    {
        var slips = (await db.BallotPapers.AsNoTracking().Where(p => p.BallotId == ballotId).Select(p => new { p.NominationId, p.Choice }).ToListAsync(ct))
            .Concat(choices.Select(c => new { NominationId = c.Key, Choice = c.Value })).ToArray();
        var voters = await db.BallotVoters.AsNoTracking().Where(v => v.BallotId == ballotId).Select(v => new { v.PersonId, v.HasVoted }).ToArrayAsync(ct);
        await db.BallotPapers.Where(p => p.BallotId == ballotId).ExecuteDeleteAsync(ct);
        await db.BallotVoters.Where(v => v.BallotId == ballotId).ExecuteDeleteAsync(ct);
        RandomNumberGenerator.Shuffle(slips.AsSpan());
        RandomNumberGenerator.Shuffle(voters.AsSpan());
        // Version 4 ids on purpose: version 7 would carry the instant.
        db.BallotPapers.AddRange(slips.Select(s => new BallotPaper { Id = Guid.NewGuid(), BallotId = ballotId, NominationId = s.NominationId, Choice = s.Choice }));
        // An updated row would carry the number of the transaction that voted: the rows are new ones, all of them.
        db.BallotVoters.AddRange(voters.Select(v => new BallotVoter { BallotId = ballotId, PersonId = v.PersonId, HasVoted = v.HasVoted || v.PersonId == voter }));
        // At once, while the ballot is still open: the database lets nobody touch the box afterwards.
        await db.SaveChangesAsync(ct);
    }
}
