using System.Globalization;
using ThiDua.Core.Decisions;
using ThiDua.Core.Decisions.Papers;
using ThiDua.Core.Foundation;
using ThiDua.Core.Wordings;
using ThiDua.Core.Wordings.Papers;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Reports;

/// <summary>The closing report as an official paper; its number and date are for the clerk of records to fill in.</summary>
internal static class ClosingReportPaper
{
    /// <param name="words">The agency's sentences; null writes the shipped ones.</param>
    public static Paper Of(ReportFacts facts, PaperWords? words = null) => Written(facts, (words ?? PaperWords.Shipped(ClosingReportWording.Paper)).With(new()
    {
        ["cơ_quan"] = facts.Agency.Name, ["phong_trào"] = MovementWording.InSentence(facts.Movement.Title, facts.Movement.Name), ["kế_hoạch"] = Plan(facts), ["số_đơn_vị"] = facts.Of("don-vi-duoc-moi"),
        ["tham_gia_cụ_thể"] = TookPart(facts), ["số_hồ_sơ"] = facts.Of("ho-so"), ["số_tập_thể"] = facts.Of("ho-so-tap-the"), ["số_cá_nhân"] = facts.Of("ho-so-ca-nhan"),
        ["trạng_thái_hồ_sơ"] = string.Join("; ", States(facts)), ["tiền_quy_định"] = facts.Of("tien-quy-dinh"), ["tiền_đã_chi"] = facts.Of("tien-da-chi"), ["tiền_chưa_chi"] = facts.Of("tien-chua-chi"),
        ["ngày_trao"] = facts.AwardedOn?.Written(), ["nơi_trao"] = facts.AwardedPlace,
    }));

    private static Paper Written(ReportFacts facts, PaperVoice voice) => new()
    {
        Form = voice.Form,
        Letterhead = new Letterhead(facts.Agency.ParentName, facts.Agency.Name),
        Number = new PaperNumber(null, $"BC-{facts.Agency.Symbol}"),
        Issued = new PlaceAndDate(facts.Agency.PlaceName, new PaperDate(null, null, facts.On.Year)),
        Title = new NamedTitle("Báo cáo", voice[ClosingReportWording.About]),
        Addressees = [facts.Agency.ParentName],
        Body = [new Paragraph(voice[ClosingReportWording.Opens]), .. Organisation(voice), .. Dossiers(facts, voice), .. Awards(facts, voice), .. Assessment(facts, voice)],
        Signatures = [new Signature([facts.Agency.DirectorTitle], facts.DirectorName)],
        Recipients = new RecipientList([new Recipient("Như trên")], (facts.Agency.StandingUnitShort ?? facts.Agency.StandingUnit) is { } unit ? $"VT, {unit}" : "VT"),
        Appendices = facts.Awarded.Count == 0 ? [] : [List(facts, voice)],
    };

    private static string Plan(ReportFacts facts) => facts.Movement.PlanNumber is { } number
        ? $"Thực hiện Kế hoạch số {number.PadLeft(2, '0')}/{facts.Movement.PlanSymbol}{(facts.Movement.PlanDate is { } day ? $" ngày {day.Written()}" : "")}, "
        : "";

    private static IEnumerable<Block> Organisation(PaperVoice voice)
    {
        yield return new NumberedHeading(NumberLevel.Section, "Tình hình tham gia");
        yield return new Paragraph(voice[ClosingReportWording.Invited]);
    }

    private static string TookPart(ReportFacts facts)
    {
        var groups = new[]
        {
            ("don-vi-tham-gia", "gửi hồ sơ đề nghị khen thưởng"),
            ("don-vi-bao-khong", "báo không có hồ sơ"),
            ("don-vi-im-lang", "không gửi hồ sơ khi hết hạn"),
            ("don-vi-chua-gui", "chưa gửi"),
        }.Where(g => facts.Of(g.Item1) != "0").Select(g => $"{facts.Of(g.Item1)} đơn vị {g.Item2}").ToList();
        return groups.Count > 0 ? $" Trong đó {string.Join("; ", groups)}." : "";
    }

