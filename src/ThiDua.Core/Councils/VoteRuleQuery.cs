using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Councils.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Councils;

/// <summary>How an award is voted on, as of a day.</summary>
public sealed class VoteRuleQuery(ThiDuaDb db) : IQuery
{
    private static readonly Expression<Func<VoteRule, VoteRuleOption>> Projection = rule => new VoteRuleOption(
        rule.Id, rule.AwardCode, rule.AwardKind.Name, rule.BallotRequired, rule.DefaultMethod,
        new VoteThreshold(rule.ThresholdNumerator, rule.ThresholdDenominator, rule.ThresholdStrict), rule.DenominatorBase,
        rule.QuorumNumerator, rule.QuorumDenominator, rule.ValidFrom, rule.ValidTo, rule.Citation, rule.Certainty);

    /// <summary>Rules in force on the day, by award code. An award without a rule is missing: nothing is assumed for it.</summary>
    public async Task<IReadOnlyDictionary<string, VoteRuleOption>> AsOfAsync(IReadOnlyCollection<string> awardCodes, DateOnly day, CancellationToken ct) =>
        await db.VoteRules.AsNoTracking()
            .Where(rule => awardCodes.Contains(rule.AwardCode) && rule.ValidFrom <= day && (rule.ValidTo == null || rule.ValidTo >= day))
            .Select(Projection)
            .ToDictionaryAsync(rule => rule.AwardCode, ct);

    /// <summary>
    /// The award's rules of all times, the one in force on the day first: a dossier received under an older text may still be judged by it.
    /// </summary>
    public async Task<IReadOnlyList<VoteRuleOption>> AlternativesAsync(string awardCode, DateOnly day, CancellationToken ct) =>
        await db.VoteRules.AsNoTracking()
            .Where(rule => rule.AwardCode == awardCode)
            .OrderByDescending(rule => rule.ValidFrom <= day && (rule.ValidTo == null || rule.ValidTo >= day)).ThenByDescending(rule => rule.ValidFrom)
            .Select(Projection)
            .ToListAsync(ct);
}

public sealed record VoteRuleOption(
    Guid Id, string AwardCode, string AwardName, bool BallotRequired, VoteMethod DefaultMethod, VoteThreshold Threshold, DenominatorBase Counted,
    int QuorumNumerator, int QuorumDenominator, DateOnly ValidFrom, DateOnly? ValidTo, string Citation, Certainty Certainty)
{
    /// <summary>"quá nửa tổng số thành viên Hội đồng".</summary>
    public string Words => $"{Threshold.Words()} {Counted.Label()}";

    public int QuorumNeeded(int members) => Quorum.Needed(QuorumNumerator, QuorumDenominator, members);
}
