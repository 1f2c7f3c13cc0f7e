using System.Globalization;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Wordings;
using ThiDua.Core.Wordings.Papers;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Decisions.Papers;

/// <summary>The decision that gives Giấy khen, with its list (Luật 06/2022 Điều 75, 80; layout NĐ 30/2020).</summary>
internal static class DecisionPaper
{
    /// <param name="words">The agency's sentences; null writes the shipped ones.</param>
    public static Paper Of(DecisionFacts facts, PaperWords? words = null) => Written(facts, (words ?? PaperWords.Shipped(DecisionWording.Paper)).With(Values(facts)));

    private static Dictionary<string, string?> Values(DecisionFacts facts) => new()
    {
        ["cơ_quan"] = facts.Agency.Name, ["người_quyết_định"] = HeadOf(facts), ["hình_thức"] = facts.AwardForm, ["tên_khen_thưởng"] = facts.AwardName, ["số_lượng"] = PaperParts.HowMany(facts),
        ["đối_tượng"] = PaperParts.Who(facts), ["phong_trào"] = MovementWording.InSentence(facts.Movement.Title, facts.Movement.Name), ["trích_yếu"] = facts.Abstract,
        ["mức_thưởng"] = facts.Rules.Rates is { } rates ? Amounts(facts, rates) : "", ["căn_cứ_mức_thưởng"] = facts.Rules.Rates is { } cited ? CitationOf(facts, cited) : "",
        ["tổng_tiền"] = facts.Total.Written(), ["tổng_tiền_bằng_chữ"] = facts.Total.InWords(), ["đơn_vị_thi_hành"] = PaperParts.Executors(facts),
    };

    private static Paper Written(DecisionFacts facts, PaperVoice voice) => new()
    {
        Form = voice.Form,
        Letterhead = PaperParts.Letterhead(facts),
        Number = PaperParts.Number(facts),
        Issued = PaperParts.Issued(facts),
        Title = new NamedTitle("Quyết định", facts.Abstract),
        Enactment = new Enactment(HeadOf(facts)),
        LegalBases = PaperParts.LegalBases(facts, withProposer: true),
        Body = [new Article(voice[DecisionWording.Awards]), new Article(voice[facts.Rules.Rates is null ? DecisionWording.MoneyByLaw : DecisionWording.Money]), new Article(voice[DecisionWording.Execution])],
        Signatures = [PaperParts.Signature(facts)],
        Recipients = new RecipientList([new Recipient("Như Điều 3"), new Recipient(facts.Agency.ParentName, "để báo cáo")], PaperParts.Filing(facts)),
        Appendices = [List(facts, voice)],
    };

    private static string HeadOf(DecisionFacts facts) => AuthorityWording.Head(facts.Agency.DirectorTitle, facts.Agency.Name);

    private static string Amounts(DecisionFacts facts, RewardRates rates) => string.Join("; ", SubjectOrder.InPapers
        .Where(kind => facts.Items.Any(i => i.Kind == kind))
        .Select(kind => $"mỗi {kind.Label()} {rates.AmountFor(kind)!.Value.Written()}"));

    private static string CitationOf(DecisionFacts facts, RewardRates rates) =>
        string.Join(" và ", facts.Items.Select(i => i.Kind).Distinct().Order()
            .Select(kind => rates.Coefficients.GetValueOrDefault(kind)?.Citation).OfType<string>().Distinct());

    private static Appendix List(DecisionFacts facts, PaperVoice voice) => new()
    {
        Title = voice[DecisionWording.ListTitle],
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
