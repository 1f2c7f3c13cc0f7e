using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Councils.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Movements.Rules;
using ThiDua.Core.Nominations;

namespace ThiDua.Core.Councils;

/// <summary>The awards that a session decides on, each with its vote and the dossiers side by side.</summary>
public sealed class SessionAwardsQuery(ThiDuaDb db, VoteRuleQuery rules, CouncilRulesQuery councilRules) : IQuery
{
    internal async Task<IReadOnlyList<SessionAward>> OfAsync(SessionHead head, HashSet<Guid> hidden, bool canManage, CancellationToken ct)
    {
        var offers = await db.AwardOffers.AsNoTracking()
            .Where(o => o.MovementId == head.MovementId)
            .OrderBy(o => o.Ordinal).ThenBy(o => o.AwardKind.ProtocolOrder)
            .Select(o => new OfferRow(
                o.Id, o.AwardCode, o.AwardKind.Name + " của " + o.Authority, o.Shape()))
            .ToListAsync(ct);
        var inForce = await rules.AsOfAsync([.. offers.Select(o => o.AwardCode)], head.HeldOn, ct);
        var mostRounds = (await councilRules.AsOfAsync(head.HeldOn, ct)).MaxRounds;
        var ballots = await BallotsAsync(head.Id, canManage, ct);
        var listed = await ListedAsync(head, offers, ballots, ct);
        var dossiers = await DossiersAsync([.. listed.Values.SelectMany(ids => ids)], ct);
        var everyRound = await TalliesAsync(head.Id, ct);
        var tallies = everyRound.Where(t => !t.Superseded).ToDictionary(t => (t.OfferId, t.NominationId), t => t.Tally);
        var reveals = canManage ? await RevealingAsync(head.Id, ballots, listed, ct) : [];
        return [.. offers.Select(offer =>
        {
            var ids = listed[offer.Id];
            var seen = ids.Where(id => !hidden.Contains(id) && dossiers.ContainsKey(id))
                .Select(id => dossiers[id].For(offer.Id, tallies.GetValueOrDefault((offer.Id, id)))).ToList();
            return new SessionAward(
                offer.Id, offer.Label, offer.Ceiling.Written(), inForce.GetValueOrDefault(offer.AwardCode),
                ballots[offer.Id].LastOrDefault() is { } live ? live with { Reveals = reveals.GetValueOrDefault(live.Id) } : null, seen, ids.Count - seen.Count)
            {
                Rounds = [.. ballots[offer.Id]],
                RoundTallies = everyRound.Where(t => t.OfferId == offer.Id && !hidden.Contains(t.NominationId)).ToDictionary(t => (t.BallotId, t.NominationId), t => t.Tally),
                MayVoteAgain = ballots[offer.Id].LastOrDefault() is { State: BallotState.Closed } last && last.Round < mostRounds && head.State is SessionState.Open
                    && seen.Any(d => d.Tally is { Passed: false }),
            };
        })];
    }

    private async Task<ILookup<Guid, BallotView>> BallotsAsync(Guid sessionId, bool canManage, CancellationToken ct)
    {
        var rows = await db.Ballots.AsNoTracking()
            .Where(b => b.SessionId == sessionId && b.State != BallotState.Cancelled)
            .OrderBy(b => b.Round)
            .Select(b => new
            {
                b.AwardOfferId,
                View = new BallotView(
                    b.Id, b.State, b.Method, new VoteThreshold(b.ThresholdNumerator, b.ThresholdDenominator, b.ThresholdStrict), b.DenominatorBase,
                    b.VoteRule.Citation, b.VoteRule.Certainty, b.TotalMembers, b.PresentMembers, b.OpenedAt, b.ClosedAt, 0, 0, new List<VoterView>())
                {
                    Round = b.Round,
                },
            })
            .ToListAsync(ct);
        var ids = rows.Select(r => r.View.Id).ToList();
        var voters = (await db.BallotVoters.AsNoTracking()
            .Where(v => ids.Contains(v.BallotId))
            .OrderBy(v => v.Person.GivenName).ThenBy(v => v.Person.FullName).ThenBy(v => v.PersonId)
            .Select(v => new { v.BallotId, View = new VoterView(v.Person.FullName, v.HasVoted) })
            .ToListAsync(ct)).ToLookup(v => v.BallotId, v => v.View);
        return rows.ToLookup(r => r.AwardOfferId, r => r.View with
        {
            Voters = voters[r.View.Id].Count(),
            Voted = voters[r.View.Id].Count(v => v.HasVoted),
            Turnout = canManage && r.View.Method is VoteMethod.SecretBallot ? [.. voters[r.View.Id]] : [],
        });
    }

