using System.Globalization;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations.Summaries;
using ThiDua.Core.Wordings;
using ThiDua.Core.Wordings.Papers;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Nominations.Comparison;

/// <summary>"Dự kiến đề nghị": what the standing office puts before the council, in its order, with what was found.</summary>
public static class ProposalPaper
{
    /// <param name="words">The agency's sentences; null writes the shipped ones.</param>
    public static Paper Write(ComparisonPage page, DateOnly today, PaperWords? words = null) => Written(page, today, (words ?? PaperWords.Shipped(ProposalWording.Paper)).With(new()
    {
        ["cơ_quan"] = page.Agency, ["hình_thức"] = page.Offer.Label, ["tên_phong_trào"] = page.Movement.Name.Trim('"', '“', '”'), ["số_hồ_sơ"] = Figure(page.Nominees.Count),
        ["số_đề_nghị"] = Figure(page.Nominees.Count(n => n.Mark.Suggestion == Suggestion.Propose)), ["số_chưa_đề_nghị"] = Figure(page.Nominees.Count(n => n.Mark.Suggestion == Suggestion.Decline)),
        ["số_lượng_tối_đa"] = page.Offer.Ceiling.Written(),
    }));

    private static Paper Written(ComparisonPage page, DateOnly today, PaperVoice voice) => new()
    {
        Form = voice.Form,
        Letterhead = new Letterhead(page.ParentAgency, page.Agency),
        Issued = new PlaceAndDate(page.Place, new PaperDate(null, null, today.Year)),
        Title = new NamedTitle("Dự kiến đề nghị", voice[ProposalWording.About]),
        Body =
        [
            new LandscapeBlock(
            [
                new Paragraph(voice[ProposalWording.Reports]),
                Table(page),
                new Paragraph(voice[ProposalWording.Closes]),
            ]),
        ],
        Signatures = [new Signature(["Thường trực Hội đồng"], null)],
        Recipients = new RecipientList([new("Các thành viên Hội đồng")], voice[ProposalWording.Filing]),
    };

    private static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static TableBlock Table(ComparisonPage page) => new(
        [
            new("TT", 9, TextAlignment.Centred), new("Tập thể, cá nhân", 40), new("Đơn vị đề nghị", 32), new("Thành tích tóm tắt", 52), new("Tiêu chí đạt", 16, TextAlignment.Centred),
            new("Phiếu của đơn vị", 20, TextAlignment.Centred), new("Đã khen thưởng", 32), new("Điểm cần lưu ý", 40), new("Dự kiến", 28),
        ],
        page.Nominees.Count == 0 ? [new GroupRow("Chưa có hồ sơ nào")] : [.. page.Nominees.Select((n, i) => Row(n, i + 1))]);

    private static CellsRow Row(Nominee n, int ordinal) => new(
    [
        ordinal.ToString(CultureInfo.InvariantCulture), n.Title.Length > 0 ? $"{n.Name}\n{n.Title}" : n.Name, n.Unit, n.Achievement, $"{n.CriteriaMet}/{n.Criteria.Count}",
        n.UnitVote is { } vote ? $"{vote.For}/{vote.Counted}" : "", string.Join("; ", n.Honours.Take(3)), string.Join("; ", Notable(n)),
        n.Mark.Suggestion is { } suggestion ? $"{suggestion.Label()}{(n.Mark.Note.Length > 0 ? $". {n.Mark.Note}" : "")}" : n.Mark.Note,
    ]);

    // What a member must know before voting; a private case is named by its kind only.
    private static IEnumerable<string> Notable(Nominee n) =>
        n.Holds.Select(_ => "đang tạm dừng xét")
            .Concat(n.Findings.Where(f => f.Outcome is not Guards.GuardOutcome.Cleared).Select(f => f.WithoutPrivateFacts().Sentence))
            .Concat(n.Opinions.Where(o => o.Answer is Opinions.OpinionAnswer.Objects || o.State is Opinions.OpinionState.Silent).Select(o => o.Written))
            .Distinct();
}
