using System.Globalization;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Decisions.Papers;

/// <summary>The decision that gives Giấy khen, with its list (Luật 06/2022 Điều 75, 80; layout NĐ 30/2020).</summary>
internal static class DecisionPaper
{
    public static Paper Of(DecisionFacts facts) => new()
    {
        Letterhead = PaperParts.Letterhead(facts),
        Number = PaperParts.Number(facts),
        Issued = PaperParts.Issued(facts),
        Title = new NamedTitle("Quyết định", facts.Abstract),
        Enactment = new Enactment(HeadOf(facts)),
        LegalBases = PaperParts.LegalBases(facts, withProposer: true),
        Body = [Award(facts), Money(facts), Execution(facts)],
        Signatures = [PaperParts.Signature(facts)],
        Recipients = new RecipientList([new Recipient("Như Điều 3"), new Recipient(facts.Agency.ParentName, "để báo cáo")], PaperParts.Filing(facts)),
        Appendices = [List(facts)],
    };

    private static string HeadOf(DecisionFacts facts) => AuthorityWording.Head(facts.Agency.DirectorTitle, facts.Agency.Name);

    private static Article Award(DecisionFacts facts) => new(
        $"Tặng {facts.AwardName} cho {PaperParts.HowMany(facts)} đã có thành tích trong " +
        $"{MovementWording.InSentence(facts.Movement.Title, facts.Movement.Name)} (có danh sách kèm theo).");

    private static Article Money(DecisionFacts facts)
    {
        if (facts.Rules.Rates is not { } rates)
        {
            return new Article("Tiền thưởng kèm theo thực hiện theo quy định của pháp luật về thi đua, khen thưởng.");
        }

        var parts = SubjectOrder.InPapers
            .Where(kind => facts.Items.Any(i => i.Kind == kind))
            .Select(kind => $"mỗi {kind.Label()} {rates.AmountFor(kind)!.Value.Written()}");
        var fund = $"Quỹ thi đua, khen thưởng của {facts.Agency.Name}";
        return new Article(
            $"Mức tiền thưởng kèm theo {facts.AwardForm}: {string.Join("; ", parts)}, theo {CitationOf(facts, rates)}. " +
            $"Tổng số tiền thưởng là {facts.Total.Written()} (Bằng chữ: {facts.Total.InWords()}), chi từ {fund}.");
    }

    private static string CitationOf(DecisionFacts facts, RewardRates rates) =>
        string.Join(" và ", facts.Items.Select(i => i.Kind).Distinct().Order()
            .Select(kind => rates.Coefficients.GetValueOrDefault(kind)?.Citation).OfType<string>().Distinct());

    private static Article Execution(DecisionFacts facts)
    {
        var unit = facts.Agency.StandingUnit is { } name ? $"{name}, các" : "Các";
        return new Article(
            $"Quyết định này có hiệu lực kể từ ngày ký. {unit} phòng, đơn vị có liên quan và các {PaperParts.Who(facts)} có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.");
    }

    private static Appendix List(DecisionFacts facts) => new()
    {
        Title = $"Danh sách {PaperParts.Who(facts)}\nđược tặng {facts.AwardName}",
        Reference = $"(Kèm theo Quyết định số {PaperParts.Number(facts).Reference} {PaperParts.Issued(facts).Date} của {HeadOf(facts)})",
        Blocks =
        [
            new TableBlock(
                [
                    new TableColumn("STT", 15, TextAlignment.Centred),
                    new TableColumn("Họ và tên, tên tập thể", 52),
                    new TableColumn("Chức vụ, đơn vị công tác", 62),
                    new TableColumn("Tiền thưởng (đồng)", 30, TextAlignment.Right),
                ],
                [
                    .. PaperParts.Rows(facts, i => [Ordinal(i), i.Name, i.Title, facts.AmountOf(i)?.Figures() ?? ""]),
                    new CellsRow(["", "Tổng cộng", PaperParts.HowMany(facts), facts.Total.Figures()], Bold: true),
                ]),
        ],
    };

    private static string Ordinal(FactItem item) => item.Ordinal.ToString(CultureInfo.InvariantCulture);
}
