using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Councils;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Councils;

/// <summary>A page about one session: finds it, or answers as if there were none.</summary>
public abstract class SessionPage(SessionQuery sessions) : OfficePage
{
    [FromRoute(Name = "id")]
    public Guid SessionId { get; set; }

    public SessionView Session { get; private set; } = null!;

    public string SessionUrl => $"/hoi-dong/phien/{SessionId}";

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

    protected override async Task LoadAsync() => await FindAsync();
}
