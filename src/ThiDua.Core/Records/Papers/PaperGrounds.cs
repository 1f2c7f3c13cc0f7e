using ThiDua.Core.Law;

namespace ThiDua.Core.Records.Papers;

/// <summary>The rules on which a paper stood when it was issued: how its symbol is made, and the texts of law that it cites, as they were.</summary>
public sealed record PaperGrounds
{
    public required DateOnly On { get; init; }

    /// <summary>Abbreviation of the type; empty for công văn.</summary>
    public required string Abbreviation { get; init; }

    public required string AbbreviationCitation { get; init; }
    public required IReadOnlyList<GroundText> Texts { get; init; }
}

/// <param name="Standing">Whether the text was in force on the paper's day.</param>
public sealed record GroundText(string Code, string Kind, string Number, string Title, DateOnly From, DateOnly? To, LawStanding Standing, Certainty Certainty);
