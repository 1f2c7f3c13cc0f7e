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
        await room.OpenVoteAsync("Bỏ phiếu kín");
        await using (var chair = await site.AsAsync("giamdoc"))
        {
            await room.ChairOpensAsync(chair, "Mở bỏ phiếu kín 2 đề nghị");
        }

        foreach (var (name, cast) in Department.Voters.Select((name, i) => (name, i + 1)))
        {
            await using var member = await site.AsAsync(name, phone: true);
            await Member.VoteYesAsync(member, room.SessionId);
            await room.SeesOnlyTurnoutAsync(cast, Department.Voters.Count);
        }

        await room.CloseBallotAsync();
        await room.OpenVoteAsync("Giơ tay");
        await room.BeginAsync("Mở biểu quyết giơ tay 2 đề nghị", "Đã mở biểu quyết");
        await room.RecordHandsAsync();
        await room.CloseAsync();
        await room.IssueMinutesAsync("31");
    }

    private async Task DecideAsync()
    {
        site.Clock.MoveTo(new DateOnly(2024, 4, 24));
        await using var officer = await site.AsAsync("thuongtruc");
        var desk = new AwardDesk(officer, movementId);
        await desk.ChooseAllAsync("Đã chọn 2/10 tập thể, cá nhân, còn 8", "Đã chọn 1/5 tập thể, còn 4", "Đã chọn 1/10 cá nhân, còn 9");
        var submission = await desk.DraftAsync("tờ trình", 2);
        var decision = await desk.DraftAsync("quyết định", 2);
        await using (var checker = await site.AsAsync("thuky"))
        {
            await new AwardDesk(checker, movementId).CheckAsync(submission, decision);
        }

        await using (var director = await site.AsAsync("giamdoc", phone: true))
        {
            var signing = new DirectorDesk(director);
            await signing.ApproveAsync(submission, "tờ trình", 2);
            await signing.ApproveAsync(decision, "quyết định", 2);
        }

        await desk.IssueAsync(submission, "51", "24/04/2024");
        await desk.IssueAsync(decision, "87", "24/04/2024");
        await officer.SeesAsync("540.000");
        await officer.SeesAsync("1.080.000");
        await PaperCheck.HoldsAsync(await desk.PapersAsync(decision), "Quách Thị Đào");
        await desk.AnswerAsync(submission, "912/QĐ-UBND", "24/04/2024", 2);
        await PayAsync(decision);
    }

    private async Task PayAsync(Guid decision)
    {
        await using var accountant = await site.AsAsync("ketoan");
        await accountant.OpenAsync($"/quyet-dinh/{decision}/chi-thuong");
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
