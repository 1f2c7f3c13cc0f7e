using ThiDua.Core.Foundation;

namespace ThiDua.Core.Law.Changes.Rules;

/// <summary>A rule has one version on every day, from its first version to its last.</summary>
public static class SeriesRules
{
    /// <summary>What a change does wrong to the versions of rules: it makes them overlap, or opens a hole between two of them.</summary>
    /// <param name="before">Versions as they stand.</param>
    /// <param name="after">Versions as they would stand. A hole that stood before is nobody's fault now.</param>
    public static IReadOnlyList<Refusal> Check(IReadOnlyCollection<RuleVersion> before, IReadOnlyCollection<RuleVersion> after)
    {
        var known = HolesOf(before).Select(h => (h.Series, h.First, h.Last)).ToHashSet();
        return
        [
            .. after.Where(v => v.To < v.From).Select(v => new EndsBeforeItBegins(v.Name, v.From, v.To!.Value)),
            .. OverlapsOf(after),
            .. HolesOf(after).Where(h => !known.Contains((h.Series, h.First, h.Last))).Select(h => new LeavesHole(h.Name, h.First, h.Last)),
        ];
    }

    private static IEnumerable<VersionsOverlap> OverlapsOf(IEnumerable<RuleVersion> versions) =>
        Neighbours(versions)
            .Where(pair => pair.Earlier.To is null || pair.Earlier.To >= pair.Later.From)
            .Select(pair => new VersionsOverlap(pair.Later.Name, pair.Later.From, pair.Earlier.To is { } to && to < (pair.Later.To ?? DateOnly.MaxValue) ? to : pair.Later.To));

    private static IEnumerable<(string Series, string Name, DateOnly First, DateOnly Last)> HolesOf(IEnumerable<RuleVersion> versions) =>
        Neighbours(versions)
            .Where(pair => pair.Earlier.To < pair.Later.From.AddDays(-1))
            .Select(pair => (pair.Later.Series, pair.Later.Name, pair.Earlier.To!.Value.AddDays(1), pair.Later.From.AddDays(-1)));

    private static IEnumerable<(RuleVersion Earlier, RuleVersion Later)> Neighbours(IEnumerable<RuleVersion> versions) =>
        versions.GroupBy(v => v.Series, StringComparer.Ordinal).SelectMany(series =>
        {
            var ordered = series.OrderBy(v => v.From).ThenBy(v => v.To ?? DateOnly.MaxValue).ToList();
            return ordered.Zip(ordered.Skip(1));
        });
}

/// <param name="Series">Which rule; versions of one rule share it.</param>
/// <param name="Name">Of the rule, for the sentence.</param>
public sealed record RuleVersion(string Series, string Name, DateOnly From, DateOnly? To);
