using System.Globalization;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Nominations.Opinions;

/// <summary>What the công văn to a body says.</summary>
public sealed record OpinionLetter
{
    public required string Agency { get; init; }
    public required string ParentAgency { get; init; }
    public required string Place { get; init; }
    public required string DirectorTitle { get; init; }
    public string? DirectorName { get; init; }

    /// <summary>Empty while the clerk of records has given none.</summary>
    public required string Number { get; init; }
    public required string Symbol { get; init; }
    public required DateOnly AskedOn { get; init; }
    public required string Movement { get; init; }
    public required string Question { get; init; }
    public required DateOnly LastDay { get; init; }
    public required TimeAllowed Allowed { get; init; }
    public required IReadOnlyList<OpinionLetterLine> Lines { get; init; }
}

public sealed record OpinionLetterLine(string Name, string Title, SubjectKind Kind, string Award, string Achievement);

/// <summary>Công văn xin ý kiến: what is asked, until when, what silence means, and the list.</summary>
public static class OpinionLetterPaper
{
    public static Paper Write(OpinionLetter letter, string body) => new()
    {
        Letterhead = new Letterhead(letter.ParentAgency, letter.Agency),
        Number = new PaperNumber(int.TryParse(letter.Number, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null, letter.Symbol),
        Issued = new PlaceAndDate(letter.Place, letter.Number.Length > 0 ? PaperDate.Of(letter.AskedOn) : new PaperDate(null, null, letter.AskedOn.Year)),
        Title = new LetterTitle("xin ý kiến về việc đề nghị khen thưởng"),
        Addressees = [body],
        Body =
        [
            new Paragraph($"{letter.Agency} đang xét khen thưởng phong trào \"{letter.Movement.Trim('"', '“', '”')}\". Để có căn cứ trình cấp có thẩm quyền, {letter.Agency} đề nghị {body} cho ý kiến về {letter.Question.TrimEnd('.', ';')}, đối với {letter.Lines.Count} tập thể, cá nhân trong danh sách kèm theo."),
            new Paragraph("Nội dung xin ý kiến: việc chấp hành chủ trương của Đảng, chính sách, pháp luật của Nhà nước thuộc lĩnh vực, địa bàn quản lý; thành tích nêu trong danh sách; vụ việc đang khiếu nại, tố cáo, thanh tra, kiểm tra, điều tra (nếu có)."),
            new Paragraph($"Đề nghị trả lời bằng văn bản trước hết ngày {letter.LastDay.Written()} ({letter.Allowed.Unit.Written(letter.Allowed.N)}){Silent(letter)}."),
            new Paragraph($"{letter.Agency} trân trọng cảm ơn sự phối hợp của {body}./."),
        ],
        Signatures = [new Signature([letter.DirectorTitle], letter.DirectorName)],
        Recipients = new RecipientList([new("Như trên")], "VT, hồ sơ khen thưởng"),
        Appendices = [List(letter)],
    };

    private static string Silent(OpinionLetter letter) => letter.Allowed.Silence switch
    {
        Silence.Noted => $"; hết thời hạn mà chưa có văn bản trả lời, {letter.Agency} trình cấp có thẩm quyền và ghi rõ việc này",
        Silence.Agreed => "; hết thời hạn mà không có văn bản trả lời thì coi như nhất trí",
        _ => "",
    };

    private static Appendix List(OpinionLetter letter) => new()
    {
        Title = "Danh sách tập thể, cá nhân xin ý kiến",
        Reference = $"(Kèm theo Công văn số {(letter.Number.Length > 0 ? letter.Number : "      ")}/{letter.Symbol} của {letter.Agency})",
        Blocks =
        [
            new TableBlock(
                [
                    new("TT", 10, TextAlignment.Centred), new("Họ và tên / Tên tập thể", 45), new("Chức vụ, đơn vị", 40), new("Hình thức đề nghị", 35), new("Thành tích tóm tắt", 50),
                ],
                [.. letter.Lines.OrderBy(l => l.Kind == SubjectKind.Collective ? 0 : 1).Select((l, i) =>
                    new CellsRow([(i + 1).ToString(CultureInfo.InvariantCulture), l.Name, l.Title, l.Award, l.Achievement]))]),
        ],
    };
}
