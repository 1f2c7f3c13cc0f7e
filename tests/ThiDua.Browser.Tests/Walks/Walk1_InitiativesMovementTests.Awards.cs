namespace ThiDua.Browser.Tests.Walks;

/// <summary>From the council's session to the report.</summary>
public sealed partial class Walk1_InitiativesMovementTests
{
    private async Task CouncilAsync()
    {
        site.Clock.MoveTo(new DateOnly(2024, 4, 22));
        await using var secretary = await site.AsAsync("thuky");
        var room = new CouncilRoom(secretary, movementId);
        await room.PlanAsync("22/04/2024");
        await room.OpenAsync(absent: "Lại Văn Gụ");
        await room.RecuseAsync("Mai Xuân Lim", "Quách Thị Đào", "Có quan hệ thân thích với người được đề nghị");
        await room.DrawUpAsync("Bỏ phiếu kín");
        await using (var chair = await site.AsAsync("giamdoc"))
        {
            await room.ChairOpensAsync(chair, "Mở bỏ phiếu kín 2 đề nghị");
        }

        await room.ReturnAsync();

        foreach (var (name, cast) in Department.Voters.Select((name, i) => (name, i + 1)))
        {
            await using var member = await site.AsAsync(name, phone: true);
            await Member.VoteYesAsync(member);
            await room.SeesOnlyTurnoutAsync(cast, Department.Voters.Count);
        }

        await room.CloseBallotAsync();
        await room.OpenHandsAsync(2);
        await room.AllAgreeAsync();
        await room.CloseAsync();
        await room.IssueMinutesAsync("31");
    }

    private async Task DecideAsync()
    {
        site.Clock.MoveTo(new DateOnly(2024, 4, 24));
        await using var officer = await site.AsAsync("thuongtruc");
        var desk = new AwardDesk(officer, movementId);
        await desk.ChooseAllAsync("Đã chọn 2/10 tập thể, cá nhân, còn 8", "Đã chọn 1/5 tập thể, còn 4", "Đã chọn 1/10 cá nhân, còn 9");
        var papers = await desk.DraftAllAsync("Tờ trình", "Quyết định");
        var (submission, decision) = (papers["Tờ trình"], papers["Quyết định"]);
        await using (var checker = await site.AsAsync("thuky"))
        {
            await new AwardDesk(checker, movementId).CheckAllAsync(2);
        }

        await using (var director = await site.AsAsync("giamdoc", phone: true))
        {
            var signing = new DirectorDesk(director);
            await signing.OpenAsync();
            await signing.ApproveAsync("tờ trình", 2);
            await signing.ApproveAsync("quyết định", 2);
        }

        await desk.OpenNumberingAsync(submission);
        await desk.IssueAsync("51", "24/04/2024");
        await desk.IssueAsync("87", "24/04/2024");
        await officer.SeesAsync("540.000");
        await officer.SeesAsync("1.080.000");
        await PaperCheck.HoldsAsync(await desk.PapersAsync(), "Quách Thị Đào");
        await desk.AnswerAsync(submission, "912/QĐ-UBND", "24/04/2024", 2);
        await PayAsync(decision);
    }

    private async Task PayAsync(Guid decision)
    {
        await using var accountant = await site.AsAsync("ketoan");
        await accountant.FollowAsync("Chi thưởng", "Ghi đã chi cho các tên được chọn");
        await accountant.FillAsync("PaidOn", "24/04/2024");
        await accountant.PressAsync("Ghi đã chi cho các tên được chọn", "Đã ghi chi 1.620.000 đồng cho 2 tập thể, cá nhân");
    }

    private async Task HandOutAsync()
    {
        site.Clock.MoveTo(new DateOnly(2024, 5, 10));
        await using var officer = await site.AsAsync("thuongtruc");
        await new AwardDesk(officer, movementId).AwardAsync("10/05/2024", "Hội trường Sở");
        await Closing.CloseAsync(officer, movementId, ("don-vi-tham-gia", "2"), ("ho-so", "4"), ("khen-tong", "4"));
        await Closing.OpensRowsAsync(officer, movementId, "don-vi-im-lang", Department.Digital);
        await Closing.RemainsAsync(officer, site.Department.Person("Quách Thị Đào"), "Giấy khen");
    }
}
