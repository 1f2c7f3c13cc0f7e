namespace ThiDua.Core.Nominations.Comparison;

/// <summary>What the officer means to say to the council.</summary>
public enum Suggestion
{
    Propose,
    Decline,
}

public static class ComparisonWords
{
    public static string Label(this Suggestion suggestion) => suggestion switch
    {
        Suggestion.Propose => "Dự kiến đề nghị",
        Suggestion.Decline => "Chưa đề nghị",
        _ => throw new ArgumentOutOfRangeException(nameof(suggestion)),
    };
}
