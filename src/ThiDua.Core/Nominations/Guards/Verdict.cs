namespace ThiDua.Core.Nominations.Guards;

/// <summary>What a guard says of a dossier, before the rule's severity weighs it.</summary>
public sealed record Verdict(VerdictKind Kind, string Sentence, IReadOnlyList<UsedFact> Facts)
{
    public static Verdict Met(string sentence, params IEnumerable<UsedFact> facts) => new(VerdictKind.Met, sentence, [.. facts]);

    /// <summary>Cannot be said for sure from what is on record: never more than a warning.</summary>
    public static Verdict Unsure(string sentence, params IEnumerable<UsedFact> facts) => new(VerdictKind.Unsure, sentence, [.. facts]);

    public static Verdict Broken(string sentence, params IEnumerable<UsedFact> facts) => new(VerdictKind.Broken, sentence, [.. facts]);
}

public enum VerdictKind
{
    Met,
    Unsure,
    Broken,
}