    private static IEnumerable<Block> Dossiers(ReportFacts facts, PaperVoice voice)
    {
        yield return new NumberedHeading(NumberLevel.Section, "Hồ sơ đề nghị khen thưởng");
        yield return new Paragraph(voice[ClosingReportWording.Received]);
        foreach (var asked in facts.Figures.Where(f => f.Group == ClosingFigures.Asked))
        {
            yield return new Bullet($"Đề nghị {asked.Label}: {asked.Written} hồ sơ.");
        }
    }

    private static List<string> States(ReportFacts facts)
    {
        var states = facts.Figures.Where(f => f.Group == ClosingFigures.Dossiers && f.Label.StartsWith("Trạng thái: ", StringComparison.Ordinal) && f.Value > 0)
            .Select(f => $"{Lower(f.Label["Trạng thái: ".Length..])} {f.Written} hồ sơ").ToList();
        return states.Count > 0 ? states : ["không có hồ sơ"];
    }

    private static IEnumerable<Block> Awards(ReportFacts facts, PaperVoice voice)
    {
        yield return new NumberedHeading(NumberLevel.Section, "Kết quả khen thưởng");
        yield return new TableBlock(
            [new TableColumn("Hình thức khen thưởng", 60), .. ClosingFigures.AwardColumns.Select(c => new TableColumn(c.Label, 18, TextAlignment.Centred))],
            [.. facts.AwardTable.Select(row => new CellsRow(
                [row.Award, .. ClosingFigures.AwardColumns.Select(c => facts.Of($"{row.Prefix}-{c.Key}"))], Bold: row.Prefix == "khen"))]);
        var pending = facts.Figures.Where(f => f.Group == ClosingFigures.Pending && f.Value > 0).Select(f => $"{Lower(f.Label)}: {f.Written}").ToList();
        if (pending.Count > 0)
        {
            yield return new Paragraph($"Ngoài ra, {string.Join("; ", pending)}.");
        }

        yield return new Paragraph(voice[ClosingReportWording.Money]);
        if (facts.AwardedOn is not null)
        {
            yield return new Paragraph(voice[ClosingReportWording.Ceremony]);
        }
    }

    private static IEnumerable<Block> Assessment(ReportFacts facts, PaperVoice voice)
    {
        var lines = (facts.Assessment ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length > 0)
        {
            yield return new NumberedHeading(NumberLevel.Section, "Đánh giá, kiến nghị");
            foreach (var line in lines)
            {
                yield return new Paragraph(line);
            }
        }

        yield return new Paragraph(voice[ClosingReportWording.Closes]);
    }

    private static Appendix List(ReportFacts facts, PaperVoice voice) => new()
    {
        Label = "Phụ lục",
        Title = voice[ClosingReportWording.ListTitle],
        Reference = "(Kèm theo Báo cáo kết quả thực hiện phong trào thi đua)",
        Blocks =
        [
            new TableBlock(
                [new TableColumn("STT", 15, TextAlignment.Centred), new TableColumn("Họ và tên, tên tập thể", 55), new TableColumn("Chức vụ, đơn vị; quyết định", 75), new TableColumn("Tiền thưởng (đồng)", 30, TextAlignment.Right)],
                [.. facts.Awarded.Select((row, index) => new CellsRow([(index + 1).ToString(CultureInfo.InvariantCulture), row.Name, row.Detail, row.Money?.Figures() ?? ""]))]),
        ],
    };

    private static string Lower(string label) => $"{char.ToLowerInvariant(label[0])}{label[1..]}";
}

/// <summary>What the closing report's files are written from.</summary>
internal sealed record ReportFacts
{
    public required AgencyFacts Agency { get; init; }
    public required string? DirectorName { get; init; }
    public required MovementFacts Movement { get; init; }
    public required DateOnly On { get; init; }
    public DateOnly? AwardedOn { get; init; }
    public string? AwardedPlace { get; init; }
    public string? Assessment { get; init; }
    public required IReadOnlyList<ReportFigure> Figures { get; init; }
    public required IReadOnlyList<AwardTableRow> AwardTable { get; init; }

    public IReadOnlyList<ReportRow> Awarded => Figures.Single(f => f.Key == "khen-tong").Rows;

    public string Of(string key) => Figures.Single(f => f.Key == key).Written;
}
