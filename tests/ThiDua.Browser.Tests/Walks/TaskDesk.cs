namespace ThiDua.Browser.Tests.Walks;

/// <summary>Somebody to whom the plan gives a task.</summary>
internal static class TaskDesk
{
    public static async Task ReportAsync(Screen person, Guid movementId, string task, string result)
    {
        await person.OpenAsync($"/phong-trao/{movementId}");
        var row = person.Page.Locator("li.assignment").Filter(new() { HasText = task });
        await row.GetByText("Báo kết quả").ClickAsync();
        await row.Locator("textarea").FillAsync(result);
        await row.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Ghi đã hoàn thành" }).ClickAsync();
        await person.SeesAsync("Đã ghi kết quả nhiệm vụ.");
        await person.SeesAsync(result);
    }
}
