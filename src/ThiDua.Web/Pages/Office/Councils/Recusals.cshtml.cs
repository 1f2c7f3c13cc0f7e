using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Councils;

[Requires(Permission.ManageSessions)]
public sealed class RecusalsModel(SessionQuery sessions, AddRecusal add, LiftRecusal lift) : SessionPage(sessions)
{
    [BindProperty]
    public RecusalForm Input { get; set; } = new();

    public IEnumerable<SelectListItem> Members => [Blank, .. Session.Members.Select(m => new SelectListItem(m.FullName, m.PersonId.ToString()))];

    public IEnumerable<SelectListItem> Dossiers =>
        [Blank, .. Session.Awards.SelectMany(a => a.Dossiers).DistinctBy(d => d.NominationId).Select(d => new SelectListItem($"{d.SubjectName} ({d.UnitName})", d.NominationId.ToString()))];

    private static SelectListItem Blank => new("Chọn", "");

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : NotFound();

    public Task<IActionResult> OnPostAddAsync() => RunAsync(
        () => add.ExecuteAsync(new AddRecusalRequest(SessionId, Input.NominationId ?? Guid.Empty, Input.PersonId ?? Guid.Empty, Input.Reason), Actor, Ct),
        "Đã ghi nhận thành viên không tham gia xét.", SessionUrl);

    public Task<IActionResult> OnPostLiftAsync() => RunAsync(
        () => lift.ExecuteAsync(new LiftRecusalRequest(SessionId, Input.NominationId ?? Guid.Empty, Input.PersonId ?? Guid.Empty, Input.Reason), Actor, Ct),
        "Đã gỡ ghi nhận không tham gia xét.", Request.Path);

    private async Task<IActionResult> RunAsync(Func<Task<Result<Done>>> run, string notice, string then) =>
        !ModelState.IsValid ? await RefusedAsync() : await AnswerAsync(await run(), _ =>
        {
            Notice(notice);
            return Redirect(then);
        });

    public sealed class RecusalForm
    {
        public Guid? NominationId { get; set; }

        public Guid? PersonId { get; set; }

        public string? Reason { get; set; }
    }
}
