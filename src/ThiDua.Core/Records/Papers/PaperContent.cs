namespace ThiDua.Core.Records.Papers;

/// <summary>What was typed of a paper, line by line; the rest of the paper follows from it and from the agency.</summary>
public sealed record PaperContent
{
    /// <summary>"Kính gửi", one a line.</summary>
    public IReadOnlyList<string> Addressees { get; init; } = [];

    /// <summary>Legal bases, one a line, each beginning with "Căn cứ" or "Theo".</summary>
    public IReadOnlyList<string> LegalBases { get; init; } = [];

    /// <summary>The content; see <see cref="PaperBody"/> for how its lines are read.</summary>
    public string Text { get; init; } = "";

    /// <summary>"Nơi nhận", one a line: "UBND tỉnh (để b/c)".</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>Who keeps a copy: "VT, VP".</summary>
    public string Filing { get; init; } = "VT";

    /// <summary>JSON of a paper that another module drew up from its records, whole but for number, day and signer; the lines above are then empty.</summary>
    public string? Ready { get; init; }
}
