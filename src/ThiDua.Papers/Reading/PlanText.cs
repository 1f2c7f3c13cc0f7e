namespace ThiDua.Papers.Reading;

/// <summary>A half-open range <c>[Start, End)</c> of UTF-16 positions in <see cref="PlanText.Value"/>.</summary>
public readonly record struct TextSpan(int Start, int End);

/// <summary>The text of a plan as it was read from its file: what the review screen shows and what every span counts in.</summary>
public sealed record PlanText
{
    /// <summary>The text, untouched: line breaks, marks and slips are those of the source.</summary>
    public required string Value { get; init; }

    /// <summary>Ranges set in italics by the source (docx); <c>*marks*</c> in the text need no entry here.</summary>
    public IReadOnlyList<TextSpan> Italics { get; init; } = [];

    /// <summary>True when each line is a whole paragraph (docx), so lines are joined only over an open sentence.</summary>
    public bool LinesAreParagraphs { get; init; }

    /// <summary>A plan typed in or read from a text file.</summary>
    public static PlanText Of(string value) => new() { Value = value };
}
