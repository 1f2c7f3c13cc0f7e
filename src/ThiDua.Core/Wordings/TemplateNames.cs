using ThiDua.Core.Samples;
using ThiDua.Papers.Writing.Templates;

namespace ThiDua.Core.Wordings;

/// <summary>The names that a Word template of a paper may and must use.</summary>
public static class TemplateNames
{
    /// <summary>All names as they are typed, with what stands there in the sample.</summary>
    public static IEnumerable<(string Name, string Sample)> Listed(PaperWording paper)
    {
        var data = PaperTemplateData.Of(PaperSamples.In(PaperWords.Shipped(paper))[0].Paper);
        foreach (var (name, value) in data.Fields)
        {
            yield return ($"{{{name}}}", value ?? "");
        }

        foreach (var (name, schema) in SchemaOf(paper).Lists)
        {
            var first = data.Lists.GetValueOrDefault(name)?.FirstOrDefault(i => i.Fields.GetValueOrDefault("nhóm") is null or "");
            yield return ($"{{#{name}}} {string.Join(' ', schema.Fields.Select(f => $"{{{f}}}"))} {{/{name}}}", first is null ? "" : string.Join("; ", first.Fields.Values.Where(v => v is { Length: > 0 })));
        }
    }

    internal static TemplateSchema SchemaOf(PaperWording paper) => PaperTemplateData.SchemaOf([.. PaperSamples.In(PaperWords.Shipped(paper)).Select(s => s.Paper)]);
}
