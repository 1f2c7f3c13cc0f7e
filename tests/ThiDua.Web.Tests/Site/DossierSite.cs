using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Organizations;

namespace ThiDua.Web.Tests.Site;

/// <summary>
/// A movement that takes dossiers: a phòng with its head (truongphong) and an official (chuyenvien), a trung tâm with its head (giamdoctt).
/// The administrator is the standing officer. Dossiers are due "trước ngày 18/6/2025"; the day is 02/6/2025.
/// </summary>
public sealed class DossierWorld(SetUpSite site)
{
    public const string HeadName = "truongphong";
    public const string NomineeName = "chuyenvien";
    public const string CentreHeadName = "giamdoctt";
    public static readonly DateOnly DeadlineDay = new(2025, 6, 18);

    public Guid DivisionId { get; private set; }
    public Guid CentreId { get; private set; }
    public Guid AnhId { get; private set; }
    public Guid MovementId { get; private set; }

    public async Task BuildAsync()
    {
        DivisionId = await UnitAsync("Phòng Quản lý khoa học", UnitKind.Division);
        CentreId = await UnitAsync("Trung tâm Ứng dụng", UnitKind.Subordinate);
        AnhId = await PersonAsync("Đặng Thị Ánh", DivisionId, "Chuyên viên", isHead: false);
        var head = await PersonAsync("Vũ Văn Bình", DivisionId, "Trưởng phòng", isHead: true);
        var director = await PersonAsync("Hồ Thị Giang", CentreId, "Giám đốc Trung tâm", isHead: true);
        await site.AccountAsync(HeadName, head, Role.UnitHead, DivisionId);
        await site.AccountAsync(NomineeName, AnhId, Role.Individual, DivisionId);
        await site.AccountAsync(CentreHeadName, director, Role.UnitHead, CentreId);
        MovementId = await LaunchAsync();
    }

    public async Task<Guid> PersonAsync(string name, Guid unitId, string position, bool isHead) =>
        SetUpSite.Must(await site.RunAsync<CreatePerson, Result<PersonCreated>>(o => o.ExecuteAsync(
            new CreatePersonRequest(
                new PersonFields { FullName = name, StaffKind = StaffKind.CivilServant },
                new MembershipFields { UnitId = unitId, Position = position, IsHead = isHead, IsLeader = isHead, IsPrimary = true, ValidFrom = new DateOnly(2020, 1, 1) }),
            site.Administrator,
            default))).Id;

    private async Task<Guid> UnitAsync(string name, UnitKind kind) =>
        SetUpSite.Must(await site.RunAsync<CreateUnit, Result<UnitCreated>>(o => o.ExecuteAsync(
            new CreateUnitRequest(site.Administrator.Grants[0].UnitId, new UnitFields { Name = name, Kind = kind, ValidFrom = new DateOnly(2020, 1, 1) }), site.Administrator, default))).Id;

    private async Task<Guid> LaunchAsync()
    {
        var created = SetUpSite.Must(await site.RunAsync<CreateMovement, Result<MovementCreated>>(o => o.ExecuteAsync(
            new CreateMovementRequest(null, "Kế hoạch phát động đợt thi đua nước rút 6 tháng đầu năm 2025"), site.Administrator, default)));
        var form = (await site.RunAsync<ReportFormsQuery, IReadOnlyList<ReportFormChoice>>(q => q.AllAsync(default)))
            .Single(f => f.DocumentCode == "nd_98_2023" && f.Purpose == ReportPurpose.Movement);
        var review = await ReviewAsync(created.Id);
        SetUpSite.Must(await site.RunAsync<SaveReview, Result<ReviewSaved>>(o => o.ExecuteAsync(
            new SaveReviewRequest(review.Id, review.Version, Plan(form.Id), [.. review.Doubts.Select(d => d.Id)], null), site.Administrator, default)));
        review = await ReviewAsync(created.Id);
        SetUpSite.Must(await site.RunAsync<ConfirmReview, Result<Done>>(o => o.ExecuteAsync(new ConfirmReviewRequest(review.Id, review.Version), site.Administrator, default)));
        review = await ReviewAsync(created.Id);
        SetUpSite.Must(await site.RunAsync<LaunchMovement, Result<MovementLaunched>>(o => o.ExecuteAsync(
            new LaunchMovementRequest(review.Id, review.Version, TestSite.FirstDay, [DivisionId, CentreId]), site.Administrator, default)));
        return created.Id;
    }

