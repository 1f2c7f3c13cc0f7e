using System.Globalization;
using ThiDua.Core.Councils.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Wordings;
using ThiDua.Core.Wordings.Papers;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Councils.Counting;

/// <summary>
/// Phiếu bầu to print: one square for each choice, as many sheets of each kind as people get that kind. The law gives no form. Sheets
/// carry no number and no name of a voter.
/// </summary>
public static class BallotSheetFile
{
    /// <summary>"Phieu-bau-Giay-khen-cua-Giam-doc-vong-1.pdf".</summary>
    public static string NameOf(PaperBallotView ballot, bool slips) =>
        string.Create(CultureInfo.InvariantCulture, $"{FileNames.Plain($"{(slips ? "Phieu bau roi" : "Phieu bau")} {ballot.Award} vong {ballot.Round}")}.pdf");

    /// <param name="slips">One slip for each dossier instead of a sheet with all: nobody can tell by the list on it whose it is.</param>
    public static byte[] Write(BallotSheetFacts facts, IReadOnlyList<SheetDossier> dossiers, IReadOnlyList<SheetGroup> groups, bool slips, PaperWords? words = null)
    {
        var names = dossiers.ToDictionary(d => d.NominationId);
        List<Paper> sheets = slips
            ? [.. dossiers.SelectMany(d => Enumerable.Repeat(Sheet(facts, [d], words), groups.Where(g => g.Dossiers.Contains(d.NominationId)).Sum(g => g.Sheets)))]
            : [.. groups.SelectMany(g => Enumerable.Repeat(Sheet(facts, [.. g.Dossiers.Select(id => names[id])], words), g.Sheets))];
        using var bytes = new MemoryStream();
        PdfWriter.Write(sheets, bytes);
        return bytes.ToArray();
    }

    /// <param name="words">The agency's sentences; null writes the shipped ones.</param>
    public static Paper Sheet(BallotSheetFacts facts, IReadOnlyList<SheetDossier> dossiers, PaperWords? words = null) =>
        Written(facts, dossiers, (words ?? PaperWords.Shipped(BallotSheetWording.Paper)).With(new()
        {
            ["hội_đồng"] = facts.CouncilName, ["tên_phong_trào"] = facts.MovementName, ["hình_thức"] = facts.Award, ["vòng"] = CountingMinutesPaper.RoundWords(facts.Round), ["ngày_họp"] = facts.HeldOn.Written(),
        }));

    private static Paper Written(BallotSheetFacts facts, IReadOnlyList<SheetDossier> dossiers, PaperVoice voice) => new()
    {
        Form = voice.Form,
        Letterhead = new Letterhead(null, facts.CouncilName),
        Issued = new PlaceAndDate(facts.PlaceName, PaperDate.Of(facts.HeldOn)),
        Title = new NamedTitle("Phiếu bầu", voice[BallotSheetWording.About]),
        Body =
        [
            new Paragraph(voice[BallotSheetWording.Movement]),
            new Paragraph(voice[BallotSheetWording.HowTo]),
            new TableBlock(
                [new("TT", 10, TextAlignment.Centred), new("Họ và tên / Tên tập thể", 90), new("Đồng ý", 28, TextAlignment.Centred), new("Không đồng ý", 32, TextAlignment.Centred)],
                [.. dossiers.Select((d, i) => new CellsRow([(i + 1).ToString(CultureInfo.InvariantCulture), NameOf(d), PdfWriter.Square, PdfWriter.Square]))]),
        ],
        Signatures = [],
    };

    private static string NameOf(SheetDossier dossier) =>
        dossier.Kind == SubjectKind.Individual && dossier.SubjectTitle.Length > 0 ? $"{dossier.SubjectName}\n{dossier.SubjectTitle}" : dossier.SubjectName;
}

public sealed record BallotSheetFacts(string CouncilName, string PlaceName, string MovementName, string Award, int Round, DateOnly HeldOn)
{
    public static BallotSheetFacts Of(SessionHead session, PaperBallotView ballot) =>
        new(session.CouncilName, ballot.PlaceName, session.MovementName, ballot.Award, ballot.Round, session.HeldOn);
}
