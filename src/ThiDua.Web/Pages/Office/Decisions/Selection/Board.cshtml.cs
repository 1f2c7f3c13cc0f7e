using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Decisions.Selection;
using ThiDua.Core.Foundation;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Decisions.Selection;

[Requires(Permission.SelectAwards)]
public sealed class BoardModel(SelectionQuery selection, SelectAwards select, UnselectAward unselect, FinishSelection finish, DecisionListQuery decisions) : OfficePage
{
    [FromRoute(Name = "movementId")]
    public Guid MovementId { get; set; }

    [BindProperty]
    public string? OrderReason { get; set; }

    public SelectionBoard Board { get; private set; } = null!;

    /// <summary>Awards with names chosen that stand on no list yet.</summary>
    public int ToDraft { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return Board is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostChooseAsync(Guid offerId, List<Guid> nominations) =>
        await RunAsync(() => select.ExecuteAsync(new SelectAwardsRequest(offerId, nominations), Actor, Ct), done => $"Đã chọn {done.Count} đề nghị.");

    public async Task<IActionResult> OnPostUnchooseAsync(Guid nominationId) =>
        await RunAsync(() => unselect.ExecuteAsync(nominationId, Actor, Ct), _ => "Đã bỏ chọn.");

    public async Task<IActionResult> OnPostFinishAsync() =>
        await RunAsync(() => finish.ExecuteAsync(new FinishSelectionRequest(MovementId, OrderReason), Actor, Ct), done => $"Đã kết thúc lựa chọn; {done.NotSelected} đề nghị không được chọn. Lập dự thảo quyết định, tờ trình.");

    protected override async Task LoadAsync()
    {
        Board = (await selection.FindAsync(MovementId, Actor, Ct))!;
        ToDraft = Board is null || !Actor.Can(Permission.DraftDecisions) ? 0 : (await decisions.ToDraftAsync(Actor, Ct)).Count(award => award.MovementId == MovementId);
    }

    private async Task<IActionResult> RunAsync<T>(Func<Task<Result<T>>> run, Func<T, string> notice)
        where T : notnull
    {
        await LoadAsync();
        return Board is null ? NotFound() : await AnswerAsync(await run(), done =>
        {
            Notice(notice(done));
            return Redirect(Request.Path);
        }, "");
    }
}
