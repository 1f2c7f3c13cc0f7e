using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;

namespace ThiDua.Core.Councils;

/// <summary>Draws up the vote on one award: the method, a copy of the rule, and the dossiers it is on.</summary>
public sealed class PrepareBallot(ThiDuaDb db, Ledger ledger, VoteRuleQuery rules) : IOperation
{
    public async Task<Result<BallotPrepared>> ExecuteAsync(PrepareBallotRequest request, Actor actor, CancellationToken ct)
    {
        if (await db.RefuseAsync(request.SessionId, actor, Permission.ManageSessions, ct) is { } refused)
        {
            return refused;
        }

        await using var work = await ledger.BeginAsync("councils.prepare_ballot", "Lập lượt biểu quyết", actor, ct);
        var session = await db.LockSessionAsync(request.SessionId, ct);
        if (session.State is not SessionState.Open)
        {
            return new WrongState("Chỉ lập lượt biểu quyết khi phiên họp đang mở.");
        }

        var offer = await db.AwardOffers.Include(o => o.AwardKind).SingleOrDefaultAsync(o => o.Id == request.AwardOfferId && o.MovementId == session.MovementId, ct);
        if (offer is null)
        {
            return new InvalidField(nameof(request.AwardOfferId), "Chọn hình thức khen thưởng của phong trào này.");
        }

        var options = await rules.AlternativesAsync(offer.AwardCode, session.HeldOn, ct);
        var rule = request.VoteRuleId is { } chosen
            ? options.FirstOrDefault(r => r.Id == chosen)
            : options.FirstOrDefault(r => r.ValidFrom <= session.HeldOn && (r.ValidTo is null || r.ValidTo >= session.HeldOn));
        if (rule is null)
        {
            return new NoVoteRule(offer.AwardKind.Name, session.HeldOn.Written()) { Field = nameof(request.VoteRuleId) };
        }

        var method = request.Method ?? rule.DefaultMethod;
        if (rule.BallotRequired && method is VoteMethod.ShowOfHands)
        {
            return new BallotRequiredByLaw(offer.AwardKind.Name) { Field = nameof(request.Method), Clause = rule.Citation };
        }

        var candidates = await db.CandidatesAsync(session.MovementId, offer.Id, ct);
        if (candidates.Count == 0 && await db.UnvotedAboveAsync(session.MovementId, offer.Id, ct) is null)
        {
            return new NoCandidates(offer.AwardKind.Name);
        }

        return await WriteAsync(session, offer, rule, method, candidates, work, ct);
    }

    private async Task<Result<BallotPrepared>> WriteAsync(
        CouncilSession session, AwardOffer offer, VoteRuleOption rule, VoteMethod method, List<Guid> candidates, Work work, CancellationToken ct)
    {
        var ballot = new Ballot
        {
            Id = Guid.CreateVersion7(),
            SessionId = session.Id,
            AwardOfferId = offer.Id,
            State = BallotState.Prepared,
            Method = method,
            VoteRuleId = rule.Id,
            ThresholdNumerator = rule.Threshold.Numerator,
            ThresholdDenominator = rule.Threshold.Denominator,
            ThresholdStrict = rule.Threshold.Strict,
            DenominatorBase = rule.Counted,
        };
        db.Ballots.Add(ballot);
        db.BallotCandidates.AddRange(candidates.Select((id, i) => new BallotCandidate { BallotId = ballot.Id, NominationId = id, Ordinal = i + 1 }));
        var roster = await db.SessionMembers.Where(m => m.SessionId == session.Id).Select(m => m.PersonId).ToListAsync(ct);
        await db.AddMissingRecusalsAsync(session, roster, candidates, ct);
        work.About("session", session.Id);
        return await work.CommitAsync(new BallotPrepared(ballot.Id), ct);
    }
}

/// <param name="Method">Null takes the rule's own method.</param>
/// <param name="VoteRuleId">Null takes the rule in force on the day of the session.</param>
public sealed record PrepareBallotRequest(Guid SessionId, Guid AwardOfferId, VoteMethod? Method = null, Guid? VoteRuleId = null);

public sealed record BallotPrepared(Guid BallotId);
