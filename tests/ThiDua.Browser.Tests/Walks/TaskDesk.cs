namespace ThiDua.Browser.Tests.Walks;

/// <summary>Somebody to whom the plan gives a task.</summary>
internal static class TaskDesk
{
    /// <summary>The line on the person's first page leads to the task with its form open.</summary>
    public static async Task ReportAsync(Screen person, string task, string result)
    {
        var line = person.Page.Locator("li.task").Filter(new() { HasText = task });
        await line.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Báo kết quả" }).ClickAsync();
        var row = person.Page.Locator("li.assignment").Filter(new() { HasText = task });
        await row.Locator("textarea").FillAsync(result);
        await row.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Ghi đã hoàn thành" }).ClickAsync();
        await person.SeesAsync("Đã ghi kết quả nhiệm vụ.");
        await person.SeesAsync(result);
    }
}
