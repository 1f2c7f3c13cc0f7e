using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Councils;
using ThiDua.Core.Law;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Councils;

/// <summary>A page about one session: finds it, or answers as if there were none.</summary>
public abstract class SessionPage(SessionQuery sessions) : OfficePage
{
    [FromRoute(Name = "id")]
    public Guid SessionId { get; set; }

    public SessionView Session { get; private set; } = null!;

    public string SessionUrl => $"/hoi-dong/phien/{SessionId}";

    /// <summary>The first award that still waits for something, in the order of the plan.</summary>
    public SessionAward? NextAward => Session.Awards.FirstOrDefault(a => a.Ballot is { State: not BallotState.Closed } || (a.Ballot is null && a.Dossiers.Count + a.HiddenDossiers > 0));

    protected async Task<bool> FindAsync()
    {
        if (await sessions.FindAsync(SessionId, Actor, Ct) is not { } found)
        {
            return false;
        }

        Session = found;
        return true;
    }

    protected RedirectResult Back(string notice)
    {
        Notice(notice);
        return Redirect(SessionUrl);
    }

    protected RedirectResult Here(string notice)
    {
        Notice(notice);
        return Redirect(Request.Path);
    }

    /// <summary>A show of hands goes on to the counting; a vote that could not be opened says why.</summary>
    protected RedirectResult Begun(VoteBegun vote, VoteMethod? method)
    {
        Notice(vote.NotOpened.Count == 0 ? "Đã mở biểu quyết." : $"Đã lập lượt biểu quyết, chưa mở được: {string.Join(" ", vote.NotOpened.Select(r => r.Sentence))}");
        return Redirect(vote.NotOpened.Count == 0 && method is VoteMethod.ShowOfHands ? $"{SessionUrl}/gio-tay/{vote.BallotId}" : SessionUrl);
    }

    protected override async Task LoadAsync() => await FindAsync();
}
