using ThiDua.Core.Law;

namespace ThiDua.Core.Nominations.Guards;

/// <summary>Applies the guards in force to the facts of one dossier.</summary>
public static class GuardChecks
{
    /// <param name="rules">All versions of all guards.</param>
    /// <param name="clearances">Answers given to findings of this dossier, oldest first.</param>
    public static IReadOnlyList<GuardFinding> Of(GuardFacts facts, IReadOnlyList<GuardRule> rules, IReadOnlyList<Clearance> clearances) =>
        [.. GuardTable.OnDossiers
            .Select(entry => (entry.Check, Rule: GuardRegime.Pick(rules, entry.Guard, facts.DecisionDay, facts.ReceivedOn)))
            .Where(pair => pair.Rule is not null && pair.Rule.SpeaksOf(facts.Award.Code))
            .Select(pair => (Rule: pair.Rule!, Verdict: pair.Check(facts, pair.Rule!)))
            .Where(pair => pair.Verdict is not null)
            .Select(pair => Weigh(pair.Rule, pair.Verdict!, clearances))];

    public static GuardFinding Weigh(GuardRule rule, Verdict verdict, IReadOnlyList<Clearance> clearances)
    {
        var fingerprint = GuardFinding.FingerprintOf(rule, verdict);
        var last = clearances.LastOrDefault(c => c.Guard == rule.Guard && c.Fingerprint == fingerprint);
        var cleared = last?.Kind is ClearanceKind.Withdrawn ? null : last;
        var outcome = verdict.Kind switch
        {
            VerdictKind.Met => rule.Severity is GuardSeverity.Note ? GuardOutcome.Noted : GuardOutcome.Passed,
            VerdictKind.Unsure => rule.Severity is GuardSeverity.Note ? GuardOutcome.Noted : GuardOutcome.Warned,
            _ => Broken(rule),
        };
        return outcome is GuardOutcome.NeedsReason or GuardOutcome.NeedsConfirmation && cleared is not null
            ? new GuardFinding(rule, GuardOutcome.Cleared, verdict.Sentence, verdict.Facts, fingerprint, cleared)
            : new GuardFinding(rule, outcome, verdict.Sentence, verdict.Facts, fingerprint, null);
    }

    // A rule that nobody compared with its text neither blocks nor lets pass by itself: a named person says which.
    private static GuardOutcome Broken(GuardRule rule) => rule.Severity switch
    {
        GuardSeverity.Note => GuardOutcome.Noted,
        GuardSeverity.Warn => GuardOutcome.Warned,
        GuardSeverity.NeedsReason => GuardOutcome.NeedsReason,
        _ => rule.Certainty.IsRecalled() && !GuardTable.HasOwnLock(rule.Guard) ? GuardOutcome.NeedsConfirmation : GuardOutcome.Blocked,
    };
}
