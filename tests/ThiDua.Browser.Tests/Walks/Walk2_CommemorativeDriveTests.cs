using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations;

namespace ThiDua.Browser.Tests.Walks;

/// <summary>
/// A short drive for an anniversary, from the invented plan that ships with the product: a slogan with its days, a target reported as an
/// estimate, one Bằng khen for either a collective or a person, Giấy khen without limit, papers asked of some units only, tasks and publicity.
/// </summary>
public sealed class Walk2_CommemorativeDriveTests(AnniversarySite site) : IClassFixture<AnniversarySite>
{
    private const string Submission = "Tờ trình đề nghị khen thưởng";
    private const string Minutes = "Biên bản họp xét khen thưởng";
    private Guid movementId;

    [Fact]
    public async Task A_drive_keeps_every_particular_of_its_plan()
    {
        await PlanAsync();
        await TasksAsync();
        await DossiersAsync();
        await SilenceAsync();
        await CouncilAsync();
        await DecideAsync();
        site.Met.Barriers.ShouldBeEmpty();
        site.Effort.ShouldCostAtMost(presses: 47, fields: 67, opened: 5);
    }

    private async Task PlanAsync()
    {
        await using var officer = await site.AsAsync("thuongtruc");
        var desk = new PlanDesk(officer);
        await desk.UploadAsync(Path.Combine(AppContext.BaseDirectory, "samples", "ke-hoach-dot-thi-dua.txt"));
        (await desk.ReadAsync("Input.Slogan")).ShouldStartWith("Toàn Sở đoàn kết, đổi mới, sáng tạo");
        (await desk.ReadAsync("Input.SloganDisplay")).ShouldContain("từ ngày phát động đến hết ngày 20/6/2027");
        (await officer.Field("Input.StartsAtLaunch").IsCheckedAsync()).ShouldBeTrue();
        (await desk.ReadAsync("Input.Targets[0].Value")).ShouldBe("60");
        (await officer.Field("Input.AwardOffers[0].Either").IsCheckedAsync()).ShouldBeTrue();
        (await desk.ReadAsync("Input.AwardOffers[0].MaxTotal")).ShouldBe("1");
        (await desk.ReadAsync("Input.AwardOffers[1].MaxTotal") + await desk.ReadAsync("Input.AwardOffers[1].MaxIndividuals")).ShouldBeEmpty();
        await desk.GiveTaskAsync("Lê Thị Thu Hà", "Lê Thị Thu Hà");
        await desk.ConfirmAsync("96", "16/11/2026");
        await desk.LaunchAsync();
        await officer.SeesAsync("trước ngày 18/6/2027");
        await officer.SeesAsync("tổng hợp, thẩm định hồ sơ");
        movementId = desk.MovementId;
    }

    private async Task TasksAsync()
    {
        await using (var editor = await site.AsAsync("bientap"))
        {
            await TaskDesk.ReportAsync(editor, "tuyên truyền về đợt thi đua", "Đã đăng kế hoạch lên Cổng thông tin, treo khẩu hiệu tại trụ sở.");
        }

        await using var named = await site.AsAsync("daumoi");
        await TaskDesk.ReportAsync(named, "đầu mối tiếp nhận hồ sơ", "Đã tiếp nhận và lập danh sách hồ sơ.");
    }

    private async Task DossiersAsync()
    {
        site.Clock.MoveTo(new DateOnly(2027, 6, 10));
        await ProposeAsync("truongtrungtam", Department.Centre, Department.Centre, site.Department.Unit(Department.Centre), "Bằng khen", Submission, Minutes);
        await ProposeAsync("congdoan", Department.Union, "Đặng Thị Ánh", site.Department.Person("Đặng Thị Ánh"), "Bằng khen", Submission, Minutes);
        await ProposeAsync("truongphong", Department.Science, "Bùi Văn Thông", site.Department.Person("Bùi Văn Thông"), "Giấy khen", Minutes);
        await using var officer = await site.AsAsync("thuongtruc");
        await new CheckingDesk(officer, movementId).AcceptAllAsync(3);
    }

