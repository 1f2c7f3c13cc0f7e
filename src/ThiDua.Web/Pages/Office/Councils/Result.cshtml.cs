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

    public BallotView Ballot { get; private set; } = null!;

    /// <summary>Who runs the session goes on from here: to the next vote, or to its end. A round that may be repeated is thought over on the session's page.</summary>
    public bool GoesOn => Session.Viewer.CanManage && Session.Head.State is SessionState.Open && NextAward?.Ballot is null && !Award.MayVoteAgain;

    /// <summary>The dossiers of this round with what came of it.</summary>
    public IReadOnlyList<(SessionDossier Dossier, CandidateTally Tally)> Lines =>
        [.. Award.Dossiers.Where(d => Award.RoundTallies.ContainsKey((BallotId, d.NominationId))).Select(d => (d, Award.RoundTallies[(BallotId, d.NominationId)])).OrderBy(l => l.Item2.Rank)];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync() || Session.Awards.FirstOrDefault(a => a.Rounds.Any(b => b.Id == BallotId)) is not { } award)
        {
            return NotFound();
        }

        (Award, Ballot) = (award, award.Rounds.Single(b => b.Id == BallotId));
        return Ballot.State is BallotState.Closed ? Page() : Redirect(SessionUrl);
    }
}
