using System.Text;
using ThiDua.Papers.Reading.Cleaning;

namespace ThiDua.Papers.Reading.Sources;

/// <summary>
/// Page layout to running text: columns one under the other, no page numbers. Done before reading, so that every
/// value stands in one piece in the text that the review screen shows.
/// </summary>
internal static class LayoutText
{
    public static string Flatten(string layout)
    {
        var lines = PageFurniture.Remove(LineCleaner.Clean(PlanText.Of(layout)));
        var zones = PlanZones.Find(lines);
        var head = Math.Max(0, zones.TypeLine);
        var tail = Math.Clamp(zones.TailLine, head, lines.Count);
        var end = Math.Clamp(zones.EndLine, tail, lines.Count);
        var text = new StringBuilder();
        foreach (var passage in ColumnUnfolder.Head(lines[..head]))
        {
            text.Append(passage.Text).Append('\n');
        }
        Append(text, lines[head..tail]);
        foreach (var passage in ColumnUnfolder.Tail(lines[tail..end]))
        {
            text.Append(passage.Text).Append('\n');
        }
        Append(text, lines[end..]);
        return text.ToString();
    }

    private static void Append(StringBuilder text, List<RawLine> lines)
    {
        foreach (var line in LayoutTables.JoinRows(lines.ConvertAll(static l => new LayoutLine(l.Text.TrimEnd(), l.PageBreakBefore))))
        {
            text.Append(line.PageBreak ? "\f" : "").Append(line.Text).Append('\n');
        }
    }
}
