using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Nominations.Chase;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Nominations.Chase;

/// <summary>One reminder letter: what it says to whom, its number and date once the clerk of records gave them.</summary>
[Requires(Permission.CheckNominations, Permission.RecordIssue)]
public sealed class LetterModel(ReminderLetterQuery letters, IssueReminderLetter issue, CancelReminderLetter cancel) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    public IssueInput Input { get; set; } = new();

    public ReminderLetterPage Letter { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync() => await FoundAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnGetDocxAsync() =>
        PaperOrNotFound(await letters.PaperAsync(Id, Actor, Ct));

    public async Task<IActionResult> OnPostIssueAsync()
    {
        if (!await FoundAsync())
        {
            return NotFound();
        }

        return !ModelState.IsValid
            ? await RefusedAsync()
            : await AnswerAsync(await issue.ExecuteAsync(new IssueReminderLetterRequest { LetterId = Id, Version = Version, Number = Input.Number, IssuedOn = Input.IssuedOn }, Actor, Ct),
                _ => Back("Đã ban hành công văn."));
    }

    public async Task<IActionResult> OnPostCancelAsync() =>
        await FoundAsync()
            ? await AnswerAsync(await cancel.ExecuteAsync(new CancelReminderLetterRequest(Id, Version), Actor, Ct), _ => Back("Đã hủy dự thảo."), "")
            : NotFound();

    protected override async Task LoadAsync() => await FoundAsync();

    private async Task<bool> FoundAsync()
    {
        if (await letters.FindAsync(Id, Actor, Ct) is not { } letter)
        {
            return false;
        }

        Letter = letter;
        return true;
    }

    private RedirectResult Back(string notice)
    {
        Notice(notice);
        return Redirect($"/don-doc/cong-van/{Id}");
    }

    public sealed class IssueInput
    {
        public string? Number { get; set; }
        public DateOnly? IssuedOn { get; set; }
    }
}
