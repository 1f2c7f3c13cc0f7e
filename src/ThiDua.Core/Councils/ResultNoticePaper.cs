using System.Globalization;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Nominations;
using ThiDua.Core.Wordings;
using ThiDua.Core.Wordings.Papers;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Councils;

/// <summary>Thông báo of what the council agreed, for comments before the decision.</summary>
public static class ResultNoticePaper
{
    /// <param name="words">The agency's sentences; null writes the shipped ones.</param>
    public static Paper Write(ResultNotice notice, PaperWords? words = null) => Written(notice, (words ?? PaperWords.Shipped(ResultNoticeWording.Paper)).With(new()
    {
        ["hội_đồng"] = notice.Council, ["cơ_quan"] = notice.Agency, ["phong_trào"] = notice.Movement, ["ngày_họp"] = notice.HeldOn.Written(), ["nơi_nhận_ý_kiến"] = notice.ContactUnit,
        ["hạn_góp_ý"] = notice.CommentsUntil?.Written(), ["số_lượng"] = SubjectOrder.Counted(notice.Lines.Select(l => l.Kind)),
    }));

    private static Paper Written(ResultNotice notice, PaperVoice voice) => new()
    {
        Form = voice.Form,
        Letterhead = new Letterhead(notice.Agency, notice.Council),
        Number = new PaperNumber(notice.Number, notice.Symbol),
        Issued = new PlaceAndDate(notice.Place, PaperDate.Of(notice.IssuedOn, notice.HeldOn.Year)),
        Title = new NamedTitle("Thông báo", voice[ResultNoticeWording.About]),
        Body =
        [
            new Paragraph(voice[ResultNoticeWording.Tells]),
            Table(notice),
            new Paragraph(voice[ResultNoticeWording.Comments]),
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
    public string? ContactUnit { get; init; }
    public DateOnly? CommentsUntil { get; init; }
    public required Signature Signature { get; init; }
    public required RecipientList Recipients { get; init; }
}

public sealed record ResultNoticeLine(SubjectKind Kind, string Name, string Title, string Award);
