using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Councils.Written;
using ThiDua.Web.Hosting;
using ThiDua.Web.Ui;

namespace ThiDua.Web.Pages.Office.Councils;

/// <summary>Whose answers in writing are in; never what they chose.</summary>
[Requires(Permission.ManageSessions)]
public sealed class OpinionsModel(SessionQuery sessions, OpinionsQuery opinions, ConcludeWritten conclude, SignedPaperDesk desk) : SessionPage(sessions)
{
    [FromRoute(Name = "ballotId")]
    public Guid BallotId { get; set; }

    [BindProperty]
    public SignedPaperForm OnBehalf { get; set; } = new();

    public OpinionsView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return View is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostConcludeAsync()
    {
        await LoadAsync();
        if (View is null)
        {
            return NotFound();
        }

        if (!Session.Viewer.LeadsCouncil)
        {
            var taken = await desk.TakeAsync(OnBehalf, Actor, Ct);
            if (!taken.Succeeded)
            {
                return await AnswerAsync(taken, _ => Page(), nameof(OnBehalf));
            }
        }

        return await AnswerAsync(await conclude.ExecuteAsync(BallotId, Actor, Ct), _ => Redirect($"{SessionUrl}/ket-qua/{BallotId}"));
    }

    protected override async Task LoadAsync()
    {
        if (await FindAsync() && await opinions.FindAsync(SessionId, BallotId, Actor, Ct) is { } found)
        {
            View = found;
        }
    }
}
