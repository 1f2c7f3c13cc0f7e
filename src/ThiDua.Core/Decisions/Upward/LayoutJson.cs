using System.Text.Json;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions.Upward;

/// <summary>Columns as a batch keeps them once it was sent.</summary>
internal static class LayoutJson
{
    public static string Write(IEnumerable<ListColumn> columns) =>
        JsonSerializer.Serialize(columns.Select(c => new Kept(EnumText.Of(c.Field), c.Heading, c.WidthMm)));

    public static IReadOnlyList<ListColumn> Read(string json) =>
        [.. JsonSerializer.Deserialize<List<Kept>>(json)!.Select(c => new ListColumn(Enum.GetValues<ListField>().First(f => EnumText.Of(f) == c.Field), c.Heading, c.WidthMm))];

    private sealed record Kept(string Field, string Heading, int WidthMm);
}
