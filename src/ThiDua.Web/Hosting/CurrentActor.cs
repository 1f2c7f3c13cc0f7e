using System.Security.Claims;
using ThiDua.Core.Accounts;

namespace ThiDua.Web.Hosting;

/// <summary>Who is asking, read once per request from the database: a role ended or an account disabled counts at once.</summary>
public sealed class CurrentActor(IHttpContextAccessor http, ActorQuery actors)
{
    private Actor? actor;
    private bool loaded;

    public async Task<Actor?> FindAsync()
    {
        if (!loaded)
        {
            loaded = true;
            var context = http.HttpContext!;
            actor = Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
                ? await actors.FindAsync(id, context.RequestAborted)
                : null;
        }

        return actor;
    }

    /// <summary>For pages that only signed-in people reach.</summary>
    public Actor Known => actor ?? throw new InvalidOperationException("The page is reached without a signed-in actor.");
}
