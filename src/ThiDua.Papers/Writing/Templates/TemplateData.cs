namespace ThiDua.Papers.Writing.Templates;

/// <summary>What a template places: values by name and lists by name. Inside a list the item's names come first, then those around it.</summary>
public sealed record TemplateData
{
    /// <summary>Nothing.</summary>
    public static readonly TemplateData Empty = new();

    /// <summary>Values; "" writes nothing, null writes <see cref="PaperGaps.Mark"/>. A line feed breaks the line.</summary>
    public IReadOnlyDictionary<string, string?> Fields { get; init; } = new Dictionary<string, string?>();

    /// <summary>Lists, each item with its own names.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<TemplateData>> Lists { get; init; } = new Dictionary<string, IReadOnlyList<TemplateData>>();
}

/// <summary>Which names a template may and must use.</summary>
/// <param name="Fields">Names of values.</param>
/// <param name="Lists">Names of lists, with the names inside.</param>
public sealed record TemplateSchema(IReadOnlyCollection<string> Fields, IReadOnlyDictionary<string, TemplateSchema> Lists)
{
    /// <summary>Names of values or lists that must stand somewhere in the template.</summary>
    public IReadOnlyCollection<string> Required { get; init; } = [];
}
