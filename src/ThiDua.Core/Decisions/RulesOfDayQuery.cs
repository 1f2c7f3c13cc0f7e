using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Decisions;

/// <summary>The rules that would govern a list if it were issued on a given day.</summary>
public sealed class RulesOfDayQuery(LegalRegimeQuery regimes, RewardRateQuery rates) : IQuery
{
    /// <param name="kind">A tờ trình fixes no money.</param>
    /// <param name="subjects">Kinds of subject on the list.</param>
    public async Task<FrozenRules> AsOfAsync(DateOnly day, DecisionKind kind, string awardCode, IReadOnlyCollection<SubjectKind> subjects, CancellationToken ct)
    {
        var regime = await regimes.AsOfAsync(day, ct);
        var money = kind is DecisionKind.Decision ? await rates.AsOfAsync(day, awardCode, ct) : null;
        return new FrozenRules
        {
            On = day,
            LegalBases = [.. regime.Texts.Select(t => t.AsLegalBasis)],
            Rates = money,
            Doubts = LawDoubts.Of(regime, money, subjects),
        };
    }
}
