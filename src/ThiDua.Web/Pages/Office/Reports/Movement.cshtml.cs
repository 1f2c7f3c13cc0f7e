using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Reports;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Reports;

/// <summary>The closing report of a movement and the end of its thread.</summary>
[Requires(Permission.ReadReports)]
public sealed class MovementModel(ClosingReportQuery reports, CloseMovement close) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public CloseInput Input { get; set; } = new();

    public ClosingReport Report { get; private set; } = null!;

    public bool CanClose => Actor.Can(Permission.CloseMovements);

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return Report is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var request = new CloseMovementRequest { MovementId = Id, Version = Input.Version, Assessment = Input.Assessment, Reason = Input.Reason };
        return await AnswerAsync(await close.ExecuteAsync(request, Actor, Ct), _ =>
        {
            Notice("Đã tổng kết phong trào và chốt báo cáo.");
            return Redirect($"/bao-cao/phong-trao/{Id}");
        });
    }

    protected override async Task LoadAsync() => Report = (await reports.FindAsync(Id, Actor, Ct))!;
}

public sealed record CloseInput
{
    public uint Version { get; set; }
    public string? Assessment { get; set; }
    public string? Reason { get; set; }
}
