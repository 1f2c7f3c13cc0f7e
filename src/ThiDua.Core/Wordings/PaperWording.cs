namespace ThiDua.Core.Wordings;

/// <summary>The standing sentences of one paper as the program ships them, and the fields they may name.</summary>
/// <param name="Code">Name of the paper in addresses, rows and files, e.g. "giay-moi".</param>
/// <param name="Label">E.g. "Giấy mời họp Hội đồng".</param>
public sealed record PaperWording(string Code, string Label)
{
    /// <summary>What every sentence of the paper may name.</summary>
    public required IReadOnlyList<PaperField> Fields { get; init; }

    public required IReadOnlyList<PaperSentence> Sentences { get; init; }

    public PaperSentence? Find(string key) => Sentences.FirstOrDefault(s => s.Key == key);

    /// <summary>The paper's fields, then those that only this sentence has.</summary>
    public IReadOnlyList<PaperField> FieldsOf(PaperSentence sentence) => [.. Fields, .. sentence.Own];
}

/// <summary>One standing sentence.</summary>
/// <param name="Key">Its name in the paper; rows point to it, so it stays.</param>
/// <param name="Label">What it is for.</param>
/// <param name="Default">As shipped.</param>
public sealed record PaperSentence(string Key, string Label, string Default)
{
    /// <summary>Fields without which the paper would not say what it must.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>Fields that only this sentence can name: it is written once for each of something.</summary>
    public IReadOnlyList<PaperField> Own { get; init; } = [];

    /// <summary>Why it is worded so, with the clause; shown beside it.</summary>
    public string? Ground { get; init; }
}

/// <summary>A named place in the sentences of a paper.</summary>
/// <param name="Name">E.g. "ngày_họp"; written "{ngày_họp}".</param>
/// <param name="Sample">A value, for people to see what comes there.</param>
/// <param name="Kind">What it holds.</param>
public sealed record PaperField(string Name, string Sample, FieldKind Kind = FieldKind.Text)
{
    /// <summary>Where a missing value is filled in, as it stands after "điền tại"; null for what the program always knows.</summary>
    public string? FillAt { get; init; }

    public string Label => Name.Replace('_', ' ');
}

public enum FieldKind
{
    Text,
    Day,
    Time,
    Count,
    Money,
}