    /// <summary>Of the secret votes that wait to be opened, those whose result would show what single members chose.</summary>
    private async Task<Dictionary<Guid, string?>> RevealingAsync(
        Guid sessionId, ILookup<Guid, BallotView> ballots, Dictionary<Guid, List<Guid>> listed, CancellationToken ct)
    {
        var waiting = ballots.Where(b => b.Last() is { State: BallotState.Prepared, Method: VoteMethod.SecretBallot }).ToDictionary(b => b.Last().Id, b => listed[b.Key]);
        return waiting.Count == 0 ? [] : await db.RevealsAsync(sessionId, waiting, ct);
    }

    // What the vote is on once it is open; before that, what it would be on now.
    private async Task<Dictionary<Guid, List<Guid>>> ListedAsync(
        SessionHead head, List<OfferRow> offers, ILookup<Guid, BallotView> ballots, CancellationToken ct)
    {
        var voted = (await db.BallotCandidates.AsNoTracking()
            .Where(c => c.Ballot.SessionId == head.Id && (c.Ballot.State == BallotState.Open || c.Ballot.State == BallotState.Closed))
            .OrderBy(c => c.Superseded).ThenByDescending(c => c.Passed).ThenBy(c => c.Ballot.Round).ThenBy(c => c.Rank).ThenBy(c => c.Ordinal)
            .Select(c => new { c.Ballot.AwardOfferId, c.NominationId })
            .ToListAsync(ct)).ToLookup(c => c.AwardOfferId, c => c.NominationId);
        var docket = head.Docket;
        var isLive = head.State is SessionState.Planned or SessionState.Open;
        var listed = new Dictionary<Guid, List<Guid>>();
        foreach (var offer in offers)
        {
            var isFixed = ballots[offer.Id].Any(b => b.State is BallotState.Open or BallotState.Closed);
            listed[offer.Id] = isFixed || !isLive ? [.. voted[offer.Id].Distinct()] : await db.CandidatesAsync(docket, offer.Id, 1, ct);
        }

        return listed;
    }

    private async Task<Dictionary<Guid, DossierRow>> DossiersAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        await db.Nominations.AsNoTracking()
            .Where(n => ids.Contains(n.Id))
            .Select(n => new DossierRow(
                n.Id, n.AwardOfferId, n.AwardOffer.AwardKind.Name, n.SubjectName, n.SubjectTitle, n.SubjectKind, n.Batch.Unit.Name, n.Achievement,
                db.Set<CriterionCheck>().Count(c => c.NominationId == n.Id && c.Met),
                db.Set<Criterion>().Count(c => c.MovementId == n.MovementId && (c.Subject == CriterionSubject.Common
                    || c.Subject == (n.SubjectKind == SubjectKind.Individual ? CriterionSubject.Individual : CriterionSubject.Collective)))))
            .ToDictionaryAsync(d => d.Id, ct);

    private async Task<List<RoundTally>> TalliesAsync(Guid sessionId, CancellationToken ct)
    {
        var rows = await db.BallotCandidates.AsNoTracking()
            .Where(c => c.Ballot.SessionId == sessionId && c.Ballot.State == BallotState.Closed)
            .Select(c => new { c.BallotId, c.Ballot.AwardOfferId, c.NominationId, c.Superseded, c.YesVotes, c.NoVotes, c.Abstentions, c.Denominator, c.VotesNeeded, c.Passed, c.Rank })
            .ToListAsync(ct);
        return [.. rows.Select(c => new RoundTally(
            c.BallotId, c.AwardOfferId, c.NominationId, c.Superseded, new CandidateTally(
                c.YesVotes!.Value, c.NoVotes!.Value, c.Abstentions!.Value, c.Denominator!.Value, c.VotesNeeded!.Value, c.Passed!.Value, c.Rank!.Value,
                rows.Count(other => other.BallotId == c.BallotId && other.Rank == c.Rank) > 1)))];
    }

    private sealed record RoundTally(Guid BallotId, Guid OfferId, Guid NominationId, bool Superseded, CandidateTally Tally);

    private sealed record OfferRow(Guid Id, string AwardCode, string Label, CeilingShape Ceiling);

    private sealed record DossierRow(
        Guid Id, Guid OfferId, string AwardName, string SubjectName, string SubjectTitle, SubjectKind Kind, string UnitName, string Achievement, int Met, int Criteria)
    {
        public SessionDossier For(Guid offer, CandidateTally? tally) =>
            new(Id, SubjectName, SubjectTitle, Kind, UnitName, Achievement, Met, Criteria, offer == OfferId ? null : AwardName, tally);
    }
}
