using Microsoft.Playwright;

namespace ThiDua.Browser.Tests.Walks;

/// <summary>Choosing within the ceilings, drafting, and what the clerk of records and the upper level gave back.</summary>
internal sealed class AwardDesk(Screen person, Guid movementId)
{
    /// <summary>Chooses everybody who passed, by the order of votes: one press an award.</summary>
    public async Task ChooseAllAsync(params string[] ceilings)
    {
        await GoToBoardAsync();
        var choose = person.Page.Locator("main button:has-text('theo thứ tự phiếu')");
        for (var left = await choose.CountAsync(); left > 0; left--)
        {
            await choose.First.ClickAsync();
            await person.SeesAsync("Đã chọn");
            (await choose.CountAsync()).ShouldBeLessThan(left, await person.WordsAsync());
        }

        foreach (var ceiling in ceilings)
        {
            await person.SeesAsync(ceiling);
        }
    }

    /// <summary>The line on the first page leads to the board.</summary>
    public Task GoToBoardAsync() => person.FollowAsync("Lựa chọn:", "Chỉ tiêu");

    /// <summary>Presses one name's button on one award's list and reads what comes of it: a choice, or the clause that refuses it.</summary>
    public async Task ChooseAsync(string award, string name, string then)
    {
        var list = person.Page.Locator("main section.sheet").Filter(new() { Has = person.Page.GetByRole(AriaRole.Heading, new() { Name = award }) });
        await list.GetByRole(AriaRole.Row).Filter(new() { HasText = name }).Locator("button[aria-label^='Chọn ']").ClickAsync();
        await person.SeesAsync(then);
    }

    /// <summary>One press on the board drafts every paper and hands it to the second person; returns their identities by kind.</summary>
    public async Task<Dictionary<string, Guid>> DraftAllAsync(params string[] kinds)
    {
        await person.PressAsync($"Lập {kinds.Length} dự thảo và chuyển kiểm tra", "đang chờ người khác kiểm tra");
        var drafted = new Dictionary<string, Guid>();
        foreach (var kind in kinds)
        {
            var link = await person.Page.Locator("main table a[href^='/quyet-dinh/']").Filter(new() { HasText = kind }).First.GetAttributeAsync("href");
            drafted[kind] = Guid.Parse(link!["/quyet-dinh/".Length..]);
        }

        return drafted;
    }

    /// <summary>The second person ticks everything and lays the papers before the director; the page leads from one to the next.</summary>
    public async Task CheckAllAsync(int papers)
    {
        await person.FollowAsync("Kiểm tra", "Đối chiếu dự thảo rồi đánh dấu từng phần.");
        for (var left = papers; left > 0; left--)
        {
            foreach (var box in new[] { "BasesOk", "ListOk", "MoneyOk" })
            {
                await person.Field(box).CheckAsync();
            }

            await person.PressAsync("Xác nhận, trình lãnh đạo ký", left > 1 ? "Tiếp theo:" : "đang chờ lãnh đạo ký");
        }
    }

    /// <summary>The page of the paper that waits for its number; it leads on to the next of the movement.</summary>
    public Task OpenNumberingAsync(Guid decisionId) => person.OpenAsync($"/quyet-dinh/{decisionId}/ban-hanh");

    public async Task IssueAsync(string number, string day)
    {
        await person.FillAsync("Input.Number", number);
        await person.FillAsync("Input.IssuedOn", day);
        if (await person.Field("Input.LawConfirmedBy").CountAsync() > 0)
        {
            await person.FillAsync("Input.LawConfirmedBy", "Phan Thị Bưởi");
            await person.FillAsync("Input.LawConfirmedReason", "Đã đọc văn bản hiện hành, mức thưởng không thay đổi.");
        }

        await person.Page.Locator("main form button[type=submit]").First.ClickAsync();
        await person.SeesAsync($"Đã ban hành số {number}");
    }

    /// <summary>The upper level granted everybody on the list.</summary>
    public async Task AnswerAsync(Guid submissionId, string number, string day, int names)
    {
        await person.OpenAsync($"/quyet-dinh/{submissionId}");
        await person.FollowAsync("Ghi kết quả của cấp trên", "Kết quả từng tập thể, cá nhân");
        await person.FillAsync("Input.AnswerNumber", number);
        await person.FillAsync("Input.AnswerOn", day);
        foreach (var granted in await person.Page.GetByLabel("Được tặng", new() { Exact = true }).AllAsync())
        {
            await granted.CheckAsync();
        }

        await person.PressAsync("Ghi kết quả", $"Đã ghi kết quả: {names} được tặng, 0 không được tặng");
    }

    public async Task AwardAsync(string day, string place)
    {
        await person.OpenAsync($"/quyet-dinh/trao/{movementId}");
        await person.FillAsync("Input.AwardedOn", day);
        await person.FillAsync("Input.Place", place);
        await person.PressAsync("Ghi đã trao cho", "Đã ghi việc trao thưởng");
    }

    /// <summary>Every file that the decision's page offers, by the words of its link; stands on that page.</summary>
    public async Task<Dictionary<string, byte[]>> PapersAsync()
    {
        var papers = new Dictionary<string, byte[]>();
        foreach (var link in await person.Page.Locator("main a[href^='/tep/']").AllAsync())
        {
            papers[await link.InnerTextAsync()] = await person.DownloadAsync((await link.GetAttributeAsync("href"))!);
        }

        return papers;
    }
}
