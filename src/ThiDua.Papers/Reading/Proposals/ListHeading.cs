using System.Text.RegularExpressions;
using ThiDua.Papers.Reading.Cleaning;
using ThiDua.Papers.Reading.Proposals.Grids;

namespace ThiDua.Papers.Reading.Proposals;

/// <summary>A heading of one to three rows: what each column holds, and where the rows of the list begin.</summary>
/// <param name="Columns">Column to what it holds; several when the heading puts them into one.</param>
/// <param name="NextRow">Index of the first row below.</param>
internal sealed partial record ListHeading(IReadOnlyDictionary<int, IReadOnlyList<ListColumn>> Columns, int NextRow)
{
    private const int LongestHeading = 90;
    private const int MostRows = 3;

    /// <summary>What the heading of names says of all under it.</summary>
    public ProposedKind? Kind { get; init; }

    public int? Of(ListColumn column) => Columns.FirstOrDefault(c => c.Value.Contains(column)) is { Value: not null } found ? found.Key : null;

    /// <summary>The heading that begins in a row; null when the row is none.</summary>
    public static ListHeading? At(Grid grid, int index)
    {
        // A number counts a person, wherever words of headings stand beside it.
        if (grid.Rows[index].Own.Any(static c => Counted().IsMatch(c.Text)))
        {
            return null;
        }

        // Two lines of headings are read together; the second alone would lose what spans it.
        var rows = 1;
        while (rows < MostRows && index + rows < grid.Rows.Count && GoesOn(grid.Rows[index], grid.Rows[index + rows]))
        {
            rows++;
        }

        var heads = grid.Rows.Skip(index).Take(rows).ToList();
        var titles = Enumerable.Range(0, grid.Width).Select(c => (Column: c, Title: TitleOf(heads, c))).Where(static t => t.Title.Length is > 0 and <= LongestHeading).ToList();
        var found = Assign(titles);
        // A wide merged title is one cell, not as many columns.
        var cells = found.Keys.Select(c => heads[^1][c]).Distinct().Count();
        if (!found.Values.Any(static v => v.Contains(ListColumn.Name)) || cells < 2)
        {
            return null;
        }

        var next = index + rows;
        if (next < grid.Rows.Count && IsCount(grid.Rows[next]))
        {
            next++;
        }

        return new ListHeading(found, next) { Kind = KindOf(titles.First(t => found.TryGetValue(t.Column, out var holds) && holds.Contains(ListColumn.Name)).Title) };
    }

    private static Dictionary<int, IReadOnlyList<ListColumn>> Assign(List<(int Column, string Title)> titles)
    {
        var found = new Dictionary<int, IReadOnlyList<ListColumn>>();
        var taken = new HashSet<ListColumn>();
        foreach (var (column, title) in titles)
        {
            var holds = Meanings(title).Where(m => m is ListColumn.PastAward || !taken.Contains(m)).ToList();
            if (holds.Count > 0)
            {
                found[column] = holds;
                taken.UnionWith(holds);
            }
        }

        // A list of collectives may call its names nothing but "Đơn vị" or "Tập thể".
        if (!taken.Contains(ListColumn.Name))
        {
            var bare = titles.FindIndex(t => ListTerms.BareNames.Any(b => b.Words == t.Title));
            var index = (bare >= 0 ? titles[bare] : titles.Find(static t => ListTerms.BareUnits.Contains(t.Title))) is { Title: not null } said ? said.Column : -1;
            if (index >= 0)
            {
                found[index] = [ListColumn.Name];
            }
        }

        return found;
    }

    private static IEnumerable<ListColumn> Meanings(string title)
    {
        if (SexColumns(title) is { } split)
        {
            return [split];
        }

        var first = ListTerms.Headings.FirstOrDefault(h => h.Words.Any(w => Fits(title, w)));
        if (first.Words is null)
        {
            return [];
        }

        if (!ListTerms.MayShare.Contains(first.Column))
        {
            return [first.Column];
        }

        // What one heading names in turn stands in the cells in the same turn.
        var left = first.Words.Where(w => Fits(title, w)).Aggregate(title, static (text, word) => text.Replace(word, new string('#', word.Length), StringComparison.Ordinal));
        var others = ListTerms.Headings.Where(h => h.Column != first.Column && ListTerms.MayShare.Contains(h.Column) && h.Words.Any(w => w.Length > 5 && left.Contains(w, StringComparison.Ordinal)));
        return [first.Column, .. others.Select(static h => h.Column).OrderBy(static c => c)];
    }

