using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Councils.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Councils.Counting;

/// <summary>What the tellers' minutes say of one paper ballot. Internal: tellers and the confirming operation read it, pages read PaperBallotQuery.</summary>
public sealed class CountingMinutesQuery(ThiDuaDb db) : IQuery
{
    internal async Task<CountingMinutes?> OfAsync(Guid ballotId, Guid? confirming, CancellationToken ct)
    {
        var head = await db.Ballots.AsNoTracking()
            .Where(b => b.Id == ballotId)
            .Join(db.PaperCounts, b => b.Id, c => c.BallotId, (b, c) => new { Ballot = b, Count = c })
            .Select(x => new
            {
                x.Ballot.SessionId,
                x.Ballot.Round,
                x.Ballot.Session.HeldOn,
                x.Ballot.Session.Place,
                Council = x.Ballot.Session.Council.Name,
                Agency = x.Ballot.Session.Council.Agency.Name,
                x.Ballot.Session.Council.Agency.PlaceName,
                Award = x.Ballot.AwardOffer.AwardKind.Name + " của " + x.Ballot.AwardOffer.Authority,
                Threshold = new VoteThreshold(x.Ballot.ThresholdNumerator, x.Ballot.ThresholdDenominator, x.Ballot.ThresholdStrict),
                x.Ballot.DenominatorBase,
                x.Ballot.TotalMembers,
                x.Ballot.PresentMembers,
                x.Count,
                Voters = db.Set<BallotVoter>().Count(v => v.BallotId == ballotId),
                Envelopes = db.Set<SealedEnvelope>().Count(e => e.BallotId == ballotId),
                EnteredBy = db.Set<Person>().Where(p => p.Id == x.Count.EnteredBy).Select(p => p.FullName).First(),
                ConfirmedBy = db.Set<Person>().Where(p => p.Id == (x.Count.ConfirmedBy ?? confirming)).Select(p => p.FullName).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(ct);
        if (head is null)
        {
            return null;
        }

        var tellers = await db.Tellers.AsNoTracking().Where(t => t.BallotId == ballotId)
            .OrderByDescending(t => t.IsHead).ThenBy(t => t.Person.GivenName).Select(t => t.Person.FullName).ToListAsync(ct);
        return new CountingMinutes(
            head.Agency, head.Council, head.PlaceName, head.HeldOn, head.Place, head.Award, head.Round, $"{head.Threshold.Words()} {head.DenominatorBase.Label()}",
            head.TotalMembers!.Value, head.PresentMembers!.Value, head.Envelopes, head.Voters, head.Count.Issued, head.Count.Returned, head.Count.Valid, head.Count.Invalid,
            head.Count.Note, head.Count.EnteredAt, tellers, head.EnteredBy, head.ConfirmedBy, await LinesAsync(ballotId, head.Threshold, head.DenominatorBase, head.TotalMembers.Value, ct));
    }

    private async Task<IReadOnlyList<CountedLine>> LinesAsync(Guid ballotId, VoteThreshold threshold, DenominatorBase counted, int total, CancellationToken ct)
    {
        var ballot = await db.Ballots.AsNoTracking().SingleAsync(b => b.Id == ballotId, ct);
        var entitled = (await db.EntitledAsync(ballot, ct)).ToDictionary(e => e.NominationId);
        var lines = await db.BallotCandidates.AsNoTracking()
            .Where(c => c.BallotId == ballotId)
            .Join(db.PaperCountLines.Where(l => l.BallotId == ballotId), c => c.NominationId, l => l.NominationId, (c, l) => new
            {
                c.NominationId, c.Ordinal, c.Nomination.SubjectName, c.Nomination.SubjectTitle, c.Nomination.SubjectKind, l.YesVotes, l.NoVotes,
            })
            .OrderBy(l => l.Ordinal)
            .ToListAsync(ct);
        var results = BallotCount.Of(threshold, counted, total, [.. lines.Select(l => new CandidateVotes(l.NominationId, l.YesVotes, l.NoVotes, 0, entitled[l.NominationId].Members))])
            .ToDictionary(r => r.NominationId);
        return [.. lines.Select(l => new CountedLine(
            l.NominationId, l.SubjectName, l.SubjectTitle, l.SubjectKind, l.YesVotes, l.NoVotes, entitled[l.NominationId].Members,
            results[l.NominationId].Denominator, results[l.NominationId].VotesNeeded, results[l.NominationId].Passed))];
    }
}

public sealed record CountingMinutes(
    string AgencyName, string CouncilName, string PlaceName, DateOnly HeldOn, string Place, string Award, int Round, string Threshold, int TotalMembers, int PresentMembers,
    int Envelopes, int Voters, int Issued, int Returned, int Valid, int Invalid, string Note, DateTimeOffset EnteredAt, IReadOnlyList<string> Tellers,
    string EnteredBy, string? ConfirmedBy, IReadOnlyList<CountedLine> Lines);

/// <param name="Sheets">Sheets that carried the name.</param>
public sealed record CountedLine(
    Guid NominationId, string SubjectName, string SubjectTitle, SubjectKind Kind, int Yes, int No, int Sheets, int Denominator, int Needed, bool Passed);
