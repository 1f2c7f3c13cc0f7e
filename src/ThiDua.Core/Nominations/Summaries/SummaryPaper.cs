using System.Globalization;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Organizations;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Nominations.Summaries;

/// <summary>Danh sách trích ngang as a paper: a wide table on its side.</summary>
public static class SummaryPaper
{
    public static Paper Write(SummaryList list, DateOnly today) => new()
    {
        Letterhead = list.Unit is null ? new Letterhead(list.ParentAgency, list.Agency) : new Letterhead(list.Agency, list.Unit),
        Issued = new PlaceAndDate(list.Place, new PaperDate(null, null, today.Year)),
        Title = new NamedTitle("Danh sách trích ngang", $"Tập thể, cá nhân đề nghị khen thưởng\nphong trào \"{list.Movement.Trim('"', '“', '”')}\""),
        Body = [new LandscapeBlock([Table(list)])],
        Signatures = [new Signature(["Người lập"], null), new Signature(["Thủ trưởng đơn vị"], null)],
    };

    private static TableBlock Table(SummaryList list)
    {
        TableColumn[] columns =
        [
            new("TT", 9, TextAlignment.Centred), new("Họ và tên / Tên tập thể", 40), new("Năm sinh", 14, TextAlignment.Centred), new("Giới tính", 14, TextAlignment.Centred),
            new("Chức vụ, đơn vị", 42), new("Đề nghị", 36), new("Thành tích tóm tắt", 58), new("Phiếu của đơn vị", 22, TextAlignment.Centred), new("Đã khen thưởng", 36),
        ];
        var rows = new List<TableRow>();
        foreach (var (index, kind) in SubjectOrder.InPapers.Index())
        {
            var lines = list.Rows.Where(r => r.Kind == kind).ToList();
            rows.AddRange(lines.Count == 0 ? [] : [new GroupRow(kind.Heading(index)), .. lines.Select((r, i) => Row(r, i + 1))]);
        }

        return new TableBlock(columns, rows.Count > 0 ? rows : [new GroupRow("Không có đề nghị nào")]);
    }

    private static CellsRow Row(SummaryRow row, int ordinal) => new(
    [
        ordinal.ToString(CultureInfo.InvariantCulture), row.Name, row.BirthYear?.ToString(CultureInfo.InvariantCulture) ?? "", row.Sex?.Label() ?? "",
        row.Title.Length > 0 ? row.Title : row.Unit, row.Award, row.Achievement, row.VoteWritten, string.Join("; ", row.Honours.Take(3)),
    ]);
}