    /// <summary>"Năm sinh / Nam": the column tells sex and birth at once; "Giới tính / Nam" is ticked.</summary>
    private static ListColumn? SexColumns(string title)
    {
        var parts = title.Split(" / ");
        return parts.Length < 2 || parts[^1] is not ("nam" or "nu") ? null
            : parts[..^1].Any(static p => p.Contains("sinh", StringComparison.Ordinal)) ? parts[^1] == "nam" ? ListColumn.BirthOfMale : ListColumn.BirthOfFemale
            : parts[^1] == "nam" ? ListColumn.MarkOfMale : ListColumn.MarkOfFemale;
    }

    private static bool Fits(string title, string word)
    {
        for (var at = word.Length > 5 ? title.IndexOf(word, StringComparison.Ordinal) : -1; at >= 0; at = title.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !char.IsLetterOrDigit(title[at - 1])) && (at + word.Length == title.Length || !char.IsLetterOrDigit(title[at + word.Length])))
            {
                return true;
            }
        }

        return title == word;
    }

    private static ProposedKind? KindOf(string title)
    {
        var person = title.Contains("ho va ten", StringComparison.Ordinal) || title.Contains("ho ten", StringComparison.Ordinal) || title.Contains("ho, ten", StringComparison.Ordinal) || title.Contains("ca nhan", StringComparison.Ordinal);
        var body = title.Contains("tap the", StringComparison.Ordinal) || title.Contains("don vi", StringComparison.Ordinal) || title.Contains("to chuc", StringComparison.Ordinal);
        return title.Contains("ho gia dinh", StringComparison.Ordinal) && !person && !body ? ProposedKind.Household
            : person && !body ? ProposedKind.Individual
            // "Họ tên, đơn vị công tác" names people with their units.
            : person && title.StartsWith("ho", StringComparison.Ordinal) && !title.Contains("tap the", StringComparison.Ordinal) ? ProposedKind.Individual
            : body && !person ? ProposedKind.Collective
            : null;
    }

    private static string TitleOf(List<GridRow> heads, int column) =>
        string.Join(" / ", heads.Select(h => h[column]).OfType<GridCell>().Distinct().Select(static c => Plain(c.Text)).Where(static t => t.Length > 0));

    private static string Plain(string text) => Spaces().Replace(Marks().Replace(Folding.Fold(text), " "), " ").Trim(' ', ':', '.', ',', '*');

    /// <summary>The row below belongs to the heading: some of its cells begin above, or all it says stands under wide cells.</summary>
    private static bool GoesOn(GridRow head, GridRow below)
    {
        var own = below.Own.ToList();
        return own.Count > 0 && !IsCount(below)
            && own.TrueForAll(c => c.Text.Length <= LongestHeading && head[c.Column] is { Span: > 1 } wide && wide.Row <= head.Number && wide.Span < Math.Max(head.Cells.Length, 2))
            && head.Cells.Where((c, i) => c is { Text.Length: > 0, Span: 1 } && !(below[i] is null || below[i]!.Text.Length == 0 || ReferenceEquals(below[i], c))).Any() is false;
    }

    /// <summary>"(1) | (2) | (3)" under a heading.</summary>
    private static bool IsCount(GridRow row)
    {
        var own = row.Own.ToList();
        return own.Count > 2 && own.TrueForAll(static c => Count().IsMatch(c.Text)) && own.Select(static c => c.Text).Distinct().Count() == own.Count;
    }

    [GeneratedRegex(@"^\d{1,3}\.?$")]
    private static partial Regex Counted();

    [GeneratedRegex(@"^[(\[]?\s*(\d{1,2}|[A-Za-zĐđ])\s*[)\]]?$")]
    private static partial Regex Count();

    [GeneratedRegex(@"[()\[\]\n""*]|\s+-\s+")]
    private static partial Regex Marks();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
