using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations.Late;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Nominations.Chase;

/// <summary>One unit's leave to send after the deadline: the unit asks, the officer answers or decides alone.</summary>
[Requires(Permission.SubmitBatch)]
public sealed class LateModel(LateLeaveQuery leaves) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid MovementId { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid UnitId { get; set; }

    [BindProperty]
    public LateInput Input { get; set; } = new();

    public LateLeavePage Leave { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync() => await FoundAsync() ? Page() : NotFound();

    public Task<IActionResult> OnPostAskAsync([FromServices] AskLateLeave ask) => PostAsync(
        () => ask.ExecuteAsync(new AskLateLeaveRequest { MovementId = MovementId, UnitId = UnitId, Reason = Input.Reason }, Actor, Ct),
        _ => "Đã gửi đề nghị. Thường trực trả lời thì thấy ở trang này.");

    public Task<IActionResult> OnPostGrantAsync([FromServices] GrantLateLeave grant) => PostAsync(
        () => grant.ExecuteAsync(new GrantLateLeaveRequest { MovementId = MovementId, UnitId = UnitId, Until = Input.Until, Reason = Input.Reason }, Actor, Ct),
        done => $"Đã cho phép {done.Unit} nộp đến hết ngày {done.Until.Written()}.");

    public Task<IActionResult> OnPostRefuseAsync([FromServices] RefuseLateLeave refuse) => PostAsync(
        () => refuse.ExecuteAsync(new RefuseLateLeaveRequest { MovementId = MovementId, UnitId = UnitId, Answer = Input.Answer }, Actor, Ct),
        _ => "Đã trả lời đơn vị.");

    protected override async Task LoadAsync() => await FoundAsync();

    private async Task<IActionResult> PostAsync<T>(Func<Task<Result<T>>> run, Func<T, string> notice)
        where T : notnull
    {
        if (!await FoundAsync())
        {
            return NotFound();
        }

        return !ModelState.IsValid ? await RefusedAsync() : await AnswerAsync(await run(), done =>
        {
            Notice(notice(done));
            return Redirect($"/phong-trao/{MovementId}/nop-muon/{UnitId}");
        });
    }

    private async Task<bool> FoundAsync()
    {
        if (await leaves.FindAsync(MovementId, UnitId, Actor, Ct) is not { } page)
        {
            return false;
        }

        Leave = page;
        return true;
    }

    public sealed class LateInput
    {
        public DateOnly? Until { get; set; }
        public string? Reason { get; set; }
        public string? Answer { get; set; }
    }
}
