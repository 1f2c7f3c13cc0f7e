using System.Globalization;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Nominations;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Councils;

/// <summary>Thông báo of what the council agreed, for comments before the decision.</summary>
public static class ResultNoticePaper
{
    public static Paper Write(ResultNotice notice) => new()
    {
        Letterhead = new Letterhead(notice.Agency, notice.Council),
        Number = new PaperNumber(notice.Number, notice.Symbol),
        Issued = new PlaceAndDate(notice.Place, PaperDate.Of(notice.IssuedOn, notice.HeldOn.Year)),
        Title = new NamedTitle("Thông báo", $"Kết quả xét khen thưởng {notice.Movement}"),
        Body =
        [
            new Paragraph($"Ngày {notice.HeldOn.Written()}, {notice.Council} họp, xét khen thưởng {notice.Movement}. {notice.Council} thông báo danh sách tập thể, cá nhân được thống nhất đề nghị khen thưởng như sau:"),
            Table(notice),
            new Paragraph($"Ý kiến về danh sách gửi về {notice.ContactUnit} trước hết ngày {notice.CommentsUntil.Written()}, ghi rõ họ tên, địa chỉ người gửi./."),
        ],
        Signatures = [notice.Signature],
        Recipients = notice.Recipients,
    };

    private static TableBlock Table(ResultNotice notice)
    {
        var rows = new List<TableRow>();
        foreach (var (index, kind) in SubjectOrder.InPapers.Index())
        {
            var lines = notice.Lines.Where(l => l.Kind == kind).ToList();
            rows.AddRange(lines.Count == 0 ? [] : [new GroupRow(kind.Heading(index)), .. lines.Select((l, i) => new CellsRow([(i + 1).ToString(CultureInfo.InvariantCulture), l.Name, l.Title, l.Award]))]);
        }

        return new TableBlock(
            [new("STT", 12, TextAlignment.Centred), new("Họ và tên, tên tập thể", 50), new("Chức vụ, đơn vị công tác", 58), new("Hình thức đề nghị", 38)], rows);
    }
}

public sealed record ResultNotice
{
    public required string Agency { get; init; }
    public required string Council { get; init; }
    public required string Place { get; init; }
    public int? Number { get; init; }
    public required string Symbol { get; init; }
    public DateOnly? IssuedOn { get; init; }
    public required DateOnly HeldOn { get; init; }

    /// <summary>Inside a sentence: "phong trào thi đua “…” năm 2026".</summary>
    public required string Movement { get; init; }

    public required IReadOnlyList<ResultNoticeLine> Lines { get; init; }
    public required string ContactUnit { get; init; }
    public required DateOnly CommentsUntil { get; init; }
    public required Signature Signature { get; init; }
    public required RecipientList Recipients { get; init; }
}

public sealed record ResultNoticeLine(SubjectKind Kind, string Name, string Title, string Award);
