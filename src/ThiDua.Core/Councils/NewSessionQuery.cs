using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Councils;

/// <summary>What a new session can be about and which councils can hold it.</summary>
public sealed class NewSessionQuery(ThiDuaDb db, SessionListQuery sessions, TimeProvider clock) : IQuery
{
    public async Task<NewSessionChoices> ChoicesAsync(Actor actor, CancellationToken ct)
    {
        var scopes = actor.PatternsFor(Permission.ManageSessions);
        var today = clock.Today();
        var councils = await db.Councils.AsNoTracking()
            .Where(c => (c.ValidTo == null || c.ValidTo >= today) && scopes.Any(scope => EF.Functions.Like(c.Unit.Path, scope)))
            .OrderBy(c => c.Unit.Path.Length).ThenByDescending(c => c.ValidFrom)
            .Select(c => new CouncilChoice(c.Id, c.Name))
            .ToListAsync(ct);
        return new NewSessionChoices(await sessions.WaitingAsync(null, actor, ct), councils);
    }
}

public sealed record NewSessionChoices(IReadOnlyList<MovementWaiting> Movements, IReadOnlyList<CouncilChoice> Councils);

public sealed record CouncilChoice(Guid Id, string Name);
