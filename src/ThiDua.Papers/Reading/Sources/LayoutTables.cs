using System.Globalization;
using System.Text.RegularExpressions;
using ThiDua.Papers.Reading.Cleaning;

namespace ThiDua.Papers.Reading.Sources;

/// <summary>A line of a page as laid out, and whether a page begins with it.</summary>
internal readonly record struct LayoutLine(string Text, bool PageBreak);

/// <summary>
/// Tables of a laid-out page: a heading that opens with "TT" or "STT", then rows that count on from one. Cells wrap over
/// lines and may stand one blank apart, so columns are told by the places that are blank in every line of the table.
/// Each row becomes one line with its cells between tabs.
/// </summary>
internal static partial class LayoutTables
{
    private const int MostHeadLines = 4;

    /// <summary>Headings that may follow one another with a single blank, folded.</summary>
    private const string Known = "hinh thuc khen thuong|hinh thuc|danh hieu|tham quyen|cap khen|tap the|ca nhan|thoi gian|noi dung|ghi chu|so luong";

    public static List<LayoutLine> JoinRows(IReadOnlyList<LayoutLine> lines)
    {
        var joined = new List<LayoutLine>(lines.Count);
        for (var at = 0; at < lines.Count;)
        {
            if (HeadCells(lines[at].Text) is { Count: > 2 } cells && Table.Read(lines, at, cells) is { } table)
            {
                joined.AddRange(table.Rows.Select(static r => new LayoutLine(r, false)));
                at = table.Next;
                continue;
            }
            joined.Add(lines[at++]);
        }
        return joined;
    }

    /// <summary>Places of the headings; empty where the line heads no table. Narrow columns may stand one blank apart.</summary>
    private static List<(int Start, int End)> HeadCells(string text)
    {
        var folded = Folding.Fold(text);
        if (folded.Length != text.Length || !Ordinal().IsMatch(folded))
        {
            return [];
        }
        return [.. HeadCell().Matches(folded).Select(static m => (m.Index, m.Index + m.Length))];
    }

    /// <summary>The rows of one table, headings first, and the line after it.</summary>
    private sealed class Table
    {
        private readonly List<HashSet<int>> gaps;
        private readonly List<string> taken = [];

        private Table(IReadOnlyList<(int Start, int End)> head) =>
            gaps = [.. head.Zip(head.Skip(1), static (a, b) => Enumerable.Range(a.Start + ((a.End - a.Start) / 2), (b.Start + b.End - a.Start - a.End) / 2).ToHashSet())];

        public List<string> Rows { get; } = [];

        public int Next { get; private set; }

        public static Table? Read(IReadOnlyList<LayoutLine> lines, int at, IReadOnlyList<(int Start, int End)> head)
        {
            var table = new Table(head);
            var number = 0;
            var afterBlank = false;
            table.Take(lines[at].Text);
            for (table.Next = at + 1; table.Next < lines.Count; table.Next++)
            {
                var text = lines[table.Next].Text.TrimEnd();
                if (text.Length == 0)
                {
                    afterBlank = true;
                    continue;
                }
                var first = FirstCell().Match(text);
                var counts = first.Success && int.Parse(first.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) == number + 1;
                var wraps = !afterBlank && text.Length - text.TrimStart().Length > table.gaps[0].Min() && (number > 0 || table.taken.Count < MostHeadLines);
                if ((!counts && !wraps) || !table.Take(text))
                {
                    break;
                }
                number += counts ? 1 : 0;
                afterBlank = false;
            }
            return number > 0 && table.Join() ? table : null;
        }

        /// <summary>False when the line is written across every place where two columns could part.</summary>
        private bool Take(string text)
        {
            var left = gaps.ConvertAll(g => g.Where(p => p >= text.Length || text[p] == ' ').ToHashSet());
            if (left.Exists(static g => g.Count == 0))
            {
                return false;
            }
            gaps.Clear();
            gaps.AddRange(left);
            taken.Add(text);
            return true;
        }

        /// <summary>False where a numbered line goes on with a sentence: its numbers stand in the middle of the rows.</summary>
        private bool Join()
        {
            var cuts = gaps.ConvertAll(g => g.OrderByDescending(p => taken.Count(t => IsWide(t, p))).ThenByDescending(p => taken.Count(t => OpensCell(t, p))).ThenByDescending(static p => p).First());
            var rows = new List<List<string>[]>();
            foreach (var cells in taken.Select(t => Cells(t, cuts)))
            {
                var opens = rows.Count == 0 || cells[0].Length > 0;
                if (opens && cells.Skip(1).FirstOrDefault(static c => c.Length > 0) is var text && (text is null || char.IsLower(text[0])))
                {
                    return false;
                }
                if (opens)
                {
                    rows.Add([.. cells.Select(static _ => new List<string>())]);
                }
                for (var i = 0; i < cells.Count; i++)
                {
                    rows[^1][i].AddRange(cells[i].Length > 0 ? [cells[i]] : []);
                }
            }
            Rows.AddRange(rows.Select(static r => string.Join('\t', r.Select(static c => string.Join(' ', c)))));
            return true;
        }

        /// <summary>Between columns most lines leave more than the one blank that parts two words.</summary>
        private static bool IsWide(string text, int at) =>
            at >= text.Length || (text[at] == ' ' && ((at > 0 && text[at - 1] == ' ') || (at + 1 < text.Length && text[at + 1] == ' ')));

        /// <summary>Where a line leaves one blank alone at several places, its cell begins with a capital or a number.</summary>
        private static bool OpensCell(string text, int at) => at + 1 < text.Length && text.AsSpan(at).TrimStart() is [var first, ..] && (char.IsUpper(first) || char.IsDigit(first));

        private static List<string> Cells(string text, List<int> cuts)
        {
            var cells = new List<string>();
            var from = 0;
            foreach (var cut in cuts.Append(text.Length).Select(c => Math.Min(c, text.Length)))
            {
                cells.Add(text[Math.Min(from, cut)..cut].Trim());
                from = cut;
            }
            return cells;
        }
    }

    [GeneratedRegex(@"^\s*(?:s?tt|so tt)\.?\s+\S")]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"(?<=^\s*)(?:so tt|s?tt)\.?(?=\s)|(?:" + Known + ")(?= (?:" + Known + ")(?: |$))|(?<=(?:^| ))(?:" + Known + @")(?=\s{2,}|$)|\S+(?: (?!(?:" + Known + @")(?:\s{2}|$))\S+)*")]
    private static partial Regex HeadCell();

    [GeneratedRegex(@"^\s*(?<n>\d{1,3})\.?(?:\s|$)")]
    private static partial Regex FirstCell();
}
