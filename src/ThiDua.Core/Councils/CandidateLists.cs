using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations;
using ThiDua.Core.Nominations.Comparison;
using ThiDua.Core.Nominations.Holds;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Councils;

/// <summary>
/// Which dossiers a ballot is on: those before the council that ask for the award and were not yet voted on for it, and those who missed
/// the award above when the plan lets them fall to this one; in a later round those who missed. The standing office's order comes first, if it made one; then collectives, then by the unit's
/// protocol order and name, as lists of awards go. A dossier on hold is on no list.
/// </summary>
internal static class CandidateLists
{
    public static Docket Docket(this CouncilSession session) =>
        new(session.Id, session.MovementId, session.CouncilId, session.IsAdvisory, session.IsAdvisory ? session.Council.Unit.Path + "%" : "%");

    /// <summary>Dossiers that the council may take up: accepted ones; for a council below the agency also those sent in from its own units.</summary>
    public static IQueryable<Nomination> Before(this ThiDuaDb db, Docket docket) =>
        db.Set<Nomination>().Where(n => n.MovementId == docket.MovementId
            && (n.State == NominationState.Accepted || (docket.IsAdvisory && n.State == NominationState.Submitted))
            && EF.Functions.Like(n.Batch.Unit.Path, docket.Units));

    private static IQueryable<Nomination> FreeBefore(this ThiDuaDb db, Docket docket)
    {
        var held = db.OpenHolds;
        return db.Before(docket).Where(n => !held.Any(h => h.NominationId == n.Id));
    }

    /// <summary>Results that count for the council's own lists, one for each dossier and award.</summary>
    public static IQueryable<BallotCandidate> Results(this ThiDuaDb db, Docket docket) =>
        db.Set<BallotCandidate>().Where(c => c.Ballot.State == BallotState.Closed && !c.Superseded
            && (docket.IsAdvisory ? c.Ballot.Session.CouncilId == docket.CouncilId : !c.Ballot.Session.IsAdvisory));

    /// <summary>Results on which awards rest: the last round of the agency's own council.</summary>
    public static IQueryable<BallotCandidate> DecidingResults(this ThiDuaDb db) =>
        db.Set<BallotCandidate>().Where(c => c.Ballot.State == BallotState.Closed && !c.Superseded && !c.Ballot.Session.IsAdvisory);

    public static async Task<List<Guid>> CandidatesAsync(this ThiDuaDb db, Docket docket, Guid offerId, int round, CancellationToken ct) =>
        await (round == 1 ? db.Candidates(docket, offerId) : db.Missed(docket, offerId))
            .OrderBy(n => db.Set<OfficerRank>().Where(r => r.NominationId == n.Id && r.AwardOfferId == offerId).Select(r => r.Rank).FirstOrDefault())
            .ThenByDescending(n => n.SubjectKind == Law.SubjectKind.Collective)
            .ThenBy(n => n.Batch.Unit.ProtocolOrder).ThenBy(n => n.SubjectName).ThenBy(n => n.Id)
            .Select(n => n.Id)
            .ToListAsync(ct);

    public static IQueryable<Nomination> Candidates(this ThiDuaDb db, Docket docket, Guid offerId)
    {
        var closed = db.Results(docket);
        return db.FreeBefore(docket).Where(n => !closed.Any(c => c.NominationId == n.Id && c.Ballot.AwardOfferId == offerId)
            && (n.AwardOfferId == offerId
                || (n.AwardOffer.FallbackOfferId == offerId
                    && closed.Any(c => c.NominationId == n.Id && c.Ballot.AwardOfferId == n.AwardOfferId && c.Passed == false))));
    }

    /// <summary>Those who missed the award in this session and have not gone on to another list.</summary>
    public static IQueryable<Nomination> Missed(this ThiDuaDb db, Docket docket, Guid offerId)
    {
        var closed = db.Results(docket);
        return db.FreeBefore(docket).Where(n => closed.Any(c => c.NominationId == n.Id && c.Ballot.SessionId == docket.SessionId && c.Ballot.AwardOfferId == offerId && c.Passed == false)
            && !db.Set<BallotCandidate>().Any(c => c.NominationId == n.Id && c.Ballot.SessionId == docket.SessionId
                && c.Ballot.AwardOfferId != offerId && c.Ballot.AwardOfferId != n.AwardOfferId
                && (c.Ballot.State == BallotState.Open || c.Ballot.State == BallotState.Closed)));
    }

    /// <summary>Offers with a higher award that falls to this one and still waits for its vote, or for its next round.</summary>
    public static async Task<string?> UnvotedAboveAsync(this ThiDuaDb db, Docket docket, Guid offerId, CancellationToken ct)
    {
        var above = await db.AwardOffers.AsNoTracking()
            .Where(o => o.MovementId == docket.MovementId && o.FallbackOfferId == offerId)
            .OrderBy(o => o.Ordinal)
            .Select(o => new { o.Id, Label = o.AwardKind.Name + " của " + o.Authority })
            .ToListAsync(ct);
        foreach (var offer in above)
        {
            if (await db.Candidates(docket, offer.Id).AnyAsync(ct)
                || await db.Ballots.AnyAsync(b => b.SessionId == docket.SessionId && b.AwardOfferId == offer.Id && (b.State == BallotState.Prepared || b.State == BallotState.Open), ct))
            {
                return offer.Label;
            }
        }

        return null;
    }
}

/// <summary>What a session may take up.</summary>
/// <param name="Units">LIKE pattern of the paths of the units whose dossiers it judges.</param>
internal sealed record Docket(Guid SessionId, Guid MovementId, Guid CouncilId, bool IsAdvisory, string Units);
