using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Councils.Counting;

/// <summary>The tellers' own page; null for everybody else.</summary>
public sealed class CountFormQuery(ThiDuaDb db) : IQuery
{
    public async Task<CountForm?> FindAsync(Guid sessionId, Guid ballotId, Actor actor, CancellationToken ct)
    {
        var ballot = await db.Ballots.AsNoTracking().Include(b => b.Session).Include(b => b.AwardOffer).ThenInclude(o => o.AwardKind)
            .SingleOrDefaultAsync(b => b.Id == ballotId && b.SessionId == sessionId && b.Method == VoteMethod.PaperBallot, ct);
        if (ballot is null || await db.RefuseTellerAsync(ballotId, actor, ct) is not null)
        {
            return null;
        }

        var entitled = await db.EntitledAsync(ballot, ct);
        var count = await db.PaperCounts.AsNoTracking().SingleOrDefaultAsync(c => c.BallotId == ballotId, ct);
        var marks = count is null ? [] : await db.PaperCountLines.AsNoTracking().Where(l => l.BallotId == ballotId).ToDictionaryAsync(l => l.NominationId, ct);
        var enteredBy = count is null ? null : await db.Set<Person>().Where(p => p.Id == count.EnteredBy).Select(p => p.FullName).SingleAsync(ct);
        return new CountForm(
            ballotId, sessionId, ballot.Session.Title, $"{ballot.AwardOffer.AwardKind.Name} của {ballot.AwardOffer.Authority}", ballot.Round, ballot.State,
            await db.BallotVoters.CountAsync(v => v.BallotId == ballotId, ct),
            [.. entitled.Select(e => new CountDossier(e.NominationId, e.Name, e.Members, marks.GetValueOrDefault(e.NominationId)?.YesVotes, marks.GetValueOrDefault(e.NominationId)?.NoVotes))],
            count is null ? null : new EnteredCount(count.Issued, count.Returned, count.Valid, count.Invalid, count.Note, enteredBy!, count.EnteredBy == actor.PersonId, count.ConfirmedAt));
    }
}

public sealed record CountForm(
    Guid BallotId, Guid SessionId, string SessionTitle, string Award, int Round, BallotState State, int Voters, IReadOnlyList<CountDossier> Dossiers, EnteredCount? Entered);

/// <param name="Sheets">Sheets that carry the name.</param>
public sealed record CountDossier(Guid NominationId, string Name, int Sheets, int? Yes, int? No);

/// <param name="ByMe">The viewer typed it, so another teller confirms.</param>
public sealed record EnteredCount(int Issued, int Returned, int Valid, int Invalid, string Note, string EnteredBy, bool ByMe, DateTimeOffset? ConfirmedAt);
