using ThiDua.Papers.Reading;

namespace ThiDua.Core.Movements.Proposals;

/// <summary>What a reading proposes to the officer: the plan, where each fact was read, and what to look at twice.</summary>
internal sealed class ProposedPlan
{
    /// <summary>Doubts and places that belong to no single fact.</summary>
    public const string Whole = "plan";

    public MovementPlan Plan { get; set; } = new();

    /// <summary>By property name of <see cref="MovementPlan"/>.</summary>
    public Dictionary<string, TextSpan> Places { get; } = [];

    /// <summary>By row id.</summary>
    public Dictionary<Guid, TextSpan> RowPlaces { get; } = [];

    /// <summary>Property name or row id, and why.</summary>
    public List<(string Fact, string Why)> Doubts { get; } = [];

    /// <summary>Fits a text into its column; what is cut is said.</summary>
    public string? Fit(string? text, int most, string fact, string label)
    {
        if (text is null || text.Length <= most)
        {
            return text;
        }

        Doubts.Add((fact, $"{label} dài {text.Length} ký tự, đã cắt còn {most}. Đối chiếu với văn bản và rút gọn."));
        return text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
    }
}
