using System.Globalization;
using ThiDua.Core.Decisions.Papers;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;
using ThiDua.Core.Wordings;
using ThiDua.Core.Wordings.Papers;
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

    public static string FileName(LetterFacts facts) => FileName(facts.Number, facts.Symbol);

    public static string Stem(LetterFacts facts) => Path.GetFileNameWithoutExtension(FileName(facts));

    public static string FileName(string? number, string symbol) => $"{FileNames.Plain($"Cong van don doc {number ?? "du thao"} {symbol}")}.docx";

    /// <param name="words">The agency's sentences; null writes the shipped ones.</param>
    public static Paper Of(LetterFacts facts, PaperWords? words = null) => Written(facts, (words ?? PaperWords.Shipped(ReminderWording.Paper)).With(new()
    {
        ["cơ_quan"] = facts.Agency, ["trích_yếu"] = facts.Abstract, ["số_đơn_vị"] = Units(facts).Count().ToString(CultureInfo.InvariantCulture),
        ["nơi_nhận_hồ_sơ"] = facts.StandingUnit is { } unit ? $"{facts.Agency} (qua {unit})" : facts.Agency,
    }));

    private static Paper Written(LetterFacts facts, PaperVoice voice) => new()
    {
        Form = voice.Form,
        Letterhead = new Letterhead(facts.ParentName, facts.Agency),
        Number = new PaperNumber(facts.Number is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : null, facts.Symbol),
        Issued = new PlaceAndDate(facts.PlaceName, PaperDate.Of(facts.IssuedOn, facts.Year)),
        Title = new LetterTitle(facts.Abstract),
        Addressees = [.. Units(facts)],
        Body = Units(facts).Count() == 1 ? BodyOfOne(facts, voice) : BodyOfMany(facts, voice),
        Signatures = [new Signature(facts.SignerPrefix is { } prefix ? [prefix, facts.SignerPosition] : [facts.SignerPosition], facts.SignerName)],
        Recipients = new RecipientList([new Recipient("Như trên")], facts.Filing),
    };

    private static IEnumerable<string> Units(LetterFacts facts) => facts.Addressees.Select(a => a.Unit).Distinct();

    private static List<Block> BodyOfOne(LetterFacts facts, PaperVoice voice)
    {
        var body = new List<Block>();
        foreach (var line in facts.Addressees)
        {
            body.Add(new Paragraph(voice.Say(ReminderWording.ToOne, ("phong_trào", line.Movement), ("đơn_vị", line.Unit), ("thời_hạn", Until(line)))));
            body.AddRange(line.Lacks.Select((lack, index) => new Bullet(Sentence(lack, index == line.Lacks.Count - 1))));
        }

        return [.. body, new Paragraph(voice[ReminderWording.Closes])];
    }

    private static List<Block> BodyOfMany(LetterFacts facts, PaperVoice voice)
    {
        var body = new List<Block>();
        foreach (var movement in facts.Addressees.GroupBy(a => a.MovementId))
        {
            body.Add(new Paragraph(voice.Say(ReminderWording.ToMany, ("phong_trào", movement.First().Movement))));
            body.Add(new TableBlock(
                [new TableColumn("STT", 12, TextAlignment.Centred), new TableColumn("Đơn vị", 45), new TableColumn("Nội dung đề nghị thực hiện", 75), new TableColumn("Thời hạn", 33)],
                [.. movement.Select((line, index) => new CellsRow(
                    [(index + 1).ToString(CultureInfo.InvariantCulture), line.Unit, Capital(string.Join("; ", line.Lacks)) + ".", line.Deadline ?? ""]))]));
        }

        return [.. body, new Paragraph(voice[ReminderWording.Closes])];
    }

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
