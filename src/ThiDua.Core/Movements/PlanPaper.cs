using ThiDua.Core.Wordings;
using ThiDua.Core.Wordings.Papers;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Movements;

/// <summary>Kế hoạch that launches a movement, in the scheme without articles (NĐ 30/2020, Phụ lục I, mục II.6).</summary>
public static class PlanPaper
{
    /// <param name="words">The agency's sentences; null writes the shipped ones.</param>
    public static Paper Write(PlanPaperFacts facts, PaperWords? words = null)
    {
        var voice = (words ?? PaperWords.Shipped(PlanWording.Paper)).With(new()
        {
            ["cơ_quan"] = facts.Agency, ["trích_yếu"] = facts.Abstract, ["nội_dung_kế_hoạch"] = FirstLower(facts.Abstract), ["kinh_phí"] = facts.Funding ?? "", ["thời_hạn"] = facts.Deadline,
        });
        return Written(facts, voice);
    }

    private static Paper Written(PlanPaperFacts facts, PaperVoice voice) => new()
    {
        Form = voice.Form,
        Letterhead = new Letterhead(facts.ParentAgency, facts.Agency),
        Number = new PaperNumber(facts.Number, facts.Symbol),
        Issued = new PlaceAndDate(facts.Place, PaperDate.Of(facts.IssuedOn, facts.Year)),
        Title = new NamedTitle("Kế hoạch", facts.Abstract),
        LegalBases = facts.LegalBases,
        Body =
        [
            new Paragraph(voice[PlanWording.Opens]),
            .. Section("Mục đích, yêu cầu", ("Mục đích", facts.Purposes), ("Yêu cầu", facts.Requirements)),
            .. Section("Nội dung thi đua", ("Chỉ tiêu, nội dung", facts.Themes), ("Tiêu chuẩn xét khen thưởng", facts.Criteria)),
            new NumberedHeading(NumberLevel.Section, "Khen thưởng"),
            Awards(facts),
            new Paragraph(voice[facts.Funding is null ? PlanWording.FundingByLaw : PlanWording.Funding]),
            new NumberedHeading(NumberLevel.Section, "Hồ sơ, thời hạn"),
            .. facts.Dossier.Select((paper, i) => new NumberedParagraph(NumberLevel.Clause, Ended(paper, i, facts.Dossier.Count))),
            new Paragraph(voice[PlanWording.Deadline]),
            new NumberedHeading(NumberLevel.Section, "Tổ chức thực hiện"),
            .. facts.Assignments.SelectMany(a => Assignment(a)),
            new Paragraph(voice[PlanWording.Closes]),
        ],
        Signatures = [facts.Signature],
        Recipients = facts.Recipients,
    };

    private static IEnumerable<Block> Section(string title, params (string Title, IReadOnlyList<string> Lines)[] parts)
    {
        if (parts.All(p => p.Lines.Count == 0))
        {
            yield break;
        }

        yield return new NumberedHeading(NumberLevel.Section, title);
        foreach (var (part, lines) in parts.Where(p => p.Lines.Count > 0))
        {
            yield return new NumberedHeading(NumberLevel.Clause, part);
            foreach (var (i, line) in lines.Index())
            {
                yield return new NumberedParagraph(NumberLevel.Point, Ended(line, i, lines.Count));
            }
        }
    }

    private static TableBlock Awards(PlanPaperFacts facts) => new(
        [new("STT", 12, TextAlignment.Centred), new("Hình thức khen thưởng", 60), new("Đối tượng", 45), new("Số lượng tối đa", 35)],
        [.. facts.Awards.Select((a, i) => new CellsRow([$"{i + 1}", a.Form, a.Subjects, a.Ceiling]))]);

    private static IEnumerable<Block> Assignment(PlanTask task)
    {
        yield return new NumberedHeading(NumberLevel.Clause, task.Unit);
        foreach (var (i, line) in task.Tasks.Index())
        {
            yield return new Bullet(Ended(line, i, task.Tasks.Count));
        }
    }

    private static string Ended(string line, int index, int count) => line.TrimEnd(';', '.', ' ') + (index == count - 1 ? "." : ";");

    private static string FirstLower(string text) => text.Length == 0 ? text : $"{char.ToLowerInvariant(text[0])}{text[1..]}";
}

/// <summary>What a plan says. Lines come without numbers and closing marks.</summary>
public sealed record PlanPaperFacts
{
    public required string ParentAgency { get; init; }
    public required string Agency { get; init; }
    public required string Place { get; init; }
    public int? Number { get; init; }
    public required string Symbol { get; init; }
    public DateOnly? IssuedOn { get; init; }
    public required int Year { get; init; }

    /// <summary>E.g. "Tổ chức phong trào thi đua “…” năm 2026".</summary>
    public required string Abstract { get; init; }

    public required IReadOnlyList<string> LegalBases { get; init; }
    public required IReadOnlyList<string> Purposes { get; init; }
    public required IReadOnlyList<string> Requirements { get; init; }
    public required IReadOnlyList<string> Themes { get; init; }
    public required IReadOnlyList<string> Criteria { get; init; }
    public required IReadOnlyList<PlanAward> Awards { get; init; }
    /// <summary>Where the money comes from; null says the fund by law.</summary>
    public string? Funding { get; init; }
    public required IReadOnlyList<string> Dossier { get; init; }

    /// <summary>A whole sentence: where to and until when; null while nobody has said.</summary>
    public string? Deadline { get; init; }

    public required IReadOnlyList<PlanTask> Assignments { get; init; }
    public required Signature Signature { get; init; }
    public required RecipientList Recipients { get; init; }
}

public sealed record PlanAward(string Form, string Subjects, string Ceiling);

public sealed record PlanTask(string Unit, IReadOnlyList<string> Tasks);
