using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Movements;

/// <summary>The last look before the units are asked: who, from when, and everything still lacking.</summary>
[Requires(Permission.ManageMovements)]
public sealed class LaunchModel(MovementReviewQuery reviews, LaunchMovement launch, TimeProvider clock) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public LaunchInput Input { get; set; } = new();

    public MovementReview Review { get; private set; } = null!;

    public PlanOptions Options { get; private set; } = null!;

    public IReadOnlyList<string> Lacks { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FoundAsync())
        {
            return NotFound();
        }

        Input = new LaunchInput { Version = Review.Version, LaunchedOn = clock.Today(), InvitedUnitIds = [.. Options.UnitList.Select(u => u.Id)] };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await FoundAsync() ? await RefusedAsync() : NotFound();
        }

        var request = new LaunchMovementRequest(Id, Input.Version, Input.LaunchedOn ?? clock.Today(), Input.InvitedUnitIds);
        return await AnswerAsync(await launch.ExecuteAsync(request, Actor, Ct), launched =>
        {
            Notice($"Đã phát động. {launched.UnitCount} đơn vị thấy việc được giao và thời hạn.");
            return Redirect($"/phong-trao/{launched.Id}");
        });
    }

    protected override async Task LoadAsync() => await FoundAsync();

    private async Task<bool> FoundAsync()
    {
        if (await reviews.FindAsync(Id, Actor, Ct) is not { } review)
        {
            return false;
        }

        Review = review;
        Options = new PlanOptions(await reviews.ChoicesAsync(Ct));
        Lacks = review.State is MovementState.Draft ? await reviews.LaunchLacksAsync(review, Ct) : [];
        return true;
    }
}

public sealed class LaunchInput
{
    public uint Version { get; set; }

    public DateOnly? LaunchedOn { get; set; }

    public List<Guid> InvitedUnitIds { get; set; } = [];
}
