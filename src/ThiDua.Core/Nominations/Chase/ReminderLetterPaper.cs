using System.Globalization;
using ThiDua.Core.Decisions.Papers;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Nominations.Chase;

/// <summary>The công văn đôn đốc as a paper (NĐ 30/2020/NĐ-CP, Phụ lục I).</summary>
internal static class ReminderLetterPaper
{
    public static LetterFacts FactsOf(ReminderLetter letter) => new()
    {
        Agency = letter.Agency.Name,
        ParentName = letter.Agency.ParentName,
        PlaceName = letter.Agency.PlaceName,
        StandingUnit = letter.Agency.StandingUnit?.Name,
        Filing = letter.Agency.StandingUnit is { } unit ? $"VT, {unit.ShortName ?? unit.Name}" : "VT",
        Number = letter.Number,
        Symbol = letter.Symbol,
        IssuedOn = letter.IssuedOn,
        Year = Foundation.VietnamTime.DayOf(letter.CreatedAt).Year,
        Abstract = letter.Abstract,
        SignerPrefix = letter.SignerPrefix,
        SignerPosition = letter.SignerPosition,
        SignerName = letter.SignerName,
        Addressees = LetterAddressee.Parse(letter.Addressees),
    };

    public static byte[] Docx(LetterFacts facts) => PaperFiles.Docx(Of(facts));

    public static string FileName(LetterFacts facts) => FileName(facts.Number, facts.Symbol);

    public static string FileName(string? number, string symbol) => $"{FileNames.Plain($"Cong van don doc {number ?? "du thao"} {symbol}")}.docx";

    public static Paper Of(LetterFacts facts) => new()
    {
        Letterhead = new Letterhead(facts.ParentName, facts.Agency),
        Number = new PaperNumber(facts.Number is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : null, facts.Symbol),
        Issued = new PlaceAndDate(facts.PlaceName, PaperDate.Of(facts.IssuedOn, facts.Year)),
        Title = new LetterTitle(facts.Abstract),
        Addressees = [.. Units(facts)],
        Body = Units(facts).Count() == 1 ? BodyOfOne(facts) : BodyOfMany(facts),
        Signatures = [new Signature(facts.SignerPrefix is { } prefix ? [prefix, facts.SignerPosition] : [facts.SignerPosition], facts.SignerName)],
        Recipients = new RecipientList([new Recipient("Như trên")], facts.Filing),
    };

    private static IEnumerable<string> Units(LetterFacts facts) => facts.Addressees.Select(a => a.Unit).Distinct();

    private static List<Block> BodyOfOne(LetterFacts facts)
    {
        var body = new List<Block>();
        foreach (var line in facts.Addressees)
        {
            body.Add(new Paragraph($"Thực hiện {line.Movement}{Until(line)}, đến nay {facts.Agency} chưa nhận đủ nội dung của {line.Unit}. {facts.Agency} đề nghị {line.Unit}:"));
            body.AddRange(line.Lacks.Select((lack, index) => new Bullet(Sentence(lack, index == line.Lacks.Count - 1))));
        }

        return [.. body, Closing(facts)];
    }

    private static List<Block> BodyOfMany(LetterFacts facts)
    {
        var body = new List<Block>();
        foreach (var movement in facts.Addressees.GroupBy(a => a.MovementId))
        {
            body.Add(new Paragraph($"Thực hiện {movement.First().Movement}, đến nay một số đơn vị chưa gửi đủ nội dung theo quy định. {facts.Agency} đề nghị các đơn vị khẩn trương thực hiện:"));
            body.Add(new TableBlock(
                [new TableColumn("STT", 12, TextAlignment.Centred), new TableColumn("Đơn vị", 45), new TableColumn("Nội dung đề nghị thực hiện", 75), new TableColumn("Thời hạn", 33)],
                [.. movement.Select((line, index) => new CellsRow(
                    [(index + 1).ToString(CultureInfo.InvariantCulture), line.Unit, Capital(string.Join("; ", line.Lacks)) + ".", line.Deadline ?? ""]))]));
        }

        return [.. body, Closing(facts)];
    }

    private static Paragraph Closing(LetterFacts facts) => new(
        $"Hồ sơ gửi về {facts.Agency}{(facts.StandingUnit is { } unit ? $" (qua {unit})" : "")} để tổng hợp. Quá thời hạn nêu trên mà không có hồ sơ thì {facts.Agency} xem xét theo quy định của kế hoạch./.");

    private static string Until(LetterAddressee line) => line.Deadline is { } deadline ? $" (thời hạn nộp hồ sơ: {deadline})" : "";

    private static string Sentence(string lack, bool isLast) => Capital(lack) + (isLast ? "." : ";");

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];
}

internal sealed record LetterFacts
{
    public required string Agency { get; init; }
    public required string ParentName { get; init; }
    public required string PlaceName { get; init; }
    public string? StandingUnit { get; init; }
    public required string Filing { get; init; }
    public string? Number { get; init; }
    public required string Symbol { get; init; }
    public DateOnly? IssuedOn { get; init; }
    public required int Year { get; init; }
    public required string Abstract { get; init; }
    public string? SignerPrefix { get; init; }
    public required string SignerPosition { get; init; }
    public required string SignerName { get; init; }
    public required IReadOnlyList<LetterAddressee> Addressees { get; init; }
}
