using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Councils;
using ThiDua.Core.Councils.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Nominations.Guards;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Decisions.Frozen;

/// <summary>Gathers what a decision stands on, from the rows of the moment, in a fixed number of queries.</summary>
public sealed class GroundsQuery(ThiDuaDb db, LegalRegimeQuery regimes) : IQuery
{
    internal async Task<DecisionGrounds> GatherAsync(DecisionFacts facts, CancellationToken ct)
    {
        var decision = await db.Decisions.AsNoTracking().SingleAsync(d => d.Id == facts.Id, ct);
        var regime = await regimes.AsOfAsync(facts.Rules.On, ct);
        return new DecisionGrounds
        {
            On = facts.Rules.On,
            Texts = regime.Texts,
            Rates = facts.Rules.Rates,
            Doubts = facts.Rules.Doubts,
            LawConfirmedBy = decision.LawConfirmedBy,
            LawConfirmedReason = decision.LawConfirmedReason,
            DraftedBy = decision.DraftedBy,
            Checks = await ChecksAsync(facts.Id, ct),
            ApprovedBy = decision.ApprovedBy,
            ApprovedAt = decision.ApprovedAt,
            Session = decision.SessionId is { } session ? await SessionAsync(session, facts.Id, ct) : null,
            Items = await ItemsAsync(facts.Id, ct),
            Clearances = await ClearancesAsync(facts.Id, ct),
        };
    }

    private Task<List<GroundCheck>> ChecksAsync(Guid decisionId, CancellationToken ct) =>
        db.DecisionChecks.AsNoTracking().Where(c => c.DecisionId == decisionId).OrderBy(c => c.CheckedAt)
            .Select(c => new GroundCheck(c.CheckedBy, c.CheckedAt, c.Passed, c.Remarks)).ToListAsync(ct);

    private Task<List<GroundItem>> ItemsAsync(Guid decisionId, CancellationToken ct) =>
        db.DecisionItems.AsNoTracking()
            .Where(i => i.DecisionId == decisionId && i.Outcome != ItemOutcome.Struck)
            .OrderBy(i => i.Ordinal)
            .Select(i => new GroundItem(
                i.Ordinal, i.SubjectName, i.SubjectTitle, i.SubjectKind.Label(), i.IsLeader, i.Nomination.Batch.Unit.Name,
                i.RegisterNumber, i.RegisterYear, i.BaseSalary, i.Coefficient, i.LegalAmount))
            .ToListAsync(ct);

    // A clearance is withdrawn by a later row, so all are kept in order: what was said then is what an inspector asks about.
    private async Task<IReadOnlyList<GroundClearance>> ClearancesAsync(Guid decisionId, CancellationToken ct)
    {
        var items = db.DecisionItems;
        var rows = await db.Set<GuardClearance>().AsNoTracking()
            .Where(c => items.Any(i => i.DecisionId == decisionId && i.NominationId == c.NominationId && i.Outcome != ItemOutcome.Struck))
            .OrderBy(c => c.ClearedAt)
            .Select(c => new { c.Nomination.SubjectName, c.Finding, c.Kind, c.Rule.Citation, c.ClearedBy, c.ClearedAt, c.Reason })
            .ToListAsync(ct);
        return [.. rows.Select(c => new GroundClearance(c.SubjectName, c.Finding, c.Citation, c.ClearedBy, c.ClearedAt, $"{c.Kind.Label()}: {c.Reason}"))];
    }

    private async Task<GroundSession?> SessionAsync(Guid sessionId, Guid decisionId, CancellationToken ct)
    {
        var head = await db.CouncilSessions.AsNoTracking()
            .Where(s => s.Id == sessionId)
            .Select(s => new { Council = s.Council.Name, s.HeldOn, s.MinutesNumber, s.MinutesSymbol, s.QuorumNeeded, s.QuorumCitation })
            .SingleAsync(ct);
        var members = await db.SessionMembers.AsNoTracking()
            .Where(m => m.SessionId == sessionId)
            .OrderBy(m => m.Person.GivenName).ThenBy(m => m.FullName)
            .Select(m => new { m.FullName, m.Position, m.Role, m.Present, m.AbsenceReason })
            .ToListAsync(ct);
        return new GroundSession(
            sessionId, head.Council, head.HeldOn, head.MinutesNumber, head.MinutesSymbol, head.QuorumNeeded ?? 0, head.QuorumCitation,
            [.. members.OrderBy(m => m.Role).Select(m => new GroundMember(m.FullName, m.Position, m.Role.Label(), m.Present is true, m.AbsenceReason))],
            await VotesAsync(sessionId, decisionId, ct));
    }

    private async Task<IReadOnlyList<GroundVote>> VotesAsync(Guid sessionId, Guid decisionId, CancellationToken ct)
    {
        var items = db.DecisionItems;
        var rows = await db.BallotCandidates.AsNoTracking()
            .Where(c => c.Ballot.SessionId == sessionId && c.Ballot.State == BallotState.Closed && c.Passed != null
                && items.Any(i => i.DecisionId == decisionId && i.NominationId == c.NominationId && i.Outcome != ItemOutcome.Struck))
            .OrderBy(c => c.Ballot.ClosedAt).ThenBy(c => c.Ordinal)
            .Select(c => new
            {
                c.Nomination.SubjectName,
                c.Ballot.Method,
                c.YesVotes,
                c.NoVotes,
                c.Abstentions,
                c.Denominator,
                c.VotesNeeded,
                c.Passed,
                c.Ballot.ThresholdNumerator,
                c.Ballot.ThresholdDenominator,
                c.Ballot.ThresholdStrict,
                c.Ballot.DenominatorBase,
                c.Ballot.VoteRule.Citation,
            })
            .ToListAsync(ct);
        return [.. rows.Select(r => new GroundVote(
            r.SubjectName, r.Method.Label(), r.YesVotes ?? 0, r.NoVotes ?? 0, r.Abstentions ?? 0, r.Denominator ?? 0, r.VotesNeeded ?? 0, r.Passed is true,
            $"{new VoteThreshold(r.ThresholdNumerator, r.ThresholdDenominator, r.ThresholdStrict).Words()} {r.DenominatorBase.Label()}", r.Citation))];
    }
}
