using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Decisions;

/// <summary>What there is to hand over, and the record that it was.</summary>
[Requires(Permission.ReadDecisions)]
public sealed class AwardingModel(AwardingQuery query, RecordAwarding record, TimeProvider clock) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid MovementId { get; set; }

    [BindProperty]
    public AwardingInput Input { get; set; } = new();

    public AwardingPage Awarding { get; private set; } = null!;

    public bool CanRecord => Actor.Can(Permission.RecordIssue);

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        Input.AwardedOn = clock.Today();
        return Awarding is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        var request = new RecordAwardingRequest { MovementId = MovementId, Version = Input.Version, AwardedOn = Input.AwardedOn, Place = Input.Place };
        return await AnswerAsync(await record.ExecuteAsync(request, Actor, Ct), _ =>
        {
            Notice("Đã ghi việc trao thưởng.");
            return Redirect($"/quyet-dinh/trao/{MovementId}");
        });
    }

    protected override async Task LoadAsync() => Awarding = (await query.FindAsync(MovementId, Actor, Ct))!;
}

public sealed record AwardingInput
{
    public uint Version { get; set; }
    public DateOnly? AwardedOn { get; set; }
    public string? Place { get; set; }
}
