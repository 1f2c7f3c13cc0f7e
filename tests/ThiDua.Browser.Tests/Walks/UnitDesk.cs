using Microsoft.Playwright;

namespace ThiDua.Browser.Tests.Walks;

/// <summary>A unit's head: proposes, writes, attaches, sends.</summary>
internal sealed class UnitDesk(Screen head, Guid movementId, Guid unitId)
{
    private string BatchUrl => $"/ho-so/phong-trao/{movementId}?don-vi={unitId}";

    public async Task AcknowledgeAsync(string deadline)
    {
        await head.OpenAsync($"/phong-trao/{movementId}");
        await head.SeesAsync(deadline);
        await head.PressAsync("Xác nhận đã nhận kế hoạch", "đã xác nhận nhận kế hoạch lúc");
    }

    /// <summary>Returns the dossier's identity.</summary>
    public async Task<Guid> ProposeAsync(string subject, Guid subjectId, string award, string achievement)
    {
        await head.OpenAsync(BatchUrl);
        await head.Page.Locator($"[id='s-{subjectId}']").CheckAsync();
        await head.ChooseAsync("Input.AwardOfferId", award);
        await head.FillAsync("Input.Achievement", achievement);
        await head.Page.Locator("#de-xuat").GetByRole(AriaRole.Button, new() { Name = "Đề xuất", Exact = true }).ClickAsync();
        await head.SeesAsync("Đã đề xuất.");
        await head.FollowAsync(subject, "Báo cáo thành tích");
        return head.IdAfter("/ho-so/");
    }

    public async Task OpenAsync(Guid dossierId) => await head.OpenAsync($"/ho-so/{dossierId}");

    /// <summary>Types into every part of the report; each is kept while typing goes on.</summary>
    public async Task WriteReportAsync(string text, bool autosaved = true)
    {
        var parts = await head.Page.Locator("textarea[name^='Sections']").AllAsync();
        foreach (var part in parts)
        {
            await part.FillAsync(text);
        }

        if (autosaved)
        {
            await head.SeesAsync("Đã lưu lúc");
        }

        await head.PressAsync("Lưu báo cáo", "Đã lưu");
    }

    public async Task TickCriteriaAsync(string evidence)
    {
        var count = await head.Page.Locator("input[type=checkbox][name^='Ticks']").CountAsync();
        for (var i = 0; i < count; i++)
        {
            await head.TickAsync($"Ticks[{i}].Met");
            await head.FillAsync($"Ticks[{i}].Evidence", evidence);
        }

        await head.PressAsync("Lưu tiêu chí", "Đã lưu");
    }

    /// <summary>A figure of before the period's end is an estimate, whether or not the head says so.</summary>
    public async Task RecordTargetAsync(string value, string asOf)
    {
        await head.FillAsync("Results[0].Value", value);
        await head.FillAsync("Results[0].AsOf", asOf);
        await head.PressAsync("Lưu kết quả", "Đã lưu kết quả chỉ tiêu");
        (await head.Field("Results[0].IsEstimated").IsCheckedAsync()).ShouldBeTrue();
    }

    public async Task AttachAsync(string paper)
    {
        await head.OpenAsync(BatchUrl);
        var row = head.Page.Locator("li.paper").Filter(new() { HasText = paper }).First;
        await Screen.AttachAsync(row.Locator("input[type=file]"), $"{paper}.txt", $"{paper} của đơn vị, đã ký.");
        await head.PressAsync($"Tải lên {paper}", "Đã thêm giấy tờ.");
    }

    public async Task OwesNoAsync(string paper)
    {
        await head.OpenAsync(BatchUrl);
        await head.SeesNothingOfAsync(paper);
    }

    public async Task SubmitAsync(int dossiers)
    {
        await head.OpenAsync(BatchUrl);
        await head.SeesAsync("Đã đủ giấy tờ theo yêu cầu của phong trào.");
        await head.PressAsync($"Gửi {dossiers} hồ sơ đến Thường trực", $"Đã gửi {dossiers} hồ sơ");
    }

    public async Task ResubmitAsync(Guid dossierId, string reason)
    {
        await OpenAsync(dossierId);
        await head.SeesAsync(reason);
        await head.PressAsync("Gửi lại hồ sơ", "Đã gửi");
    }
}
