using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Councils;

[Requires(Permission.ReadSessions)]
public sealed class ResultModel(SessionQuery sessions) : SessionPage(sessions)
{
    [FromRoute(Name = "ballotId")]
    public Guid BallotId { get; set; }

    public SessionAward Award { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync() || Session.Awards.FirstOrDefault(a => a.Ballot?.Id == BallotId) is not { } award)
        {
            return NotFound();
        }

        Award = award;
        return award.Ballot!.State is BallotState.Closed ? Page() : Redirect(SessionUrl);
    }
}
