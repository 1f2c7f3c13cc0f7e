using Microsoft.Playwright;

namespace ThiDua.Browser.Tests.Walks;

/// <summary>The council's secretary at the table.</summary>
internal sealed class CouncilRoom(Screen secretary, Guid movementId)
{
    public Guid SessionId { get; private set; }

    private string Url => $"/hoi-dong/phien/{SessionId}";

    public async Task PlanAsync(string heldOn)
    {
        await secretary.FollowAsync("Lập phiên họp:", "Tên phiên họp");
        (await secretary.Field("Input.MovementId").InputValueAsync()).ShouldBe(movementId.ToString());
        await secretary.FillAsync("Input.HeldOn", heldOn);
        await secretary.FillAsync("Input.Place", "Phòng họp tầng 2");
        await secretary.PressAsync("Lập phiên họp", "Điểm danh và mở phiên họp");
        SessionId = secretary.IdAfter("/hoi-dong/phien/");
    }

    public async Task OpenAsync(string absent)
    {
        await secretary.FollowAsync("Điểm danh và mở phiên họp", "Bỏ dấu chọn người vắng");
        var row = secretary.Page.Locator(".attendance li").Filter(new() { HasText = absent });
        await row.Locator("input[type=checkbox]").UncheckAsync();
        await row.Locator("input[type=text]").FillAsync("Đi công tác theo giấy triệu tập");
        await secretary.PressAsync("Mở phiên họp", "Đủ thành viên");
    }

    public async Task RecuseAsync(string member, string subject, string reason)
    {
        await secretary.FollowAsync("Ghi nhận không tham gia xét", "được hệ thống ghi nhận");
        await secretary.ChooseAsync("Input.PersonId", member);
        await secretary.ChooseAsync("Input.NominationId", subject);
        await secretary.FillAsync("Input.Reason", reason);
        await secretary.PressAsync("Ghi nhận không tham gia xét", reason);
    }

    /// <summary>The next award's vote, drawn up by a method that is not the rule's own.</summary>
    public async Task DrawUpAsync(string method)
    {
        await secretary.FollowAsync("Lập lượt biểu quyết", "Quy tắc áp dụng");
        await secretary.ChooseAsync("Input.Method", method);
        await secretary.PressAsync("Lập lượt biểu quyết", "Đã lập lượt biểu quyết");
    }

    /// <summary>The next award is voted on by hands, as its rule says: one press opens it and leads to the counting.</summary>
    public Task OpenHandsAsync(int dossiers) => secretary.PressAsync($"Mở biểu quyết giơ tay {dossiers} đề nghị", "Ghi số đếm được trong phòng họp");

    /// <summary>Four vote on a dossier: what they chose may show, so only who presides may open, knowing it.</summary>
    public async Task ChairOpensAsync(Screen chair, string button)
    {
        await chair.OpenAsync(Url);
        await chair.TickAsync("knowsItReveals");
        await chair.PressAsync(button, "Đã mở biểu quyết");
    }

    /// <summary>The chair opened it: the secretary's page shows that once it is opened anew.</summary>
    public Task ReturnAsync() => secretary.OpenAsync(Url);

    /// <summary>While the ballot is open the page says by itself who has voted, and nothing of what.</summary>
    public async Task SeesOnlyTurnoutAsync(int voted, int voters)
    {
        await secretary.SeesAsync($"{voted}/{voters}");
        await secretary.SeesNothingOfAsync("Hạng");
        await secretary.SeesNothingOfAsync("Không đạt");
    }

    public Task CloseBallotAsync() => secretary.PressAsync("Kết thúc bỏ phiếu, công bố kết quả", "2/2 đề nghị đạt");

    /// <summary>All who may vote on a dossier raise their hands.</summary>
    public Task AllAgreeAsync() => secretary.PressAsync("Tất cả đồng ý, ghi kết quả", "đề nghị đạt");

    /// <summary>The same, counted dossier by dossier.</summary>
    public async Task CountHandsAsync()
    {
        foreach (var row in await secretary.Page.Locator(".hands li").AllAsync())
        {
            var words = await row.InnerTextAsync();
            var entitled = words[..words.IndexOf(" người được biểu quyết", StringComparison.Ordinal)].Split(' ', ';')[^1];
            await row.Locator("[name$='.Yes']").FillAsync(entitled);
            await row.Locator("[name$='.No']").FillAsync("0");
        }

        await secretary.PressAsync("Ghi kết quả", "đề nghị đạt");
    }

    public async Task CloseAsync()
    {
        await secretary.PressAsync("Bế mạc phiên họp", "Diễn biến cuộc họp");
    }

    public async Task IssueMinutesAsync(string number)
    {
        await secretary.FillAsync("Input.Conclusion", "Hội đồng thống nhất trình Giám đốc xem xét, quyết định.");
        await secretary.FillAsync("Input.Number", number);
        if (await secretary.Field("Input.Symbol").InputValueAsync() == "")
        {
            await secretary.FillAsync("Input.Symbol", "BB-HĐTĐKT");
        }

        await secretary.PressAsync("Ban hành biên bản", "Tải biên bản (.docx)");
    }
}
