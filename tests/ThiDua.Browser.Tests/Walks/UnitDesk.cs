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

    public async Task OpenBatchAsync() => await head.OpenAsync(BatchUrl);

    /// <summary>The line on the head's first page leads there.</summary>
    public Task GoToBatchAsync() => head.FollowAsync("Đề xuất:", "Hình thức khen thưởng đề nghị");

    /// <summary>From the batch's page; leads into the new dossier, whose identity it returns.</summary>
    public async Task<Guid> ProposeAsync(string subject, Guid subjectId, string award, string achievement)
    {
        await head.Page.Locator($"[id='s-{subjectId}']").CheckAsync();
        await head.ChooseAsync("Input.AwardOfferId", award);
        await head.FillAsync("Input.Achievement", achievement);
        await head.PressAsync("Đề xuất và mở hồ sơ", "Đã đề xuất.");
        await head.SeesAsync(subject);
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

    }

    /// <summary>All criteria are met, proved by one paper.</summary>
    public async Task TickCriteriaAsync(string evidence)
    {
        await head.TickAsync("AllMet");
        await head.FillAsync("CommonEvidence", evidence);
    }

    public async Task WriteTargetAsync(string value, string asOf)
    {
        await head.FillAsync("Results[0].Value", value);
        await head.FillAsync("Results[0].AsOf", asOf);
    }

    /// <summary>One press for all that was written; who fills the dossier of a colleague stays in it, the head is led back to the batch.</summary>
    public Task SaveAsync(bool stays = false) =>
        stays ? head.PressAsync("Lưu hồ sơ", "Đã lưu hồ sơ.") : head.PressAsync("Lưu, về danh sách của đơn vị", "Đã lưu hồ sơ.");

    public Task OwesNoAsync(string paper) => head.SeesNothingOfAsync(paper);

    /// <summary>The unit's papers go up and the dossiers go off in one press.</summary>
    public async Task SendWithAsync(int dossiers, params string[] papers)
    {
        foreach (var paper in papers)
        {
            var row = head.Page.Locator("li.paper").Filter(new() { HasText = paper }).First;
            await Screen.AttachAsync(row.Locator("input[type=file]"), $"{paper}.txt", $"{paper} của đơn vị, đã ký.");
        }

        await head.PressAsync($"Tải lên và gửi {dossiers} hồ sơ đến Thường trực", $"Đã gửi {dossiers} hồ sơ");
    }

    public async Task ResubmitAsync(Guid dossierId, string reason)
    {
        await OpenAsync(dossierId);
        await head.SeesAsync(reason);
        await head.PressAsync("Gửi lại hồ sơ", "Đã gửi");
    }
}
