using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils.Counting;

internal static class TellerAccess
{
    public static async Task<Refusal?> RefuseTellerAsync(this ThiDuaDb db, Guid ballotId, Actor actor, CancellationToken ct)
    {
        var session = await db.SessionOfAsync(ballotId, actor, Permission.ReadSessions, ct);
        return !session.Succeeded ? session.Refusals[0]
            : await db.Tellers.AnyAsync(t => t.BallotId == ballotId && t.PersonId == actor.PersonId, ct) ? null
            : new NotATeller();
    }
}
