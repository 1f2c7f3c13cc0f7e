using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Movements;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Movements;

/// <summary>One deadline, moved later for everybody at once, with the reason.</summary>
[Requires(Permission.ManageMovements)]
public sealed class ExtendModel(MovementCaseQuery cases, ExtendDeadline extend) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid DeadlineId { get; set; }

    [BindProperty]
    public ExtendInput Input { get; set; } = new();

    public MovementCase Case { get; private set; } = null!;

    public DeadlineLine Deadline { get; private set; } = null!;

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

        if (Input.NewDay is null && ModelState.IsValid)
        {
            ModelState.AddModelError("Input.NewDay", "Nhập ngày mới của thời hạn.");
        }

        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        return await AnswerAsync(await extend.ExecuteAsync(new ExtendDeadlineRequest(DeadlineId, Input.Version, Input.NewDay!.Value, Input.Reason), Actor, Ct), extended =>
        {
            Notice($"Đã gia hạn: {extended.Wording}. Mọi đơn vị thấy thời hạn mới ngay.");
            return Redirect($"/phong-trao/{extended.MovementId}");
        });
    }

    protected override async Task LoadAsync() => await FoundAsync();

    private async Task<bool> FoundAsync()
    {
        if (await cases.FindAsync(Id, Actor, Ct) is not { } found || found.Deadlines.FirstOrDefault(d => d.Id == DeadlineId) is not { } deadline)
        {
            return false;
        }

        (Case, Deadline) = (found, deadline);
        return true;
    }
}

public sealed class ExtendInput
{
    public uint Version { get; set; }

    public DateOnly? NewDay { get; set; }

    public string? Reason { get; set; }
}
