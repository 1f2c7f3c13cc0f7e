using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Honours;

/// <summary>One achievement: who took part, in which share, and what stands on it.</summary>
[Requires(Permission.UseOffice)]
public sealed class AchievementCaseModel(AchievementQuery achievements) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "them")]
    public string? Typed { get; set; }

    [BindProperty]
    public List<ShareInput> Shares { get; set; } = [];

    public AchievementDetails Details { get; private set; } = null!;

    public IReadOnlyList<PartChoice> Found { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return Details is null ? NotFound() : Page();
    }

    public Task<IActionResult> OnPostAddAsync([FromServices] AddAchievementPart add, string? subject) => DoAsync(() =>
    {
        var parts = (subject ?? "").Split(':');
        var id = parts.Length == 2 && Guid.TryParse(parts[1], out var parsed) ? parsed : (Guid?)null;
        return add.ExecuteAsync(
            new AddAchievementPartRequest(Id, parts[0] == "nguoi" ? id : null, parts[0] == "don-vi" ? id : null, parts[0] == "nhom" ? id : null), Actor, Ct);
    }, "Đã thêm vào danh sách tham gia.");

    public async Task<IActionResult> OnPostSharesAsync([FromServices] SaveShares save) => !ModelState.IsValid
        ? await RefusedIfFoundAsync()
        : await DoAsync(() => save.ExecuteAsync(new SaveSharesRequest(Id, [.. Shares.Select(s => new PartShare(s.PartId, s.Share, s.Remove))]), Actor, Ct), "Đã lưu tỷ lệ đóng góp.");

    public Task<IActionResult> OnPostPastAsync([FromServices] UseForPastAward use, Guid partId, Guid? pastAwardId, bool remove) => DoAsync(
        () => use.ExecuteAsync(new UseForPastAwardRequest(partId, pastAwardId, remove), Actor, Ct), remove ? "Đã bỏ gắn." : "Đã gắn với khen thưởng đã có.");

    public async Task<IActionResult> OnPostRemoveAsync([FromServices] RemoveAchievement remove)
    {
        await LoadAsync();
        return Details is null ? NotFound() : await AnswerAsync(await remove.ExecuteAsync(new RemoveAchievementRequest(Id), Actor, Ct), _ =>
        {
            Notice("Đã xóa thành tích.");
            return Redirect("/thanh-tich");
        });
    }

    /// <summary>What was typed when the form was refused, else what is stored.</summary>
    public string ShareShown(int i) =>
        ModelState.TryGetValue($"Shares[{i}].Share", out var typed) && typed.AttemptedValue is { } text ? text
        : Details.Parts[i].Share is { } share ? Money.Coefficient(share) : "";

    public static string KeyOf(PartChoice choice) =>
        choice.PersonId is { } person ? $"nguoi:{person}" : choice.UnitId is { } unit ? $"don-vi:{unit}" : string.Create(CultureInfo.InvariantCulture, $"nhom:{choice.GroupId}");

    protected override async Task LoadAsync()
    {
        Details = (await achievements.FindAsync(Id, Actor, Ct))!;
        Typed = Typed is { Length: > 100 } ? Typed[..100] : Typed;
        Found = Details is null ? [] : await achievements.ChoicesAsync(Id, Typed, Actor, Ct);
    }

    private async Task<IActionResult> DoAsync(Func<Task<Result<Done>>> act, string notice)
    {
        await LoadAsync();
        return Details is null ? NotFound() : await AnswerAsync(await act(), _ =>
        {
            Notice(notice);
            return Redirect($"/thanh-tich/{Id}");
        }, "");
    }

    private async Task<IActionResult> RefusedIfFoundAsync()
    {
        await LoadAsync();
        return Details is null ? NotFound() : await RefusedAsync();
    }

    public sealed class ShareInput
    {
        public Guid PartId { get; set; }
        public decimal? Share { get; set; }
        public bool Remove { get; set; }
    }
}
