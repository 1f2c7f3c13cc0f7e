using System.Text.RegularExpressions;

namespace ThiDua.Papers.Reading.Cleaning;

/// <summary>
/// Takes rows of tables out of the body: points of a scoring table or dates of a timetable must not pass for
/// targets and deadlines of the plan.
/// </summary>
internal static partial class TableRows
{
    private const int Neighbourhood = 2;

    /// <summary>Cells of the rows that <see cref="Remove"/> takes out, in order; a wrapped cell's further lines are rows of their own.</summary>
    public static List<IReadOnlyList<Passage>> Cut(List<RawLine> lines)
    {
        var rows = new List<IReadOnlyList<Passage>>();
        foreach (var line in lines)
        {
            if (MayHaveCells(line.Text) && Cells().Matches(line.Text) is { Count: >= 2 } gaps)
            {
                var whole = line.Text.Length;
                var from = 0;
                var cells = new List<Passage>();
                foreach (Match gap in gaps)
                {
                    cells.Add(line.Part(from, gap.Index));
                    from = gap.Index + gap.Length;
                }
                cells.Add(line.Part(from, whole));
                rows.Add([.. cells.Where(static c => !c.IsEmpty)]);
            }
        }
        return rows;
    }

    public static List<RawLine> Remove(List<RawLine> lines)
    {
        var texts = lines.ConvertAll(static l => l.Text.Trim(' '));
        var rows = texts.ConvertAll(static t => MayHaveCells(t) && Cells().Count(t) >= 2);
        var kept = new List<RawLine>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            // Wrapped cells leave lines with one wide gap beside the rows.
            var beside = HasRowNear(rows, i) && WideGap().IsMatch(texts[i]);
            if (!rows[i] && !beside)
            {
                kept.Add(lines[i]);
            }
        }
        return kept;
    }

    /// <summary>Cheaper than the pattern, which looks back at every letter.</summary>
    private static bool MayHaveCells(string text) => text.Contains('\t', StringComparison.Ordinal) || text.Contains("   ", StringComparison.Ordinal);

    private static bool HasRowNear(List<bool> rows, int at)
    {
        for (var i = Math.Max(0, at - Neighbourhood); i <= Math.Min(rows.Count - 1, at + Neighbourhood); i++)
        {
            if (rows[i])
            {
                return true;
            }
        }
        return false;
    }

    [GeneratedRegex(@"(?<=\S)(?:\s*\t\s*| {3,})(?=\S)")]
    private static partial Regex Cells();

    [GeneratedRegex(@"(?<=\S) {6,}(?=\S)")]
    private static partial Regex WideGap();
}
