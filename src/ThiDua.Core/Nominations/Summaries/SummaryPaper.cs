using System.Globalization;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Organizations;
using ThiDua.Core.Wordings;
using ThiDua.Core.Wordings.Papers;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Nominations.Summaries;

/// <summary>Danh sách trích ngang as a paper: a wide table on its side.</summary>
public static class SummaryPaper
{
    /// <param name="words">The agency's sentences; null writes the shipped ones.</param>
    public static Paper Write(SummaryList list, DateOnly today, PaperWords? words = null) => Written(list, today, (words ?? PaperWords.Shipped(SummaryWording.Paper)).With(new()
    {
        ["cơ_quan"] = list.Agency, ["đơn_vị"] = list.Unit ?? "", ["tên_phong_trào"] = list.Movement.Trim('"', '“', '”'), ["số_đề_nghị"] = list.Rows.Count.ToString(CultureInfo.InvariantCulture),
    }));

    private static Paper Written(SummaryList list, DateOnly today, PaperVoice voice) => new()
    {
        Form = voice.Form,
        Letterhead = list.Unit is null ? new Letterhead(list.ParentAgency, list.Agency) : new Letterhead(list.Agency, list.Unit),
        Issued = new PlaceAndDate(list.Place, new PaperDate(null, null, today.Year)),
        Title = new NamedTitle("Danh sách trích ngang", voice[SummaryWording.About]),
        Body = [new LandscapeBlock([Table(list, voice)])],
        Signatures = [new Signature(["Người lập"], null), new Signature(["Thủ trưởng đơn vị"], null)],
    };

    private static TableBlock Table(SummaryList list, PaperVoice voice)
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

        return new TableBlock(columns, rows.Count > 0 ? rows : [new GroupRow(voice[SummaryWording.None])]);
    }

    private static CellsRow Row(SummaryRow row, int ordinal) => new(
    [
        ordinal.ToString(CultureInfo.InvariantCulture), row.Name, row.BirthYear?.ToString(CultureInfo.InvariantCulture) ?? "", row.Sex?.Label() ?? "",
        row.Title.Length > 0 ? row.Title : row.Unit, row.Award, row.Achievement, row.VoteWritten, string.Join("; ", row.Honours.Take(3)),
    ]);
}
