namespace ThiDua.Browser.Tests.Walks;

/// <summary>The report at the end, and what remains on a person's page.</summary>
internal static class Closing
{
    public static async Task CloseAsync(Screen officer, Guid movementId, params (string Figure, string Value)[] expected)
    {
        await officer.OpenAsync($"/bao-cao/phong-trao/{movementId}");
        foreach (var (figure, value) in expected)
        {
            (await officer.Page.Locator($"main a[href$='/{figure}']").First.InnerTextAsync()).ShouldBe(value, figure);
        }

        await officer.FillAsync("Input.Assessment", "Phong trào được các đơn vị hưởng ứng, sáng kiến được áp dụng.");
        await officer.PressAsync("Tổng kết và chốt báo cáo", "Đã tổng kết phong trào và chốt báo cáo");
    }

    /// <summary>A figure opens the rows that it counts.</summary>
    public static async Task OpensRowsAsync(Screen officer, Guid movementId, string figure, string row)
    {
        await officer.OpenAsync($"/bao-cao/phong-trao/{movementId}/{figure}");
        await officer.SeesAsync(row);
    }

    public static async Task RemainsAsync(Screen officer, Guid personId, string award)
    {
        await officer.OpenAsync($"/nhan-su/{personId}");
        await officer.SeesAsync(award);
    }
}
