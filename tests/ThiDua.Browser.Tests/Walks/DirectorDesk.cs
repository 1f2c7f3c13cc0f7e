namespace ThiDua.Browser.Tests.Walks;

/// <summary>The director, on a phone.</summary>
internal sealed class DirectorDesk(Screen director)
{
    public Task OpenAsync() => director.FollowAsync("Xem và ký", "Xem trước khi ký");

    /// <summary>Signs the paper that stands open.</summary>
    public Task ApproveAsync(string kind, int names) => director.PressAsync($"Ký duyệt {kind} cho {names} tập thể, cá nhân", "Đã ký");

    public async Task StrikeAsync(string name, string reason)
    {
        await director.FollowAsync($"Gạch, trả lại {name}", "Cách xử lý");
        await director.FillAsync("Input.Reason", reason);
        await director.PressAsync($"Đưa {name} ra khỏi danh sách", "Đã gạch tên khỏi danh sách");
    }
}
