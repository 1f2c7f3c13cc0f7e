using ThiDua.Core.Decisions;
using ThiDua.Core.Law;

namespace ThiDua.Core.Tests.Decisions;

/// <summary>What papers are written from; every name is invented.</summary>
internal static class SampleFacts
{
    public static DecisionFacts Decision() => new()
    {
        Id = Guid.Empty,
        Kind = DecisionKind.Decision,
        Number = "5",
        Symbol = "QĐ-SKHCN",
        IssuedOn = new DateOnly(2024, 3, 20),
        Abstract = "Về việc tặng Giấy khen của Giám đốc Sở Khoa học và Công nghệ tỉnh Lam Giang cho các tập thể, cá nhân có thành tích trong phong trào thi đua “Sáng tạo vì cộng đồng” năm 2024",
        ExtraBases = "Căn cứ Quyết định số 12/2021/QĐ-UBND ngày 10 tháng 5 năm 2021 của Ủy ban nhân dân tỉnh Lam Giang quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Sở Khoa học và Công nghệ",
        SignerPosition = "Giám đốc",
        SignerName = "Hoàng Văn Sơn",
        Agency = new AgencyFacts("Sở Khoa học và Công nghệ tỉnh Lam Giang", "Sở KH&CN", "Lam Giang", "SKHCN", "Ủy ban nhân dân tỉnh Lam Giang", "Giám đốc", "Văn phòng Sở", "VP"),
        Movement = new MovementFacts("Phát động phong trào thi đua “Sáng tạo vì cộng đồng” năm 2024", null, "5", "KH-SKHCN", new DateOnly(2024, 3, 11)),
        Session = new SessionFacts("Hội đồng Thi đua - Khen thưởng", new DateOnly(2024, 3, 15), "3", "BB-HĐTĐKT"),
        AwardForm = "Giấy khen",
        Authority = "Giám đốc Sở Khoa học và Công nghệ tỉnh Lam Giang",
        Rules = Rules(withMoney: true),
        Items =
        [
            new FactItem(Guid.NewGuid(), 1, SubjectKind.Collective, "Trung tâm Ứng dụng tiến bộ khoa học", "Đơn vị trực thuộc Sở", "", 1, 2024, 1_080_000),
            new FactItem(Guid.NewGuid(), 2, SubjectKind.Individual, "Trần Thị Ánh", "Chuyên viên, Văn phòng Sở", "", 2, 2024, 540_000),
            new FactItem(Guid.NewGuid(), 3, SubjectKind.Individual, "Lò Văn Bình", "Trưởng phòng, Phòng Quản lý khoa học", "Chủ trì 02 sáng kiến được công nhận", 3, 2024, 540_000),
        ],
    };

    public static DecisionFacts Submission()
    {
        var facts = Decision();
        return facts with
        {
            Kind = DecisionKind.Submission,
            Symbol = "TTr-SKHCN",
            AwardForm = "Bằng khen",
            Authority = "Chủ tịch Ủy ban nhân dân tỉnh Lam Giang",
            Abstract = "Về việc đề nghị tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh Lam Giang cho các tập thể, cá nhân có thành tích trong phong trào thi đua “Sáng tạo vì cộng đồng” năm 2024",
            Rules = Rules(withMoney: false),
            Items = [.. facts.Items.Select(i => i with { LegalAmount = null, RegisterNumber = null, RegisterYear = null })],
        };
    }

    private static FrozenRules Rules(bool withMoney) => new()
    {
        On = new DateOnly(2024, 3, 20),
        LegalBases =
        [
            "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022",
            "Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng",
        ],
        Doubts = [],
        Rates = !withMoney ? null : new RewardRates
        {
            On = new DateOnly(2024, 3, 20),
            AwardCode = "giay_khen_so",
            BaseSalary = new SourcedRate(1_800_000, "Nghị định số 24/2023/NĐ-CP", Certainty.ConfirmedSecondary),
            RoundingStep = new SourcedRate(10_000, "Điều 53 Nghị định số 98/2023/NĐ-CP", Certainty.ConfirmedSecondary),
            Coefficients = new Dictionary<SubjectKind, SourcedRate>
            {
                [SubjectKind.Individual] = new(0.3m, "Điều 58 Nghị định số 98/2023/NĐ-CP", Certainty.ConfirmedSecondary),
                [SubjectKind.Collective] = new(0.6m, "Điều 58 Nghị định số 98/2023/NĐ-CP", Certainty.ConfirmedSecondary),
            },
        },
    };
}
