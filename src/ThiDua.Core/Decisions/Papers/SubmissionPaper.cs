using System.Globalization;
using ThiDua.Core.Foundation;
using ThiDua.Core.Wordings;
using ThiDua.Core.Wordings.Papers;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Decisions.Papers;

/// <summary>The tờ trình that asks a higher level for its award, with the list (Luật 06/2022 Điều 84).</summary>
internal static class SubmissionPaper
{
    /// <param name="words">The agency's sentences; null writes the shipped ones.</param>
    public static Paper Of(DecisionFacts facts, PaperWords? words = null) => Written(facts, (words ?? PaperWords.Shipped(SubmissionWording.Paper)).With(new()
    {
        ["cơ_quan"] = facts.Agency.Name, ["người_có_thẩm_quyền"] = facts.Authority, ["hình_thức"] = facts.AwardForm, ["tên_khen_thưởng"] = facts.AwardName, ["số_lượng"] = PaperParts.HowMany(facts),
        ["đối_tượng"] = PaperParts.Who(facts), ["phong_trào"] = MovementWording.InSentence(facts.Movement.Title, facts.Movement.Name), ["trích_yếu"] = facts.Abstract,
        ["hội_đồng"] = facts.Session?.CouncilName ?? "", ["ngày_họp"] = facts.Session?.HeldOn.Written() ?? "",
    }));

    private static Paper Written(DecisionFacts facts, PaperVoice voice) => new()
    {
        Form = voice.Form,
        Letterhead = PaperParts.Letterhead(facts),
        Number = PaperParts.Number(facts),
        Issued = PaperParts.Issued(facts),
        Title = new NamedTitle("Tờ trình", facts.Abstract),
        Addressees = [facts.Authority],
        LegalBases = PaperParts.LegalBases(facts, withProposer: false),
        Body = Body(facts, voice),
        Signatures = [PaperParts.Signature(facts)],
        Recipients = new RecipientList([new Recipient("Như trên"), new Recipient("Cơ quan tham mưu thi đua, khen thưởng cấp tỉnh", "để thẩm định")], PaperParts.Filing(facts)),
        Appendices = [List(facts, voice)],
    };

    private static List<Block> Body(DecisionFacts facts, PaperVoice voice) =>
    [
        new Paragraph(voice[facts.Session is null ? SubmissionWording.ConsideredWithoutSession : SubmissionWording.Considered]),
        new Paragraph(voice[SubmissionWording.Asks]),
        new Paragraph(voice[SubmissionWording.Money]),
        new Paragraph(voice[SubmissionWording.Enclosed]),
        new Bullet($"Báo cáo thành tích của các {PaperParts.Who(facts)} có tên trong danh sách;"),
        new Bullet(MinutesLine(facts)),
        new Paragraph(voice[SubmissionWording.Answers]),
        new Paragraph(voice[SubmissionWording.Closes]),
    ];

    private static string MinutesLine(DecisionFacts facts)
    {
        if (facts.Session is not { } session)
        {
            return "Biên bản xét khen thưởng.";
        }

        return $"Biên bản họp{PaperParts.MinutesNumber(session)} ngày {session.HeldOn.Written()} của {session.CouncilName}.";
    }

    private static Appendix List(DecisionFacts facts, PaperVoice voice) => new()
    {
        Title = voice[SubmissionWording.ListTitle],
        Reference = $"(Kèm theo Tờ trình số {PaperParts.Number(facts).Reference} {PaperParts.Issued(facts).Date} của {facts.Agency.Name})",
        Blocks =
        [
            new TableBlock(
                [
                    new TableColumn("STT", 15, TextAlignment.Centred),
                    new TableColumn("Họ và tên, tên tập thể", 45),
                    new TableColumn("Chức vụ, đơn vị công tác", 50),
                    new TableColumn("Tóm tắt thành tích", 55),
                ],
                [.. PaperParts.Rows(facts, i => [i.Ordinal.ToString(CultureInfo.InvariantCulture), i.Name, i.Title, Achievement(facts, i)])]),
        ],
    };

    private static string Achievement(DecisionFacts facts, FactItem item) =>
        item.Achievement.Length > 0 ? item.Achievement : $"Có thành tích trong {MovementWording.InSentence(facts.Movement.Title, facts.Movement.Name)}";
}
