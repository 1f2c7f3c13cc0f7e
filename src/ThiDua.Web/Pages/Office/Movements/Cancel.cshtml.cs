using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Movements;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Movements;

/// <summary>Asks once, with the reason, before a movement is taken back.</summary>
[Requires(Permission.ManageMovements)]
public sealed class CancelModel(MovementCaseQuery cases, CancelMovement cancel) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public CancelInput Input { get; set; } = new();

    public MovementCase Case { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FoundAsync())
        {
            return NotFound();
        }

        Input.Version = Case.Head.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FoundAsync())
        {
            return NotFound();
        }

        return await AnswerAsync(await cancel.ExecuteAsync(new CancelMovementRequest(Id, Input.Version, Input.Reason), Actor, Ct), _ =>
        {
            Notice("Đã hủy phong trào. Lịch sử và hồ sơ vẫn được giữ.");
            return Redirect("/phong-trao");
        });
    }

    protected override async Task LoadAsync() => await FoundAsync();

    private async Task<bool> FoundAsync()
    {
        if (await cases.FindAsync(Id, Actor, Ct) is not { } found)
        {
            return false;
        }

        Case = found;
        return true;
    }
}

public sealed class CancelInput
{
    public uint Version { get; set; }

    public string? Reason { get; set; }
}
