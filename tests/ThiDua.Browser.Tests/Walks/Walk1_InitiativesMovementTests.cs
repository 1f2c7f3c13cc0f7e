using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations;

namespace ThiDua.Browser.Tests.Walks;

/// <summary>
/// A movement for initiatives, from a real plan without papers and deadlines to certificates in hand: the officer adds them by a guidance
/// paper, units propose, the council votes, the director signs, the accountant pays, the report is counted.
/// </summary>
public sealed partial class Walk1_InitiativesMovementTests(SpringSite site) : IClassFixture<SpringSite>
{
    private const string Reason = "Bổ sung tên sáng kiến và quyết định công nhận, gửi lại trước ngày 14/4/2024.";
    private Guid movementId;
    private Guid centre, dao, thong, science;

    [Fact]
    public async Task A_movement_goes_from_its_plan_to_certificates_in_hand()
    {
        var plan = SharedPlans.Find("002_");
        Assert.SkipWhen(plan is null, "The folder shared/plans is not beside the checkout: the real plan cannot be read.");
        await PlanAsync(plan!);
        await DossiersAsync();
        await SilenceAsync();
        await CouncilAsync();
        await DecideAsync();
        await HandOutAsync();
        site.Met.Barriers.ShouldBeEmpty();
        site.Effort.ShouldCostAtMost(presses: 65, fields: 86, opened: 15);
    }

    private async Task PlanAsync(string path)
    {
        await using var officer = await site.AsAsync("thuongtruc");
        var desk = new PlanDesk(officer);
        await desk.UploadAsync(path);
        (await desk.ReadAsync("Input.AwardOffers[0].MaxTotal")).ShouldBe("10");
        (await desk.ReadAsync("Input.AwardOffers[1].MaxCollectives")).ShouldBe("5");
        (await desk.ReadAsync("Input.AwardOffers[1].MaxIndividuals")).ShouldBe("10");
        await desk.ConfirmAsync("18", "12/03/2024");
        await desk.LaunchAsync();
        await desk.GuideAsync("245", "98/2023", "15/04/2024");
        movementId = desk.MovementId;
    }

    private async Task DossiersAsync()
    {
        site.Clock.MoveTo(new DateOnly(2024, 4, 10));
        var department = site.Department;
        await using var head = await site.AsAsync("truongtrungtam", phone: true);
        var unit = new UnitDesk(head, movementId, department.Unit(Department.Centre));
        await unit.AcknowledgeAsync("trước ngày 15/4/2024");
        await unit.OpenBatchAsync();
        centre = await unit.ProposeAsync(Department.Centre, department.Unit(Department.Centre), "Bằng khen", "Đưa năm mô hình ứng dụng vào sản xuất.");
        await FillAsync(unit);
        dao = await unit.ProposeAsync("Quách Thị Đào", department.Person("Quách Thị Đào"), "Giấy khen", "Nhân giống sạch bệnh cây dược liệu.");
        await unit.TickCriteriaAsync("Biên bản nghiệm thu");
        await WriteOwnReportAsync();
        await unit.SaveAsync();
        await unit.SendWithAsync(2, "Tờ trình đề nghị khen thưởng", "Biên bản họp xét khen thưởng");
        await OtherUnitAsync();
        await CheckAsync(unit);
    }

    private async Task WriteOwnReportAsync()
    {
        await using var author = await site.AsAsync("canhan", phone: true);
        await author.FollowAsync("Viết báo cáo", "Báo cáo thành tích");
        var desk = new UnitDesk(author, movementId, site.Department.Unit(Department.Centre));
        await desk.WriteReportAsync("Nhân giống sạch bệnh, chuyển giao cho ba hợp tác xã.");
        await desk.SaveAsync(stays: true);
    }

    private async Task OtherUnitAsync()
    {
        await using var head = await site.AsAsync("truongphong");
        var unit = new UnitDesk(head, movementId, site.Department.Unit(Department.Science));
        await unit.GoToBatchAsync();
        thong = await unit.ProposeAsync("Bùi Văn Thông", site.Department.Person("Bùi Văn Thông"), "Bằng khen", "Tham mưu chính sách hỗ trợ đổi mới công nghệ.");
        await FillAsync(unit);
        science = await unit.ProposeAsync(Department.Science, site.Department.Unit(Department.Science), "Giấy khen", "Thẩm định đề tài trên một bảng theo dõi chung.");
        await FillAsync(unit);
        await unit.OwesNoAsync("Tờ trình đề nghị khen thưởng");
        await unit.SendWithAsync(2, "Biên bản họp xét khen thưởng");
    }

    private static async Task FillAsync(UnitDesk unit)
    {
        await unit.WriteReportAsync("Đã áp dụng tại đơn vị, rút ngắn thời gian xử lý sáu ngày làm việc.");
        await unit.TickCriteriaAsync("Quyết định công nhận sáng kiến");
        await unit.SaveAsync();
    }

    private async Task CheckAsync(UnitDesk unit)
    {
        site.Clock.MoveTo(new DateOnly(2024, 4, 11));
        await using var officer = await site.AsAsync("thuongtruc");
        var desk = new CheckingDesk(officer, movementId);
        await desk.ReturnAsync(dao, Department.Centre, Reason);
        await using var head = await site.AsAsync("truongtrungtam", phone: true);
        await new UnitDesk(head, movementId, site.Department.Unit(Department.Centre)).ResubmitAsync(dao, Reason);
        await desk.AcceptAllAsync(4);
    }

    private async Task SilenceAsync()
    {
        site.Clock.MoveTo(new DateOnly(2024, 4, 15), hour: 0);
        await site.RunAsync<SettleSilence, Result<SilenceSettled>>(o => o.ExecuteAsync(movementId, Actor.System, default));
        await using var officer = await site.AsAsync("thuongtruc");
        await new CheckingDesk(officer, movementId).SeesSilentAsync(Department.Digital);
    }
}
