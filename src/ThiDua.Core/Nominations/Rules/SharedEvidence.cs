namespace ThiDua.Core.Nominations.Rules;

/// <summary>One paper often proves several criteria: it is written once for all that are met and have no evidence of their own. Pure.</summary>
public static class SharedEvidence
{
    /// <param name="allMet">Every criterion is met, whether or not it is ticked.</param>
    /// <param name="evidence">Blank leaves the ticks as they are.</param>
    public static IReadOnlyList<CriterionTick> Over(IEnumerable<CriterionTick> ticks, bool allMet, string? evidence) =>
        [.. ticks.Select(tick => Proved(Ticked(tick, allMet), AchievementText.Clean(evidence)))];

    private static CriterionTick Ticked(CriterionTick tick, bool allMet) => allMet && !tick.Met ? tick with { Met = true, IsUntouched = false } : tick;

    private static CriterionTick Proved(CriterionTick tick, string evidence) =>
        tick.Met && tick.PaperId is null && evidence.Length > 0 && AchievementText.Clean(tick.Evidence).Length == 0
            ? tick with { Evidence = evidence, IsUntouched = false }
            : tick;
}
