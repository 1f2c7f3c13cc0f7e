using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Accounts;
using ThiDua.Core.Honours;
using ThiDua.Core.Organizations;
using ThiDua.Core.Records;
using ThiDua.Web.Hosting;
using ThiDua.Web.Ui;

namespace ThiDua.Web.Pages.Office.Honours;

/// <summary>Records an achievement, or corrects one.</summary>
[Requires(Permission.ProposeNominations, Permission.CheckNominations)]
public sealed class AchievementFormModel(SaveAchievement save, AchievementQuery achievements, UnitTreeQuery units, KeepFile keep) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty]
    public AchievementInput Input { get; set; } = new();

    public AchievementDetails? Details { get; private set; }

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        if (Id is not null && Details is not { MayWrite: true })
        {
            return NotFound();
        }

        Input = Details is null ? new AchievementInput { UnitId = Units.Count > 0 ? Guid.Parse(Units[0].Value!) : null } : AchievementInput.Of(Details);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        var kept = await Input.KeptAsync(keep, Actor, Ct);
        if (kept is { Succeeded: false })
        {
            return await AnswerAsync(kept, _ => Page());
        }

        var request = new SaveAchievementRequest(Id, Input.Version, Input.UnitId, Input.Fields with { RecognitionFileId = kept?.Value?.Id });
        return await AnswerAsync(await save.ExecuteAsync(request, Actor, Ct), saved =>
        {
            Notice(Id is null ? "Đã ghi thành tích. Thêm người, tập thể tham gia." : "Đã lưu thành tích.");
            return Redirect($"/thanh-tich/{saved.Id}");
        });
    }

    protected override async Task LoadAsync()
    {
        Details = Id is { } id ? await achievements.FindAsync(id, Actor, Ct) : null;
        var permission = Actor.Can(Permission.ProposeNominations) ? Permission.ProposeNominations : Permission.CheckNominations;
        Units = Choices.Units(await units.OptionsAsync(Actor, permission, Ct));
    }
}
