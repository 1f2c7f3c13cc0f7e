using System.Globalization;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Organizations;
using ThiDua.Papers.Spreadsheets;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Decisions.Upward;

/// <summary>The list of a batch in its authority's columns: the same rows and words as a workbook and as a paper.</summary>
internal static class UpperListTable
{
    public static string Cell(ListField field, UpperName name, int ordinal) => field switch
    {
        ListField.Ordinal => ordinal.ToString(CultureInfo.InvariantCulture),
        ListField.Name => name.Name,
        ListField.BirthYear => name.BirthYear?.ToString(CultureInfo.InvariantCulture) ?? "",
        ListField.Sex => name.Sex?.Label() ?? "",
        ListField.Title => name.Title.Length > 0 ? name.Title : name.Unit,
        ListField.Unit => name.Unit,
        ListField.Award => name.Award,
        ListField.Achievement => name.Achievement,
        ListField.Honours => string.Join("; ", name.Honours.Take(3)),
        ListField.Votes => name is { Yes: { } yes, Of: { } of } ? $"{yes}/{of} ({(100m * yes / of).ToString("0.#", CultureInfo.InvariantCulture).Replace('.', ',')} %)" : "",
        ListField.Submission => name.PaperOn is { } day ? $"{name.Paper} ngày {day.Written()}" : name.Paper,
        ListField.Movement => name.Movement,
        ListField.Blank => "",
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    public static Paper AsPaper(UpperBatchPage batch, DateOnly today) => new()
    {
        Letterhead = new Letterhead(batch.ParentAgency, batch.Agency),
        Issued = new PlaceAndDate(batch.Place, PaperDate.Of(batch.SentOn ?? today)),
        Title = new NamedTitle("Danh sách", $"Tập thể, cá nhân đề nghị {batch.Authority} khen thưởng"),
        Body = [new LandscapeBlock([Table(batch)])],
        Signatures = [new Signature(["Người lập"], null), new Signature([batch.HeadTitle], batch.HeadName)],
    };

    public static Sheet AsSheet(UpperBatchPage batch)
    {
        var columns = batch.Columns.Select(c => SheetColumn.Text<(UpperName Name, int Ordinal)>(c.Heading, Math.Max(6, c.WidthMm / 2), r => Cell(c.Field, r.Name, r.Ordinal))).ToArray();
        return Sheet.Of("Danh sách", columns, [.. Numbered(batch.Names).Select(n => (n.Name, n.Ordinal))], $"DANH SÁCH ĐỀ NGHỊ {batch.Authority.ToUpper(CultureInfo.GetCultureInfo("vi-VN"))} KHEN THƯỞNG", batch.Agency);
    }

    private static TableBlock Table(UpperBatchPage batch)
    {
        TableColumn[] columns = [.. batch.Columns.Select(c => new TableColumn(c.Heading, c.WidthMm, c.Field.IsCentred() ? TextAlignment.Centred : TextAlignment.Left))];
        var rows = new List<TableRow>();
        foreach (var kind in SubjectOrder.InPapers.Where(k => batch.Names.Any(n => n.Kind == k)).Index())
        {
            rows.Add(new GroupRow(kind.Item.Heading(kind.Index)));
            rows.AddRange(Numbered(batch.Names).Where(n => n.Name.Kind == kind.Item).Select(n => new CellsRow([.. batch.Columns.Select(c => Cell(c.Field, n.Name, n.Ordinal))])));
        }

        return new TableBlock(columns, rows.Count > 0 ? rows : [new GroupRow("Không có đề nghị nào")]);
    }

    // Numbered anew within collectives, people and households, as lists of this kind are.
    private static IEnumerable<(UpperName Name, int Ordinal)> Numbered(IEnumerable<UpperName> names) =>
        names.GroupBy(n => n.Kind).SelectMany(g => g.Select((n, i) => (n, i + 1)));
}
