using ThiDua.Core.Decisions;
using ThiDua.Core.Decisions.Amendments;
using ThiDua.Core.Decisions.Funds;
using ThiDua.Core.Decisions.Papers;
using ThiDua.Core.Law;
using ThiDua.Core.Nominations;
using ThiDua.Core.Wordings;
using ThiDua.Papers.Writing;
using ThiDua.Papers.Writing.Certificates;
using I = ThiDua.Core.Samples.Invented;

namespace ThiDua.Core.Samples;

/// <summary>Tờ trình, decisions, money and certificates.</summary>
internal static class DecisionSamples
{
    private const decimal BaseSalary = 2_530_000;
    private static readonly decimal OfOne = RewardMoney.Of(0.3m, BaseSalary, 10_000);
    private static readonly decimal OfMany = RewardMoney.Of(0.6m, BaseSalary, 10_000);
    private const string Citation = "Nghị định số 152/2025/NĐ-CP";

    public static Paper Decision(PaperWords? words) => DecisionPaper.Of(Facts(DecisionKind.Decision), words);

    public static Paper Submission(PaperWords? words) => SubmissionPaper.Of(Facts(DecisionKind.Submission) with
    {
        Number = null, IssuedOn = null, Symbol = "TTr-SKHCN", AwardForm = "Bằng khen", Authority = "Chủ tịch Ủy ban nhân dân tỉnh Hòa An",
        Abstract = $"Đề nghị tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh cho tập thể, cá nhân có thành tích trong {I.Movement}",
    }, words);

    public static Paper Cancellation(PaperWords? words) => AmendmentPaper.Of(
        Facts(DecisionKind.Cancellation) with { Number = "19", IssuedOn = new DateOnly(2026, 9, 21), Abstract = "Hủy bỏ Quyết định tặng Giấy khen đối với 01 cá nhân" }, new AmendmentFacts
        {
            Amends = new AmendedPaper($"Quyết định số 05/QĐ-SKHCN ngày 07 tháng 7 năm 2026 của Giám đốc {I.Agency}", $"Tặng Giấy khen cho tập thể, cá nhân có thành tích trong {I.Movement}", "Giấy khen", $"Giấy khen của Giám đốc {I.Agency}", ""),
            Changes = [new ChangeFact(1, 6, SubjectKind.Individual, I.Subjects[5].Name, I.Subjects[5].Title, I.Subjects[5].Achievement, null, null, null, "Kê khai gian dối thành tích", "khoản 1 Điều 93 Luật Thi đua, khen thưởng", "Số liệu trong báo cáo không đúng sự thật", OfOne, OfOne)],
        }, words);

    public static Paper Payment(PaperWords? words) => PaymentPaper.Of(
        new PaymentList
        {
            DecisionId = Guid.Empty, Kind = DecisionKind.Decision, Reference = "05/QĐ-SKHCN", IssuedOn = I.IssuedOn, Agency = I.Agency, ParentAgency = I.Parent, Place = I.Place,
            HeadTitle = "Giám đốc", Award = "Giấy khen", Lines = [.. Items().Select(Line)],
        }, I.IssuedOn, words);

    public static (CertificateIssue Issue, IReadOnlyList<Certificate> Certificates) Certificates()
    {
        var facts = Facts(DecisionKind.Decision);
        return (CertificateFile.IssueOf(facts, SubjectKind.Individual, null), [.. facts.Items.Select(item => CertificateFile.Of(facts, item))]);
    }

    private static DecisionFacts Facts(DecisionKind kind) => new()
    {
        Id = Guid.Empty, Kind = kind, Number = "5", Symbol = "QĐ-SKHCN", IssuedOn = I.IssuedOn,
        Abstract = $"Tặng Giấy khen cho tập thể, cá nhân có thành tích trong {I.Movement}", ExtraBases = "",
        SignerPrefix = "KT. GIÁM ĐỐC", SignerPosition = "PHÓ GIÁM ĐỐC", SignerName = I.Deputy,
        Agency = new AgencyFacts(I.Agency, "Sở KH&CN", I.Place, "SKHCN", I.Parent, "Giám đốc", I.Office, "VP"),
        Movement = new MovementFacts("Tổ chức " + I.Movement, null, "5", "KH-SKHCN", I.LaunchedOn),
        Session = new SessionFacts($"{I.Council} Sở", I.HeldOn, "3", "BB-HĐTĐKT"),
        AwardForm = "Giấy khen", Authority = "Giám đốc Sở Khoa học và Công nghệ tỉnh Hòa An",
        Rules = new FrozenRules
        {
            On = I.IssuedOn, Doubts = [],
            LegalBases = ["Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022", $"Căn cứ {Citation} ngày 14 tháng 6 năm 2025 của Chính phủ"],
            Rates = new RewardRates
            {
                On = I.IssuedOn, AwardCode = "giay-khen", BaseSalary = Rate(BaseSalary), RoundingStep = Rate(10_000),
                Coefficients = new Dictionary<SubjectKind, SourcedRate> { [SubjectKind.Individual] = Rate(0.3m), [SubjectKind.Collective] = Rate(0.6m) },
            },
        },
        Items = [.. Items()],
    };

    private static SourcedRate Rate(decimal value) => new(value, Citation, Certainty.Derived);

    private static IEnumerable<FactItem> Items() => I.Subjects.Select((s, i) => new FactItem(
        Guid.Empty, i + 1, s.Collective ? SubjectKind.Collective : SubjectKind.Individual, s.Name, s.Title, s.Achievement, i + 1, 2026, s.Collective ? OfMany : OfOne));

    private static PaymentLine Line(FactItem item) => new(
        Guid.Empty, item.Ordinal, item.Kind, item.Name, item.Title, I.Subjects[item.Ordinal - 1].Unit, ItemOutcome.Granted,
        item.Kind is SubjectKind.Collective ? 0.6m : 0.3m, item.LegalAmount!.Value, item.LegalAmount.Value, null, null);
}
