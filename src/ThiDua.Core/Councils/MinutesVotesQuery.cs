using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Councils.Counting;
using ThiDua.Core.Councils.Rules;
using ThiDua.Core.Councils.Written;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils;

/// <summary>The votes of a session as its minutes tell them: every round, what was needed and what came.</summary>
public sealed class MinutesVotesQuery(ThiDuaDb db) : IQuery
{
    internal async Task<IReadOnlyList<MinutesVote>> OfAsync(Guid sessionId, CancellationToken ct)
    {
        var ballots = await db.Ballots.AsNoTracking()
            .Where(b => b.SessionId == sessionId && b.State == BallotState.Closed)
            .OrderBy(b => b.AwardOffer.Ordinal).ThenBy(b => b.Round)
            .Select(b => new
            {
                b.Id,
                b.Round,
                Award = b.AwardOffer.AwardKind.Name,
                Label = b.AwardOffer.AwardKind.Name + " của " + b.AwardOffer.Authority,
                b.Method,
                Threshold = new VoteThreshold(b.ThresholdNumerator, b.ThresholdDenominator, b.ThresholdStrict),
                b.DenominatorBase,
                b.VoteRule.Citation,
                b.VoteRule.Certainty,
                b.PresentMembers,
                Slips = db.Set<BallotVoter>().Count(v => v.BallotId == b.Id && v.HasVoted),
            })
            .ToListAsync(ct);
        var ids = ballots.Select(b => b.Id).ToList();
        var lines = await LinesAsync(ids, ct);
        var papers = await PapersAsync(ids, ct);
        var written = await WrittenAsync(ids, ct);
        return [.. ballots.Select(b => new MinutesVote(
            b.Award, b.Label, b.Method, $"{b.Threshold.Words()} {b.DenominatorBase.Label()}", b.Citation, b.Certainty, b.PresentMembers!.Value, b.Slips, [.. lines[b.Id]])
        {
            Round = b.Round, Paper = papers.GetValueOrDefault(b.Id), InWriting = [.. written[b.Id]],
        })];
    }

    private async Task<ILookup<Guid, MinutesLine>> LinesAsync(List<Guid> ballots, CancellationToken ct) =>
        (await db.BallotCandidates.AsNoTracking()
            .Where(c => ballots.Contains(c.BallotId))
            .OrderBy(c => c.Rank).ThenBy(c => c.Ordinal)
            .Select(c => new
            {
                c.BallotId,
                Line = new MinutesLine(
                    c.NominationId, c.Nomination.SubjectName, c.Nomination.SubjectTitle, c.Nomination.SubjectKind,
                    c.YesVotes!.Value, c.NoVotes!.Value, c.Abstentions!.Value, c.Denominator!.Value, c.VotesNeeded!.Value, c.Passed!.Value),
            })
            .ToListAsync(ct)).ToLookup(r => r.BallotId, r => r.Line);

    private async Task<Dictionary<Guid, PaperTotals>> PapersAsync(List<Guid> ballots, CancellationToken ct)
    {
        var tellers = (await db.Tellers.AsNoTracking().Where(t => ballots.Contains(t.BallotId))
            .OrderByDescending(t => t.IsHead).ThenBy(t => t.Person.GivenName)
            .Select(t => new { t.BallotId, t.Person.FullName }).ToListAsync(ct)).ToLookup(t => t.BallotId, t => t.FullName);
        var counts = await db.PaperCounts.AsNoTracking().Where(c => ballots.Contains(c.BallotId))
            .Select(c => new { Count = c, Envelopes = db.Set<SealedEnvelope>().Count(e => e.BallotId == c.BallotId) })
            .ToListAsync(ct);
        return counts.ToDictionary(
            c => c.Count.BallotId, c => new PaperTotals([.. tellers[c.Count.BallotId]], c.Envelopes, c.Count.Issued, c.Count.Returned, c.Count.Valid, c.Count.Invalid));
    }

    private async Task<ILookup<Guid, string>> WrittenAsync(List<Guid> ballots, CancellationToken ct) =>
        (await db.WrittenOpinions.AsNoTracking()
            .Where(o => ballots.Contains(o.BallotId) && o.Settled)
            .OrderBy(o => o.Person.GivenName).ThenBy(o => o.Person.FullName)
            .Select(o => new
            {
                o.BallotId,
                Name = o.Source == OpinionSource.OwnAccount ? o.Person.FullName : o.Person.FullName + " (bản giấy, " + o.FirstBy + " và " + o.SecondBy + " nhập)",
            })
            .ToListAsync(ct)).ToLookup(o => o.BallotId, o => o.Name);
}
