using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Councils.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;

namespace ThiDua.Core.Councils;

/// <summary>Draws up the vote on one award: the method, a copy of the rule, and the dossiers it is on.</summary>
public sealed class PrepareBallot(ThiDuaDb db, Ledger ledger, VoteRuleQuery rules, CouncilRulesQuery councilRules) : IOperation
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

        var ofCouncil = await councilRules.AsOfAsync(session.HeldOn, ct);
        var method = request.Method ?? VotingMethods.Default(session.Mode, rule.DefaultMethod);
        var round = 1 + await db.Ballots.CountAsync(b => b.SessionId == session.Id && b.AwardOfferId == offer.Id && b.State == BallotState.Closed, ct);
        if (await RefuseAsync(session, offer, rule, method, round, ofCouncil, ct) is { } no)
        {
            return no;
        }

        var candidates = await db.CandidatesAsync(session.Docket(), offer.Id, round, ct);
        return candidates.Count > 0 || (round == 1 && await db.UnvotedAboveAsync(session.Docket(), offer.Id, ct) is not null)
            ? await WriteAsync(session, offer, rule, new Shape(method, round, CountedBy(session, rule, ofCouncil)), candidates, work, ct)
            : round > 1 ? new NobodyMissed(offer.AwardKind.Name) : new NoCandidates(offer.AwardKind.Name);
    }

    private async Task<Refusal?> RefuseAsync(
        CouncilSession session, AwardOffer offer, VoteRuleOption rule, VoteMethod method, int round, CouncilRules ofCouncil, CancellationToken ct)
    {
        var facts = await db.VoteMethods.AsNoTracking().Where(m => m.Code == method).Select(m => new MethodFacts(m.Code, m.IsBallot, m.IsSecret, m.InMeeting)).SingleAsync(ct);
        return VotingMethods.Refuse(facts, session.Mode, rule, ofCouncil.WrittenSession) is { } wrongMethod ? wrongMethod with { Field = nameof(PrepareBallotRequest.Method) }
            : await db.Ballots.AnyAsync(b => b.SessionId == session.Id && b.AwardOfferId == offer.Id && (b.State == BallotState.Prepared || b.State == BallotState.Open), ct)
                ? new WrongState("Hình thức này đang có lượt biểu quyết chưa kết thúc. Kết thúc hoặc hủy lượt đó trước khi lập lượt mới.")
            : Rounds.Refuse(round, ofCouncil);
    }

    private static DenominatorBase CountedBy(CouncilSession session, VoteRuleOption rule, CouncilRules ofCouncil) =>
        session.Mode is SessionMode.Written ? ofCouncil.WrittenSession.Counted ?? DenominatorBase.AllMembers : rule.Counted;

    private async Task<Result<BallotPrepared>> WriteAsync(
        CouncilSession session, AwardOffer offer, VoteRuleOption rule, Shape shape, List<Guid> candidates, Work work, CancellationToken ct)
    {
        var ballot = new Ballot
        {
            Id = Guid.CreateVersion7(),
            SessionId = session.Id,
            AwardOfferId = offer.Id,
            State = BallotState.Prepared,
            Method = shape.Method,
            Round = shape.Round,
            VoteRuleId = rule.Id,
            ThresholdNumerator = rule.Threshold.Numerator,
            ThresholdDenominator = rule.Threshold.Denominator,
            ThresholdStrict = rule.Threshold.Strict,
            DenominatorBase = shape.Counted,
        };
        db.Ballots.Add(ballot);
        db.BallotCandidates.AddRange(candidates.Select((id, i) => new BallotCandidate { BallotId = ballot.Id, NominationId = id, Ordinal = i + 1 }));
        await db.AddMissingRecusalsAsync(session, await db.SeatedAsync(session.Id, ct), candidates, ct);
        work.About("session", session.Id);
        return await work.CommitAsync(new BallotPrepared(ballot.Id), ct);
    }

    private sealed record Shape(VoteMethod Method, int Round, DenominatorBase Counted);
}

/// <param name="Method">Null takes the rule's own method.</param>
/// <param name="VoteRuleId">Null takes the rule in force on the day of the session.</param>
public sealed record PrepareBallotRequest(Guid SessionId, Guid AwardOfferId, VoteMethod? Method = null, Guid? VoteRuleId = null);

public sealed record BallotPrepared(Guid BallotId);
