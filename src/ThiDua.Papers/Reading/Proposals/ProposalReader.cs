using System.Globalization;
using ThiDua.Papers.Reading.Cleaning;
using ThiDua.Papers.Reading.Proposals.Grids;
using ThiDua.Papers.Reading.Terms;

namespace ThiDua.Papers.Reading.Proposals;

/// <summary>
/// Reads the blocks of a file in order: lines of text and rows between the people open groups, a heading row opens a list,
/// each other row is a person or a collective.
/// </summary>
internal sealed class ProposalReader
{
    // Letterhead and abstract stand on the first pages; the lists below are read from their cells.
    private const int LongestHead = 20_000;
    private const int LongestGroup = 200;

    private const string SaidInText = "Dòng chữ trước bảng";

    private readonly ProposalSheet sheet = new();
    private readonly ListGroups groups = new();
    private readonly List<string> lines = [];
    private ListHeading? heading;
    private int headingWidth;
    private int lists;
    private bool listIsClosed;

    private ProposalReader()
    {
    }

    public static ProposalFileResult Read(IReadOnlyList<GridBlock> blocks)
    {
        var reader = new ProposalReader();
        foreach (var block in blocks)
        {
            if (block is GridLine line)
            {
                reader.ReadLine(line.Text);
            }
            else if (block is Grid grid)
            {
                reader.ReadGrid(grid);
            }
        }

        return reader.heading is null ? ProposalRefusals.NoList
            : reader.sheet.Rows.Count == 0 ? ProposalRefusals.NoRows
            : reader.sheet.Rows.Count > ProposalFile.MaxRows ? ProposalRefusals.TooManyRows
            : reader.Finish();
    }

    private void ReadLine(string text)
    {
        lines.Add(text);
        // Below a list a new line begins something else: a page's end does not, and a table goes on behind it.
        if (SentenceAbove(text) is { } sentence)
        {
            groups.Enter(sentence);
        }
        else if (text.Length <= LongestGroup && ListGroups.Of("", text, SaidInText) is { } group && (group.Kind is not null || group.Award is not null))
        {
            groups.Enter(group);
        }
    }

    /// <summary>"Phòng đề nghị tặng Giấy khen cho các cá nhân sau:" speaks for the table under it, until the next such sentence.</summary>
    private static ListGroup? SentenceAbove(string text)
    {
        var folded = Folding.Fold(text);
        if (!text.EndsWith(':') || !ListTerms.Requests.Any(r => folded.Contains(r, StringComparison.Ordinal)) || SaidAwards.Different(SaidAwards.In(text)) is not [var award])
        {
            return null;
        }

        var (bodies, people) = (folded.Contains("tap the", StringComparison.Ordinal), folded.Contains("ca nhan", StringComparison.Ordinal));
        ProposedKind? kind = bodies == people ? null : bodies ? ProposedKind.Collective : ProposedKind.Individual;
        return new ListGroup("sentence", kind, award, null, SaidInText);
    }

    private void ReadGrid(Grid read)
    {
        // Letterheads and signatures are tables too: only lists are counted, as their reader counts.
        var grid = read.NamesCells ? read : read with { Name = string.Create(CultureInfo.InvariantCulture, $"Bảng {lists + 1}") };
        // A list broken over pages is often two tables, the second without a heading.
        var current = heading is not null && grid.Width == headingWidth && !grid.NamesCells ? heading : null;
        listIsClosed = false;
        for (var index = 0; index < grid.Rows.Count; index++)
        {
            if (ListHeading.At(grid, index) is { } found)
            {
                (current, heading, headingWidth, listIsClosed) = (found, found, grid.Width, false);
                index = found.NextRow - 1;
            }
            else if (current is null)
            {
                lines.AddRange(grid.Rows[index].Own.SelectMany(static c => c.Text.Split('\n')));
                EnterTitle(grid, grid.Rows[index]);
            }
            else if (!listIsClosed)
            {
                ReadRow(grid, current, grid.Rows[index]);
            }
            else
            {
                lines.AddRange(grid.Rows[index].Own.Select(static c => c.Text));
            }
        }

        lists += current is null ? 0 : 1;
    }

