using System.Globalization;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Wordings;
using ThiDua.Core.Wordings.Papers;
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
    /// <param name="words">The agency's sentences; null writes the shipped ones.</param>
    public static Paper Write(OpinionLetter letter, string body, PaperWords? words = null)
    {
        words ??= PaperWords.Shipped(OpinionLetterWording.Paper);
        var values = new Dictionary<string, string?>
        {
            ["cơ_quan"] = letter.Agency, ["nơi_xin_ý_kiến"] = body, ["tên_phong_trào"] = letter.Movement.Trim('"', '“', '”'), ["nội_dung_hỏi"] = letter.Question.TrimEnd('.', ';'),
            ["số_tập_thể_cá_nhân"] = letter.Lines.Count.ToString(CultureInfo.InvariantCulture), ["hạn_trả_lời"] = letter.LastDay.Written(), ["thời_hạn"] = letter.Allowed.Unit.Written(letter.Allowed.N),
        };
        values["khi_im_lặng"] = letter.Allowed.Silence switch
        {
            Silence.Noted => words.With(values)[OpinionLetterWording.SilenceNoted],
            Silence.Agreed => words.With(values)[OpinionLetterWording.SilenceAgrees],
            _ => "",
        };
        return Written(letter, body, words.With(values));
    }

    private static Paper Written(OpinionLetter letter, string body, PaperVoice voice) => new()
    {
        Form = voice.Form,
        Letterhead = new Letterhead(letter.ParentAgency, letter.Agency),
        Number = new PaperNumber(int.TryParse(letter.Number, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null, letter.Symbol),
        Issued = new PlaceAndDate(letter.Place, letter.Number.Length > 0 ? PaperDate.Of(letter.AskedOn) : new PaperDate(null, null, letter.AskedOn.Year)),
        Title = new LetterTitle(voice[OpinionLetterWording.Subject]),
        Addressees = [body],
        Body =
        [
            new Paragraph(voice[OpinionLetterWording.Asks]),
            new Paragraph(voice[OpinionLetterWording.Content]),
            new Paragraph(voice[OpinionLetterWording.Until]),
            new Paragraph(voice[OpinionLetterWording.Closes]),
        ],
        Signatures = [new Signature([letter.DirectorTitle], letter.DirectorName)],
        Recipients = new RecipientList([new("Như trên")], voice[OpinionLetterWording.Filing]),
        Appendices = [List(letter, voice)],
    };

    private static Appendix List(OpinionLetter letter, PaperVoice voice) => new()
    {
        Title = voice[OpinionLetterWording.ListTitle],
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
