using ThiDua.Core.Wordings;
using ThiDua.Core.Wordings.Papers;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Reports;

/// <summary>Báo cáo that is told rather than counted: sơ kết, tổng kết of a year, đột xuất.</summary>
public static class NarrativeReportPaper
{
    /// <param name="words">The agency's sentences; null writes the shipped ones.</param>
    public static Paper Write(NarrativeReport report, PaperWords? words = null) => Written(report, (words ?? PaperWords.Shipped(ReportWording.Paper)).With(new()
    {
        ["cơ_quan"] = report.Agency, ["loại_báo_cáo"] = report.Kind.Title(), ["loại_báo_cáo_chữ_thường"] = report.Kind.Title().ToLowerInvariant(), ["nội_dung_báo_cáo"] = report.About,
        ["căn_cứ_báo_cáo"] = report.Occasion, ["nơi_nhận_báo_cáo"] = report.Addressee,
    }));

    private static Paper Written(NarrativeReport report, PaperVoice voice) => new()
    {
        Form = voice.Form,
        Letterhead = new Letterhead(report.ParentAgency, report.Agency),
        Number = new PaperNumber(report.Number, report.Symbol),
        Issued = new PlaceAndDate(report.Place, PaperDate.Of(report.IssuedOn, report.Year)),
        Title = new NamedTitle("Báo cáo", voice[ReportWording.About]),
        Addressees = [report.Addressee],
        Body =
        [
            new Paragraph(voice[ReportWording.Opens]),
            .. report.Parts.SelectMany(Part),
            .. report.Figures.Count == 0 ? (Block[])[] : [new NumberedHeading(NumberLevel.Section, voice[ReportWording.Figures]), Figures(report)],
            new Paragraph(voice[ReportWording.Closes]),
        ],
        Signatures = [report.Signature],
        Recipients = report.Recipients,
    };

    /// <summary>As it stands after "BÁO CÁO".</summary>
    public static string Title(this NarrativeReportKind kind) => kind switch
    {
        NarrativeReportKind.Interim => "Sơ kết",
        NarrativeReportKind.Final => "Tổng kết",
        _ => "Đột xuất về",
    };

    private static IEnumerable<Block> Part(ReportPart part)
    {
        yield return new NumberedHeading(NumberLevel.Section, part.Title);
        foreach (var line in part.Lines)
        {
            yield return new NumberedParagraph(NumberLevel.Clause, line);
        }
    }

    private static TableBlock Figures(NarrativeReport report) => new(
        [new("STT", 12, TextAlignment.Centred), new("Nội dung", 80), new("Đơn vị tính", 28, TextAlignment.Centred), new("Số lượng", 28, TextAlignment.Right)],
        [.. report.Figures.Select((f, i) => new CellsRow([$"{i + 1}", f.Label, f.Unit, f.Value]))]);
}

public enum NarrativeReportKind
{
    Interim,
    Final,
    Special,
}

public sealed record NarrativeReport
{
    public required NarrativeReportKind Kind { get; init; }
    public required string ParentAgency { get; init; }
    public required string Agency { get; init; }
    public required string Place { get; init; }
    public int? Number { get; init; }
    public required string Symbol { get; init; }
    public DateOnly? IssuedOn { get; init; }
    public required int Year { get; init; }

    /// <summary>What it is about, inside a sentence: "phong trào thi đua … 6 tháng đầu năm 2026".</summary>
    public required string About { get; init; }

    /// <summary>Why it is made: "Thực hiện Kế hoạch số …".</summary>
    public required string Occasion { get; init; }

    public required string Addressee { get; init; }

    /// <summary>Results, difficulties, tasks to come; each line a whole sentence.</summary>
    public required IReadOnlyList<ReportPart> Parts { get; init; }

    public required IReadOnlyList<ReportNumber> Figures { get; init; }
    public required Signature Signature { get; init; }
    public required RecipientList Recipients { get; init; }
}

public sealed record ReportPart(string Title, IReadOnlyList<string> Lines);

public sealed record ReportNumber(string Label, string Unit, string Value);