    /// <summary>Lines above the heading of a sheet name its award or kind, as paragraphs do in a document.</summary>
    private void EnterTitle(Grid grid, GridRow row)
    {
        if (grid.NamesCells && row.Own.ToList() is [{ Text.Length: <= LongestGroup } only] && ListGroups.Of("", only.Text, grid.PlaceOf(row, only.Column)) is { } group && group.Unit is null)
        {
            groups.Enter(group);
        }
    }

    private void ReadRow(Grid grid, ListHeading current, GridRow row)
    {
        var own = row.Own.ToList();
        var number = current.Of(ListColumn.Ordinal);
        var label = number is { } column && row[column] is { Span: 1 } cell && cell.Row == row.Number ? cell.Text : "";
        var others = own.Where(c => c.Column != number || c.Span > 1).ToList();
        if (others.Count == 0)
        {
            return;
        }

        if (label.Length == 0 && UnitNames.OpensWith(ListTerms.Feet, Folding.Fold(others[0].Text)))
        {
            lines.AddRange(others.Select(static c => c.Text));
            listIsClosed = true;
            return;
        }

        var reader = new RowReader(grid, current, groups, sheet);
        if (others is [var only] && GroupOf(grid, current, row, label, only) is { } group)
        {
            groups.Enter(group);
        }
        else if (others is [{ Span: > 1 } title] && title.Span >= grid.Width - 1)
        {
            sheet.Doubt(null, null, $"{grid.PlaceOf(row)}: \"{Short(title.Text)}\" không rõ là tên nhóm nào nên không dùng. Kiểm tra các dòng ngay dưới.");
        }
        else if (reader.GoesOn(row))
        {
            reader.Append(row);
        }
        else
        {
            reader.Read(row);
        }
    }

    private ListGroup? GroupOf(Grid grid, ListHeading current, GridRow row, string label, GridCell only)
    {
        var group = ListGroups.Of(label, only.Text, grid.PlaceOf(row, only.Column));
        // A numbered body alone in its row is a proposed collective, unless people are listed here or the line spans the table.
        var isItem = group is { Kind: null, Award: null } && only.Span == 1 && !ListGroups.CountsGroups(label)
            && (label.Length > 0 || only.Column == current.Of(ListColumn.Name)) && (groups.Kind ?? current.Kind) is not ProposedKind.Individual;
        return isItem ? null : group;
    }

    private ProposalReading Finish()
    {
        var text = string.Join('\n', lines);
        var requests = lines.Where(static l => ListTerms.Requests.Any(r => Folding.Fold(l).Contains(r, StringComparison.Ordinal))).ToList();
        var awards = SaidAwards.Different(requests.SelectMany(SaidAwards.In));
        var award = awards.Count == 1 ? awards[0] : null;
        var (collectives, individuals) = (requests.Select(static l => SaidAwards.Counted(l, "tap the")).FirstOrDefault(static n => n is not null), requests.Select(static l => SaidAwards.Counted(l, "ca nhan")).FirstOrDefault(static n => n is not null));
        sheet.FillAwards(award);
        sheet.DoubtRepeats();
        sheet.DoubtCounts(collectives, individuals);
        foreach (var row in sheet.Rows.Where(static r => r.Award is null))
        {
            sheet.Doubt(row.Ordinal, "award", awards.Count > 1
                ? "Lời văn nêu nhiều hình thức khen thưởng, dòng này không ghi hình thức nào. Chọn hình thức theo bản giấy."
                : "Tệp không ghi hình thức khen thưởng của dòng này. Chọn hình thức theo bản giấy.");
        }

        var head = PlanReader.Read(new PlanText { Value = text.Length <= LongestHead ? text : text[..LongestHead], LinesAreParagraphs = true });
        return new ProposalReading(text, new ProposalFacts
        {
            Number = head.Number,
            Symbol = head.Symbol,
            Date = head.Date is { Day: { } d, Month: { } m, Year: { } y } ? string.Create(CultureInfo.InvariantCulture, $"{y:0000}-{m:00}-{d:00}") : null,
            Issuer = head.Issuer,
            Title = head.Title,
            Award = award,
            SaidCollectives = collectives,
            SaidIndividuals = individuals,
            Rows = sheet.Rows,
            Doubts = sheet.Doubts,
        });
    }

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
