namespace ThiDua.Browser.Tests.Walks;

/// <summary>The standing officer with the dossiers that came in.</summary>
internal sealed class CheckingDesk(Screen officer, Guid movementId)
{
    public async Task ReturnAsync(Guid dossierId, string unit, string reason)
    {
        await officer.OpenAsync($"/ho-so/{dossierId}");
        await officer.Page.Locator("main summary").Filter(new() { HasText = "Trả lại hồ sơ" }).ClickAsync();
        await officer.FillAsync("Reason", reason);
        await officer.PressAsync($"Trả lại cho {unit}", "Đã trả lại");
    }

    public async Task AcceptAllAsync(int dossiers)
    {
        await officer.OpenAsync($"/ho-so?phong-trao={movementId}");
        await officer.PressAsync("Tiếp nhận tất cả hồ sơ đủ", $"Đã tiếp nhận {dossiers} hồ sơ");
    }

    public Task SeesSilentAsync(string unit) => SeesStateAsync(unit, "Không có hồ sơ");

    public async Task SeesStateAsync(string unit, string state)
    {
        await officer.OpenAsync($"/phong-trao/{movementId}");
        var row = officer.Page.GetByRole(Microsoft.Playwright.AriaRole.Row).Filter(new() { HasText = unit });
        (await row.First.InnerTextAsync()).ShouldContain(state, Case.Insensitive);
    }
}
