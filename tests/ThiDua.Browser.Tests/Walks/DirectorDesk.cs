namespace ThiDua.Browser.Tests.Walks;

/// <summary>The director, on a phone.</summary>
internal sealed class DirectorDesk(Screen director)
{
    public async Task ApproveAsync(Guid decisionId, string kind, int names)
    {
        await director.OpenAsync($"/quyet-dinh/{decisionId}");
        await director.PressAsync($"Ký duyệt {kind} cho {names} tập thể, cá nhân", "Đã ký");
    }

    public async Task StrikeAsync(Guid decisionId, string name, string reason)
    {
        await director.OpenAsync($"/quyet-dinh/{decisionId}");
        await director.FollowAsync($"Gạch, trả lại {name}", "Cách xử lý");
        await director.FillAsync("Input.Reason", reason);
        await director.PressAsync($"Đưa {name} ra khỏi danh sách", "Đã gạch tên khỏi danh sách");
    }
}
