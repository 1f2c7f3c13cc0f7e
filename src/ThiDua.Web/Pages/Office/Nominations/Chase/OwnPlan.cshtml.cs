using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations.Chase;
using ThiDua.Core.Records;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Nominations.Chase;

/// <summary>That a unit has sent its own plan: written down by the unit or by the officer.</summary>
[Requires(Permission.SubmitBatch)]
public sealed class OwnPlanModel(OwnPlanQuery plans, RecordUnitPlan record, TimeProvider clock) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid MovementId { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid UnitId { get; set; }

    [BindProperty]
    public OwnPlanInput Input { get; set; } = new();

    public OwnPlanPage Plan { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FoundAsync())
        {
            return NotFound();
        }

        Input = new OwnPlanInput { Reference = Plan.Line?.Reference, IssuedOn = Plan.Line?.IssuedOn, ReceivedOn = Plan.Line?.ReceivedOn ?? clock.Today() };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FoundAsync())
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        var request = new RecordUnitPlanRequest
        {
            MovementId = MovementId, UnitId = UnitId, Reference = Input.Reference, IssuedOn = Input.IssuedOn, ReceivedOn = Input.ReceivedOn,
            File = Input.File is { } file ? new IncomingFile(file.FileName, file.Length, file.OpenReadStream, nameof(Input.File), [FileKind.Pdf, FileKind.Docx, FileKind.Jpeg, FileKind.Png]) : null,
        };
        return await AnswerAsync(await record.ExecuteAsync(request, Actor, Ct), _ =>
        {
            Notice("Đã ghi nhận kế hoạch của đơn vị.");
            return Redirect($"/phong-trao/{MovementId}/ke-hoach-don-vi/{UnitId}");
        });
    }

    protected override async Task LoadAsync() => await FoundAsync();

    private async Task<bool> FoundAsync()
    {
        if (await plans.FindAsync(MovementId, UnitId, Actor, Ct) is not { } page)
        {
            return false;
        }

        Plan = page;
        return true;
    }

    public sealed class OwnPlanInput
    {
        public string? Reference { get; set; }
        public DateOnly? IssuedOn { get; set; }
        public DateOnly? ReceivedOn { get; set; }
        public IFormFile? File { get; set; }
    }
}
