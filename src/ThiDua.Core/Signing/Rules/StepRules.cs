using ThiDua.Core.Foundation;
using ThiDua.Papers.Signing;

namespace ThiDua.Core.Signing.Rules;

/// <summary>Which file may be taken in at a step. What only asks for attention is said by <see cref="SignatureRemarks"/>.</summary>
internal static class StepRules
{
    public static Refusal? MayBeTaken(StepFacts facts)
    {
        if (facts.Report.Refusal is { } unreadable)
        {
            return new UnreadableFile(unreadable.Sentence);
        }

        if (!facts.Continues)
        {
            return new AnotherDocument(facts.Step is SigningState.Sealed ? "tệp đã ghi số, ngày" : "tệp giao ký");
        }

        if (facts.Report.Signatures.Count(s => !s.IsTimestamp) <= facts.SignedBefore)
        {
            return new NotSignedYet(facts.Step is SigningState.Sealed);
        }

        if (facts.Report.Signatures.FirstOrDefault(s => s.State is not SignatureState.Intact) is { } broken)
        {
            return new SignatureBroken(broken.Ordinal, broken.Signer, LowerFirst(broken.Label()));
        }

        return facts.Added is null or LaterChange.Content || facts.Report.Signatures.Any(s => s.Later is LaterChange.Content) ? new ContentChanged() : null;
    }

    private static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
