namespace ThiDua.Papers.Reading.Terms;

/// <summary>Recognises the head of a body's or person's name in folded text.</summary>
internal static class UnitNames
{
    /// <summary>True when the text begins with a kind of body, office or holder of one.</summary>
    public static bool Opens(string folded) => OpensWith(PlanTerms.UnitKinds, folded);

    /// <summary>True when the text begins with a holder of a power to award.</summary>
    public static bool OpensAuthority(string folded) =>
        OpensWith(PlanTerms.Authorities, folded.StartsWith("cac ", StringComparison.Ordinal) ? folded[4..] : folded);

    public static bool OpensLetterhead(string folded) => OpensWith(PlanTerms.LetterheadKinds, folded);

    public static bool OpensWith(IEnumerable<string> words, string folded) =>
        words.Any(w => folded.StartsWith(w, StringComparison.Ordinal) && (folded.Length == w.Length || !char.IsLetter(folded[w.Length])));
}
