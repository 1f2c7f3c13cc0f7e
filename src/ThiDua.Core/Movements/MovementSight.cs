using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Movements;

/// <summary>Which movements an actor may see at all: the office all of them, a proposer from outside only those that ask its own body.</summary>
internal static class MovementSight
{
    public static bool IsOutsider(this Actor actor) => actor.Grants.Count > 0 && actor.Grants.All(g => g.Role is Role.OutsideProposer);

    public static IQueryable<Movement> SeenBy(this IQueryable<Movement> movements, ThiDuaDb db, Actor actor)
    {
        if (!actor.IsOutsider())
        {
            return movements;
        }

        var bodies = actor.Grants.Select(g => g.UnitId).ToArray();
        return movements.Where(m => db.Set<InvitedUnit>().Any(i => i.MovementId == m.Id && bodies.Contains(i.UnitId)));
    }
}
