using ThiDua.Core.Movements;
using ThiDua.Core.Organizations;

namespace ThiDua.Web.Demo;

/// <summary>One invented movement: its plan, and who is proposed in it.</summary>
internal sealed record DemoPlan(string Number, string Name, DateOnly LaunchedOn, int DaysToPropose)
{
    private readonly Guid merit = Guid.CreateVersion7();
    private readonly Guid praise = Guid.CreateVersion7();

    public DateOnly DossiersDay => LaunchedOn.AddDays(DaysToPropose);

    public string Title => $"Phát động phong trào thi đua “{Name}”";

    public MovementPlan Write(Guid reportForm, Guid officeId, Guid centreId) => new()
    {
        Title = Title,
        Name = Name,
        PlanNumber = Number,
        PlanSymbol = "KH-SKHCN",
        PlanDate = LaunchedOn,
        ParentPlan = "Kế hoạch của Ủy ban nhân dân tỉnh Lam Giang về tổ chức các phong trào thi đua chuyên đề",
        PeriodText = $"Từ ngày phát động đến hết năm {LaunchedOn.Year}",
        PeriodEnd = new DateOnly(LaunchedOn.Year, 12, 31),
        StartsAtLaunch = true,
        Theme = "Sáng kiến thiết thực, phục vụ người dân",
        Scope = "Các phòng, đơn vị thuộc, trực thuộc Sở và các tổ chức đoàn thể của Sở.",
        Audience = "Tập thể, cá nhân là công chức, viên chức, người lao động của Sở",
        IndividualLogic = CriterionLogic.OneOf,
        CollectiveLogic = CriterionLogic.OneOf,
        SignerPosition = "GIÁM ĐỐC",
        SignerName = DemoPeople.Director,
        LegalBases = [new() { Id = Guid.CreateVersion7(), Text = "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;" }],
        Criteria =
        [
            new() { Id = Guid.CreateVersion7(), Subject = CriterionSubject.Collective, Text = "Có giải pháp, mô hình được áp dụng, rút ngắn thời gian hoặc tiết kiệm chi phí của đơn vị." },
            new() { Id = Guid.CreateVersion7(), Subject = CriterionSubject.Individual, Text = "Là tác giả hoặc đồng tác giả của sáng kiến đã được áp dụng tại đơn vị." },
            new() { Id = Guid.CreateVersion7(), Subject = CriterionSubject.Individual, Text = "Hoàn thành trước hạn nhiệm vụ khó được giao trong đợt thi đua." },
        ],
        AwardOffers =
        [
            new() { Id = merit, AwardCode = "bang_khen_tinh", Authority = "Chủ tịch Ủy ban nhân dân tỉnh", MaxTotal = 2, FallbackOfferId = praise, Text = "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh: không quá 02 tập thể, cá nhân." },
            new() { Id = praise, AwardCode = "giay_khen_so", Authority = "Giám đốc Sở", MaxCollectives = 2, MaxIndividuals = 4, Text = "Giấy khen của Giám đốc Sở: không quá 02 tập thể và 04 cá nhân." },
        ],
        Papers =
        [
            new() { Id = Guid.CreateVersion7(), Kind = PaperKind.Submission, Name = "Tờ trình đề nghị khen thưởng", Level = PaperLevel.Batch, UnitKinds = [UnitKind.Subordinate, UnitKind.TradeUnion, UnitKind.YouthUnion] },
            new() { Id = Guid.CreateVersion7(), Kind = PaperKind.Minutes, Name = "Biên bản họp xét khen thưởng", Level = PaperLevel.Batch },
            new() { Id = Guid.CreateVersion7(), Kind = PaperKind.AchievementReport, Name = "Báo cáo thành tích", Level = PaperLevel.Nomination, ReportFormId = reportForm },
        ],
        Deadlines =
        [
            new() { Id = Guid.CreateVersion7(), Kind = DeadlineKind.Dossiers, Audience = DeadlineAudience.Units, What = "Gửi hồ sơ đề nghị khen thưởng về Văn phòng Sở", Semantic = DeadlineSemantic.Before, Day = DossiersDay, SilenceMeansNone = true },
            new() { Id = Guid.CreateVersion7(), Kind = DeadlineKind.Council, Audience = DeadlineAudience.Office, What = "Trình Hội đồng xét khen thưởng", Semantic = DeadlineSemantic.OnOrBefore, Day = DossiersDay.AddDays(15) },
        ],
        Assignments =
        [
            new() { Id = Guid.CreateVersion7(), Kind = AssignmentKind.Task, Assignee = DemoPeople.Office, UnitId = officeId, Task = "Chủ trì hướng dẫn, theo dõi, đôn đốc; tổng hợp hồ sơ trình Hội đồng." },
            new() { Id = Guid.CreateVersion7(), Kind = AssignmentKind.Publicity, Assignee = DemoPeople.Centre, UnitId = centreId, Task = "Đăng kế hoạch và gương tiêu biểu trên Cổng thông tin điện tử của Sở.", DueOn = DossiersDay },
        ],
        Recipients =
        [
            new() { Id = Guid.CreateVersion7(), Name = "Các phòng, đơn vị thuộc, trực thuộc Sở", Purpose = "để thực hiện" },
            new() { Id = Guid.CreateVersion7(), Name = "VT, VP", Purpose = "Lưu" },
        ],
    };
}

/// <param name="Subject">A person's name, or a unit's when <paramref name="IsUnit"/>.</param>
internal sealed record DemoNominee(string Unit, string Subject, bool AsksMerit, string Achievement, bool IsUnit = false);

internal static class DemoNominees
{
    public static readonly DemoNominee[] All =
    [
        new(DemoPeople.Science, "Bùi Văn Thông", false, "Xây dựng quy trình thẩm định đề tài trên một bảng theo dõi chung, rút ngắn 06 ngày làm việc."),
        new(DemoPeople.Science, "Lương Thị Sim", true, "Tham mưu chính sách hỗ trợ doanh nghiệp đổi mới công nghệ, được Ủy ban nhân dân tỉnh ban hành."),
        new(DemoPeople.Centre, "Quách Thị Đào", false, "Nhân giống sạch bệnh cây dược liệu, chuyển giao cho 03 hợp tác xã."),
        new(DemoPeople.Centre, "Phùng Khắc Sồi", false, "Cải tiến hệ thống giám sát môi trường nước, giảm một nửa chi phí vận hành."),
        new(DemoPeople.Centre, DemoPeople.Centre, true, "Đưa 05 mô hình ứng dụng vào sản xuất, hoàn thành vượt kế hoạch năm.", IsUnit: true),
        new(DemoPeople.Metrology, "Hồ Sỹ Đước", false, "Sáng kiến giá kiểm định di động cho cân bàn, phục vụ chợ vùng cao."),
        new(DemoPeople.Digital, DemoPeople.Digital, false, "Số hóa toàn bộ hồ sơ đề tài từ năm 2010, tra cứu được trên mạng nội bộ.", IsUnit: true),
    ];
}