    private async Task ProposeAsync(string head, string unitName, string subject, Guid subjectId, string award, params string[] papers)
    {
        await using var screen = await site.AsAsync(head, phone: true);
        var unit = new UnitDesk(screen, movementId, site.Department.Unit(unitName));
        await unit.GoToBatchAsync();
        await unit.ProposeAsync(subject, subjectId, award, "Hoàn thành vượt kế hoạch sáu tháng đầu năm, có cách làm mới được áp dụng.");
        await screen.SeesAsync("152/2025/NĐ-CP");
        await unit.WriteReportAsync("Sáu tháng đầu năm hoàn thành các nhiệm vụ được giao trước thời hạn.");
        await unit.TickCriteriaAsync("Biên bản họp của đơn vị");
        await unit.WriteTargetAsync("62", "10/06/2027");
        await unit.SaveAsync();
        if (!papers.Contains(Submission))
        {
            await unit.OwesNoAsync(Submission);
        }

        await unit.SendWithAsync(1, papers);
    }

    private async Task SilenceAsync()
    {
        await SettleAsync(new DateOnly(2027, 6, 17), hour: 23);
        await using (var officer = await site.AsAsync("thuongtruc"))
        {
            await new CheckingDesk(officer, movementId).SeesStateAsync(Department.Digital, "Chưa có");
        }

        await SettleAsync(new DateOnly(2027, 6, 18), hour: 0);
        await using var next = await site.AsAsync("thuongtruc");
        await new CheckingDesk(next, movementId).SeesSilentAsync(Department.Digital);
    }

    private async Task SettleAsync(DateOnly day, int hour)
    {
        site.Clock.MoveTo(day, hour);
        await site.RunAsync<SettleSilence, Result<SilenceSettled>>(o => o.ExecuteAsync(movementId, Actor.System, default));
    }

    private async Task CouncilAsync()
    {
        site.Clock.MoveTo(new DateOnly(2027, 6, 23));
        await using var secretary = await site.AsAsync("thuky");
        var room = new CouncilRoom(secretary, movementId);
        await room.PlanAsync("23/06/2027");
        await room.OpenAsync(absent: "Lại Văn Gụ");
        foreach (var dossiers in new[] { 2, 1 })
        {
            await room.OpenHandsAsync(dossiers);
            await room.AllAgreeAsync();
        }

        await room.CloseAsync();
        await room.IssueMinutesAsync("12");
    }

    private async Task DecideAsync()
    {
        site.Clock.MoveTo(new DateOnly(2027, 6, 24));
        await using var officer = await site.AsAsync("thuongtruc");
        var desk = new AwardDesk(officer, movementId);
        await desk.GoToBoardAsync();
        await desk.ChooseAsync("Bằng khen", Department.Centre, "Đã chọn 1/1 tập thể hoặc cá nhân, đã đủ");
        await desk.ChooseAsync("Bằng khen", "Đặng Thị Ánh", "01 tập thể hoặc 01 cá nhân");
        await desk.ChooseAsync("Giấy khen", "Đặng Thị Ánh", "Đã chọn 0 tập thể, 1 cá nhân; kế hoạch không giới hạn số lượng");
        await desk.ChooseAsync("Giấy khen", "Bùi Văn Thông", "Đã chọn 0 tập thể, 2 cá nhân");
        var submission = (await desk.DraftAllAsync("Tờ trình", "Quyết định"))["Tờ trình"];
        await using (var checker = await site.AsAsync("thuky"))
        {
            await new AwardDesk(checker, movementId).CheckAllAsync(2);
        }

        await using (var director = await site.AsAsync("giamdoc", phone: true))
        {
            var signing = new DirectorDesk(director);
            await signing.OpenAsync();
            await signing.ApproveAsync("tờ trình", 1);
            await signing.StrikeAsync("Bùi Văn Thông", "Đã được khen trong đợt khác cùng thành tích.");
            await signing.ApproveAsync("quyết định", 1);
        }

        await desk.OpenNumberingAsync(submission);
        await desk.IssueAsync("62", "24/06/2027");
        await desk.IssueAsync("140", "24/06/2027");
        await officer.SeesAsync("760.000");
        await PaperCheck.HoldsAsync(await desk.PapersAsync(), "Đặng Thị Ánh");
    }
}
