using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Honours;

/// <summary>Whose awards an actor may see: their own, those of people and collectives of their units; names nobody matched belong to who sees the whole agency.</summary>
internal sealed record HonourScope(string[] Patterns, bool SeesAll, Guid? OwnId)
{
    public static async Task<HonourScope> OfAsync(ThiDuaDb db, Actor actor, CancellationToken ct)
    {
        var root = await Scopes.RootPathAsync(db, ct);
        return new HonourScope(actor.PatternsFor(Permission.ReadOrganization), root is not null && actor.Can(Permission.ReadOrganization, root), actor.PersonId);
    }

    public IQueryable<Award> Apply(ThiDuaDb db, IQueryable<Award> awards)
    {
        if (SeesAll)
        {
            return awards;
        }

        var (patterns, own) = (Patterns, OwnId);
        var units = db.Set<Unit>().Where(u => patterns.Any(p => EF.Functions.Like(u.Path, p))).Select(u => u.Id);
        return awards.Where(a => (a.KeptPersonId != null && (a.KeptPersonId == own || db.Set<Membership>().Any(m => m.PersonId == a.KeptPersonId && units.Contains(m.UnitId))))
            || (a.UnitId != null && units.Contains(a.UnitId.Value))
            || (a.GroupId != null && db.Set<StaffGroup>().Any(g => g.Id == a.GroupId && units.Contains(g.UnitId))));
    }
}
