using ThiDua.Core.Law;

namespace ThiDua.Core.Nominations.Guards;

/// <summary>Which version of a guard governs a dossier.</summary>
public static class GuardRegime
{
    /// <summary>
    /// The version in force on the decision's day; but where its transition clause leaves dossiers received earlier under the
    /// former text, the version of the day of reception.
    /// </summary>
    public static GuardRule? Pick(IEnumerable<GuardRule> rules, Guard guard, DateOnly decisionDay, DateOnly? receivedOn)
    {
        var versions = rules.Where(r => r.Guard == guard).ToList();
        var ofDecision = versions.FirstOrDefault(r => r.InForceOn(decisionDay));
        return ofDecision is { FromReception: true } && receivedOn is { } day && day < ofDecision.ValidFrom
            ? versions.FirstOrDefault(r => r.InForceOn(day))
            : ofDecision;
    }
}
