using Microsoft.Playwright;

namespace ThiDua.Browser.Tests.Walks;

/// <summary>A council member in a window of their own.</summary>
internal static class Member
{
    /// <summary>From the line on the first page, says yes to everybody on the paper; what was cast cannot be seen again.</summary>
    public static async Task VoteYesAsync(Screen member)
    {
        await member.FollowAsync("Bỏ phiếu", "Phiếu kín");
        foreach (var line in await member.Page.Locator(".ballot-line").AllAsync())
        {
            await line.GetByLabel("Đồng ý", new() { Exact = true }).CheckAsync();
        }

        await member.PressAsync("Bỏ phiếu cho", "Đã bỏ phiếu. Kết quả hiện khi thư ký kết thúc");
        await member.SeesNothingOfAsync("Hạng");
    }
}
