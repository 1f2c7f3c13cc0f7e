using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Councils.Planning;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Councils;

[Requires(Permission.ManageSessions)]
public sealed class EditModel(SessionQuery sessions, EditSession edit) : SessionPage(sessions)
{
    [BindProperty]
    public EditForm Input { get; set; } = new();

    public bool IsWritten => Session.Head.Mode is SessionMode.Written;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        var head = Session.Head;
        if (head.State is not SessionState.Planned)
        {
            return Redirect(SessionUrl);
        }

        Input = new EditForm { Version = head.Version, Title = head.Title, HeldOn = head.HeldOn, HeldAt = head.HeldAt, Place = head.Place, AnswersDue = head.AnswersDue };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        return !ModelState.IsValid ? await RefusedAsync() : await AnswerAsync(
            await edit.ExecuteAsync(new EditSessionRequest(SessionId, Input.Version, Input.Title, Input.HeldOn, Input.HeldAt, Input.Place, Input.AnswersDue, Input.ChangeNote), Actor, Ct),
            _ => Back("Đã lưu phiên họp."));
    }

    public sealed class EditForm
    {
        public uint Version { get; set; }

        public string? Title { get; set; }

        public DateOnly? HeldOn { get; set; }

        public TimeOnly? HeldAt { get; set; }

        public string? Place { get; set; }

        public DateOnly? AnswersDue { get; set; }

        public string? ChangeNote { get; set; }
    }
}