    private async Task<MovementReview> ReviewAsync(Guid id) =>
        (await site.RunAsync<MovementReviewQuery, MovementReview?>(q => q.FindAsync(id, site.Administrator, default)))!;

    private static MovementPlan Plan(Guid formId) => new()
    {
        Title = "Kế hoạch phát động đợt thi đua nước rút 6 tháng đầu năm 2025",
        Name = "Đợt thi đua nước rút 6 tháng đầu năm 2025",
        PlanNumber = "12",
        PlanSymbol = "KH-SKHCN",
        PlanDate = new DateOnly(2025, 5, 20),
        PeriodText = "từ ngày phát động đến tháng 6",
        StartsAtLaunch = true,
        PeriodEnd = new DateOnly(2025, 6, 30),
        IndividualLogic = CriterionLogic.OneOf,
        AwardOffers =
        [
            new() { Id = Guid.CreateVersion7(), AwardCode = "bang_khen_tinh", Authority = "Chủ tịch Ủy ban nhân dân tỉnh", MaxTotal = 1, Either = true },
            new() { Id = Guid.CreateVersion7(), AwardCode = "giay_khen_so", Authority = "Giám đốc Sở" },
        ],
        Criteria =
        [
            new() { Id = Guid.CreateVersion7(), Subject = CriterionSubject.Common, Text = "Chấp hành tốt chủ trương của Đảng, chính sách, pháp luật của Nhà nước" },
            new() { Id = Guid.CreateVersion7(), Subject = CriterionSubject.Individual, Text = "Có sáng kiến, giải pháp được áp dụng tại đơn vị" },
            new() { Id = Guid.CreateVersion7(), Subject = CriterionSubject.Individual, Text = "Hoàn thành nhiệm vụ được giao vượt tiến độ" },
        ],
        Papers =
        [
            new() { Id = Guid.CreateVersion7(), Kind = PaperKind.Submission, Name = "Tờ trình", Level = PaperLevel.Batch, UnitKinds = [UnitKind.Subordinate] },
            new() { Id = Guid.CreateVersion7(), Kind = PaperKind.Minutes, Name = "Biên bản họp xét", Level = PaperLevel.Batch },
            new() { Id = Guid.CreateVersion7(), Kind = PaperKind.AchievementReport, Name = "Báo cáo thành tích", Level = PaperLevel.Nomination, ReportFormId = formId },
        ],
        Deadlines =
        [
            new()
            {
                Id = Guid.CreateVersion7(), Kind = DeadlineKind.Dossiers, Audience = DeadlineAudience.Units, What = "Gửi hồ sơ đề nghị khen thưởng", Wording = "trước ngày 18/6/2025",
                Semantic = DeadlineSemantic.Before, Day = DeadlineDay, SilenceMeansNone = true,
            },
        ],
        Targets =
        [
            new() { Id = Guid.CreateVersion7(), Text = "Trong 6 tháng đầu năm hoàn thành 60 % chỉ tiêu đã đăng ký hoặc kế hoạch đề ra", Value = 60, UnitOfMeasure = "%", PeriodEnd = new DateOnly(2025, 6, 30) },
        ],
    };
}

/// <summary>A site with <see cref="DossierWorld"/> built.</summary>
public sealed class DossierSite(TestServer server) : SetUpSite(server)
{
    public DossierWorld World { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        World = new DossierWorld(this);
        await World.BuildAsync();
    }
}
