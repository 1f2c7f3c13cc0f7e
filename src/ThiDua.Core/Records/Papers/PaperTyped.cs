using System.Text.RegularExpressions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records.Register;

namespace ThiDua.Core.Records.Papers;

/// <summary>What was typed of a paper, cleaned, with everything that is wrong with it.</summary>
internal sealed partial record PaperTyped
{
    private const int MostLines = 60;
    private const int LongestText = 60_000;

    public required PaperType Type { get; init; }
    public required string Symbol { get; init; }
    public required string Abstract { get; init; }
    public required PaperContent Content { get; init; }
    public string? SignerPrefix { get; init; }
    public required string SignerPosition { get; init; }
    public required string SignerName { get; init; }

    public static (PaperTyped Typed, List<Refusal> Refusals) Read(SavePaperRequest request, PaperType? amended)
    {
        var typed = new Typed();
        typed.Refuse(PaperRules.TypeIsWrittenHere(request.Type));
        var type = request.Type ?? PaperType.OfficialLetter;
        if (request.Type is not null)
        {
            typed.Refuse(PaperRules.CorrectionTakesItsForm(type, amended));
        }

        var symbol = typed.Text(request.Symbol, nameof(request.Symbol), "ký hiệu, ví dụ TB-SKHCN", 30);
        if (symbol.Length > 0 && !Plain().IsMatch(symbol))
        {
            typed.Refuse(nameof(request.Symbol), "Ký hiệu chỉ gồm chữ, số, dấu \"-\" và \"/\", không có dấu cách, ví dụ TB-SKHCN.");
        }

        var content = new PaperContent
        {
            Addressees = Lines(typed, request.Addressees, nameof(request.Addressees), "nơi kính gửi"),
            LegalBases = Lines(typed, request.LegalBases, nameof(request.LegalBases), "căn cứ", 1000),
            Text = Body(typed, request.Text),
            Recipients = Lines(typed, request.Recipients, nameof(request.Recipients), "nơi nhận"),
            Filing = typed.Optional(request.Filing, nameof(request.Filing), "nơi lưu", 100) ?? "VT",
        };
        typed.Refuse(PaperRules.LettersAndSubmissionsSayToWhom(type, content.Addressees.Count));
        typed.Refuse(PaperRules.LegalBasesBeginAsSuch(content.LegalBases));
        var read = new PaperTyped
        {
            Type = type,
            Symbol = symbol,
            Abstract = typed.Text(request.Abstract, nameof(request.Abstract), "trích yếu nội dung", 490),
            Content = content,
            SignerPrefix = typed.Optional(request.SignerPrefix, nameof(request.SignerPrefix), "quyền hạn ký", 100),
            SignerPosition = typed.Text(request.SignerPosition, nameof(request.SignerPosition), "chức vụ người ký", 100),
            SignerName = typed.Text(request.SignerName, nameof(request.SignerName), "họ tên người ký", 100),
        };
        return (read, typed.Refusals);
    }

    private static List<string> Lines(Typed typed, string? text, string field, string what, int longest = 300)
    {
        var lines = (text ?? "").ReplaceLineEndings("\n").Split('\n').Select(l => Typed.Clean(l).TrimStart('-', '–', '•', ' ').TrimEnd(';', '.', ' ')).Where(l => l.Length > 0).ToList();
        if (lines.Count > MostLines)
        {
            typed.Refuse(field, $"Có {lines.Count} dòng {what}, tối đa {MostLines}. Gộp bớt, ví dụ \"Các phòng, đơn vị thuộc Sở\".");
        }

        if (lines.FirstOrDefault(l => l.Length > longest) is { } over)
        {
            typed.Refuse(field, $"Dòng {what} \"{over[..40]}…\" dài {over.Length} ký tự, tối đa {longest}. Rút gọn rồi lưu lại.");
        }

        return lines;
    }

    private static string Body(Typed typed, string? text)
    {
        var lines = (text ?? "").ReplaceLineEndings("\n").Split('\n').Select(Typed.Clean);
        var body = string.Join('\n', lines).Trim();
        if (body.Length == 0)
        {
            typed.Refuse(nameof(SavePaperRequest.Text), "Nhập nội dung văn bản.");
        }
        else if (body.Length > LongestText)
        {
            typed.Refuse(nameof(SavePaperRequest.Text), $"Nội dung dài {body.Length} ký tự, tối đa {LongestText}. Tách phần dài thành phụ lục hoặc văn bản khác.");
        }

        return body;
    }

    [GeneratedRegex(@"^[\p{L}0-9][\p{L}0-9&./-]*$")]
    private static partial Regex Plain();
}
