using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ThiDua.Core.Foundation;
using ThiDua.Papers.Spreadsheets;

namespace ThiDua.Core.Honours.Imports;

/// <summary>How one sheet of a list is read: where its heading stands and which column, counted from 0, holds what.</summary>
public sealed partial record SheetMap
{
    public required string Name { get; init; }

    /// <summary>Left out sheets are not read.</summary>
    public bool Used { get; init; } = true;

    /// <summary>As the sheet numbers it; rows up to it are not read.</summary>
    public required int HeaderRow { get; init; }

    public required IReadOnlyDictionary<HistoryColumn, int> Columns { get; init; }

    public required IReadOnlyList<SheetHeading> Headings { get; init; }

    /// <summary>The year in the sheet's name, for rows that say none.</summary>
    public int? Year => YearInName().Match(Name) is { Success: true } found ? int.Parse(found.Value, CultureInfo.InvariantCulture) : null;

    /// <summary>Headings are sought in the first rows only: lists carry a few title lines.</summary>
    public const int RowsToSearch = 15;

    /// <param name="remembered">What this agency's headings were taken for before, by folded heading.</param>
    public static SheetMap Guess(SheetPeek sheet, HistoryKind kind, IReadOnlyDictionary<string, HistoryColumn> remembered)
    {
        var best = sheet.Rows.Take(RowsToSearch)
            .Select(row => (Row: row, Columns: GuessRow(row, kind, remembered)))
            .Where(g => g.Columns.ContainsKey(HistoryColumn.Name) && g.Columns.Count > 1)
            .OrderByDescending(g => g.Columns.Count)
            .FirstOrDefault();
        var header = best.Row ?? (sheet.Rows.Count > 0 ? sheet.Rows[0] : null);
        var below = sheet.Rows.Where(r => r.Number > (header?.Number ?? 0)).ToList();
        return new SheetMap
        {
            Name = sheet.Name,
            Used = best.Row is not null,
            HeaderRow = header?.Number ?? 1,
            Columns = best.Columns ?? new Dictionary<HistoryColumn, int>(),
            Headings = [.. Enumerable.Range(0, sheet.Rows.Select(r => r.Cells.Count).DefaultIfEmpty(0).Max()).Select(c => new SheetHeading(
                c,
                header?[c] is { Length: > 0 } text ? Typed.Clean(text) : $"Cột {ColumnLetters(c)}",
                string.Join("; ", below.Select(r => r[c]).Where(t => t.Length > 0).Take(2))))],
        };
    }

    public static string Write(IEnumerable<SheetMap> sheets) => JsonSerializer.Serialize(sheets);

    public static IReadOnlyList<SheetMap> Read(string json) => JsonSerializer.Deserialize<List<SheetMap>>(json)!;

    private static Dictionary<HistoryColumn, int> GuessRow(SheetRow row, HistoryKind kind, IReadOnlyDictionary<string, HistoryColumn> remembered)
    {
        var folded = row.Cells.Select(c => Fold.InMemory(Typed.Clean(c))).ToList();
        var found = new Dictionary<HistoryColumn, int>();
        for (var i = 0; i < folded.Count; i++)
        {
            if (remembered.TryGetValue(folded[i], out var column))
            {
                found.TryAdd(column, i);
            }
        }

        var allowed = HistoryColumns.Of(kind);
        foreach (var (column, words) in HistoryColumns.Guesses.Where(g => allowed.Contains(g.Column) && !found.ContainsKey(g.Column)))
        {
            var index = words.Select(word => folded.FindIndex(0, cell => Fits(cell, word) && !found.ContainsValue(folded.IndexOf(cell)))).FirstOrDefault(i => i >= 0, -1);
            if (index >= 0)
            {
                found[column] = index;
            }
        }

        return found;
    }

    // "ma" and "nam" must be words of their own: they also begin "mat khau" and "nam sinh" stands for another column.
    private static bool Fits(string cell, string word) =>
        cell == word || cell.StartsWith(word + " ", StringComparison.Ordinal) || (word.Length > 3 && cell.Contains(word, StringComparison.Ordinal));

    private static string ColumnLetters(int index) => index < 26 ? ((char)('A' + index)).ToString() : $"{(char)('A' + (index / 26) - 1)}{(char)('A' + (index % 26))}";

    [GeneratedRegex(@"(?<!\d)(19|20)\d\d(?!\d)")]
    private static partial Regex YearInName();
}

/// <param name="Sample">The first cells below the heading.</param>
public sealed record SheetHeading(int Index, string Heading, string Sample);
