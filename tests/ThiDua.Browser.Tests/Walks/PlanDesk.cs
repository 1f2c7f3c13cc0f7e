namespace ThiDua.Browser.Tests.Walks;

/// <summary>The standing officer with a signed plan: reading, review, launch, guidance.</summary>
internal sealed class PlanDesk(Screen officer)
{
    public Guid MovementId { get; private set; }

    public async Task UploadAsync(string path)
    {
        await officer.OpenAsync("/phong-trao/moi");
        await officer.Field("Input.File").SetInputFilesAsync(path);
        await officer.PressAsync("Đọc kế hoạch", "Cần xem kỹ");
        MovementId = officer.IdAfter("/phong-trao/");
    }

    public async Task<string> ReadAsync(string field) => await officer.Field(field).InputValueAsync();

    /// <summary>The task that names this person is tied to them.</summary>
    public async Task GiveTaskAsync(string words, string person)
    {
        var row = officer.Page.Locator(".fact").Filter(new() { Has = officer.Page.Locator("textarea[name$='.Task']").Filter(new() { HasText = words }) });
        await row.Locator("summary").ClickAsync();
        var choice = row.Locator("select[name$='.PersonId']");
        await choice.SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Label = person });
    }

    /// <summary>Number and date as the clerk gave them; every doubt looked at; then the officer's word.</summary>
    public async Task ConfirmAsync(string number, string day)
    {
        await officer.FillAsync("Input.PlanNumber", number);
        await officer.FillAsync("Input.PlanDate", day);
        foreach (var doubt in await officer.Page.Locator("[name=Settled]").AllAsync())
        {
            await doubt.CheckAsync();
        }

        await officer.PressAsync("Xác nhận đã rà soát", "Đơn vị được mời đề nghị khen thưởng");
    }

    public async Task LaunchAsync()
    {
        await officer.SeesAsync("Đủ điều kiện phát động");
        await officer.PressAsync("Phát động tới các đơn vị đã chọn", "Đã phát động");
    }

    /// <summary>The papers that such a guidance usually asks stand there already; the one whose form is still to be named stands open.</summary>
    public async Task GuideAsync(string number, string form, string dossiersBefore)
    {
        await officer.FollowAsync("Ghi nhận hướng dẫn", "Giấy tờ thêm");
        await officer.FillAsync("Input.Number", number);
        await officer.FillAsync("Input.Symbol", "SKHCN-VP");
        await officer.ChooseAsync("Input.Papers[2].ReportFormId", form);
        await officer.FillAsync("Input.Deadlines[0].Day", dossiersBefore);
        await officer.TickAsync("Input.Deadlines[0].SilenceMeansNone");
        await officer.PressAsync("Ghi nhận hướng dẫn cho mọi đơn vị", "Đã ghi nhận hướng dẫn: thêm 3 giấy tờ, 1 thời hạn");
    }
}
