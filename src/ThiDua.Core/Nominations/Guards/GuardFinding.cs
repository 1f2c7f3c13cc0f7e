using System.Security.Cryptography;
using System.Text;
using ThiDua.Core.Law;

namespace ThiDua.Core.Nominations.Guards;

/// <summary>One guard applied to one dossier.</summary>
/// <param name="Fingerprint">Of rule and facts: an answer given to other facts does not count.</param>
public sealed record GuardFinding(GuardRule Rule, GuardOutcome Outcome, string Sentence, IReadOnlyList<UsedFact> Facts, string Fingerprint, Clearance? Cleared)
{
    public bool Stops => Outcome is GuardOutcome.Blocked or GuardOutcome.NeedsReason or GuardOutcome.NeedsConfirmation;

    public bool MayBeAnswered => Outcome is GuardOutcome.NeedsReason or GuardOutcome.NeedsConfirmation;

    public bool IsUnverified => Rule.Certainty.IsRecalled();

    /// <summary>For those who may not read a person's conduct: the rule, without the facts.</summary>
    public GuardFinding WithoutPrivateFacts() =>
        GuardTable.IsPrivate(Rule.Guard) && Outcome is not GuardOutcome.Passed
            ? this with { Sentence = "Thường trực đang xem xét theo quy định này.", Facts = [], Cleared = null }
            : GuardTable.IsPrivate(Rule.Guard) ? this with { Sentence = "Đạt.", Facts = [] } : this;

    public static string FingerprintOf(GuardRule rule, Verdict verdict) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Join('\n', [rule.Id.ToString(), verdict.Kind.ToString(), verdict.Sentence, .. verdict.Facts.Select(f => f.Text)]))))[..32];
}

/// <summary>Who answered for a finding, and why.</summary>
public sealed record Clearance(Guid NominationId, Guard Guard, string Fingerprint, ClearanceKind Kind, string Reason, string By, DateTimeOffset At);

public enum ClearanceKind
{
    /// <summary>The rule holds; this dossier goes on for the reason given.</summary>
    Reason,

    /// <summary>Somebody compared the rule with its text and vouches for going on.</summary>
    Confirmation,

    /// <summary>Taken back: the finding stands again.</summary>
    Withdrawn,
}
