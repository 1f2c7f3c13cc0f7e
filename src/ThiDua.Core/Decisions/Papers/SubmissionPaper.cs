using System.Globalization;
using ThiDua.Core.Foundation;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Decisions.Papers;

/// <summary>The tờ trình that asks a higher level for its award, with the list (Luật 06/2022 Điều 84).</summary>
internal static class SubmissionPaper
{
    public static Paper Of(DecisionFacts facts) => new()
    {
        Letterhead = PaperParts.Letterhead(facts),
        Number = PaperParts.Number(facts),
        Issued = PaperParts.Issued(facts),
        Title = new NamedTitle("Tờ trình", facts.Abstract),
        Addressees = [facts.Authority],
        LegalBases = PaperParts.LegalBases(facts, withProposer: false),
        Body = Body(facts),
        Signatures = [PaperParts.Signature(facts)],
        Recipients = new RecipientList([new Recipient("Như trên"), new Recipient("Cơ quan tham mưu thi đua, khen thưởng cấp tỉnh", "để thẩm định")], PaperParts.Filing(facts)),
        Appendices = [List(facts)],
    };

    private static List<Block> Body(DecisionFacts facts)
    {
        var movement = MovementWording.InSentence(facts.Movement.Title, facts.Movement.Name);
        var considered = facts.Session is { } session
            ? $"Ngày {session.HeldOn.Written()}, {session.CouncilName} đã họp, xét thành tích của các {PaperParts.Who(facts)} trong {movement} và thống nhất đề nghị khen thưởng."
            : $"{facts.Agency.Name} đã xét thành tích của các {PaperParts.Who(facts)} trong {movement}.";
        return
        [
            new Paragraph(considered),
            new Paragraph($"{facts.Agency.Name} kính đề nghị {facts.Authority} xem xét, quyết định tặng {facts.AwardForm} cho {PaperParts.HowMany(facts)} có thành tích trong {movement} (có danh sách kèm theo)."),
            new Paragraph("Tiền thưởng do Quỹ thi đua, khen thưởng của cấp quyết định khen thưởng chi trả theo khoản 4 Điều 11 Luật Thi đua, khen thưởng."),
            new Paragraph("Hồ sơ gửi kèm theo Tờ trình gồm:"),
            new Bullet($"Báo cáo thành tích của các {PaperParts.Who(facts)} có tên trong danh sách;"),
            new Bullet(MinutesLine(facts)),
            new Paragraph($"{facts.Agency.Name} chịu trách nhiệm về tính chính xác của thành tích và hồ sơ đề nghị khen thưởng."),
            new Paragraph($"Kính đề nghị {facts.Authority} xem xét, quyết định./."),
        ];
    }

    private static string MinutesLine(DecisionFacts facts)
    {
        if (facts.Session is not { } session)
        {
            return "Biên bản xét khen thưởng.";
        }

        return $"Biên bản họp{PaperParts.MinutesNumber(session)} ngày {session.HeldOn.Written()} của {session.CouncilName}.";
    }

    private static Appendix List(DecisionFacts facts) => new()
    {
        Title = $"Danh sách {PaperParts.Who(facts)}\nđề nghị tặng {facts.AwardName}",
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
