using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Councils.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Councils;

/// <summary>The rules of councils' votes that are alike for all awards, as of a day.</summary>
public sealed class CouncilRulesQuery(ThiDuaDb db) : IQuery
{
    public async Task<CouncilRules> AsOfAsync(DateOnly day, CancellationToken ct)
    {
        var rows = await db.CouncilRules.AsNoTracking()
            .Where(r => r.ValidFrom <= day && (r.ValidTo == null || r.ValidTo >= day))
            .ToDictionaryAsync(r => r.Topic, ct);
        ClausedRule Of(CouncilRuleTopic topic) => rows.GetValueOrDefault(topic) is { } row
            ? new ClausedRule(row.Allowed, row.Least, row.Most, row.Numerator, row.Denominator, row.DenominatorBase, row.Citation, row.Certainty)
            : ClausedRule.None;
        return new CouncilRules(
            Of(CouncilRuleTopic.Rounds), Of(CouncilRuleTopic.SubstituteVotes), Of(CouncilRuleTopic.AbsentInWriting), Of(CouncilRuleTopic.WrittenSession), Of(CouncilRuleTopic.Tellers));
    }
}

public sealed record CouncilRules(ClausedRule Rounds, ClausedRule SubstituteVotes, ClausedRule AbsentInWriting, ClausedRule WrittenSession, ClausedRule Tellers)
{
    public int MaxRounds => Rounds is { Allowed: true, Most: { } most } ? most : 1;
}

/// <summary>A rule with the clause it comes from.</summary>
public sealed record ClausedRule(
    bool Allowed, int? Least, int? Most, int? Numerator, int? Denominator, DenominatorBase? Counted, string Citation, Certainty Certainty)
{
    /// <summary>No row for the day: nothing is assumed, so nothing is allowed.</summary>
    public static readonly ClausedRule None = new(false, null, null, null, null, null, "Danh mục pháp luật chưa có quy tắc tại ngày này", Certainty.RecalledLow);

    public VoteThreshold? Share => Numerator is { } n && Denominator is { } d ? new VoteThreshold(n, d, Strict: false) : null;
}
