using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Movements;

/// <summary>Who is asked by a movement and who could be, for whoever manages it.</summary>
public sealed class ParticipationQuery(ThiDuaDb db, TimeProvider clock) : IQuery
{
    public async Task<Participation?> FindAsync(Guid movementId, Actor actor, CancellationToken ct)
    {
        var movement = await db.Movements.AsNoTracking().Where(m => m.Id == movementId)
            .Select(m => new { m.Id, m.AgencyId, m.Version, m.State, Name = m.Name ?? m.Title, m.AsksOwnPlans, m.OpenToPublic }).FirstOrDefaultAsync(ct);
        if (movement is null || await MovementAgency.RefusalAsync(db, movement.AgencyId, actor, ct) is not null)
        {
            return null;
        }

        var units = await InvitableUnits.Of(db, movement.AgencyId, clock.Today()).AsNoTracking()
            .OrderBy(u => u.IsOutside).ThenBy(u => u.ProtocolOrder).ThenBy(u => u.Name).ThenBy(u => u.Id)
            .Select(u => new ParticipantChoice(u.Id, u.Name, u.Kind, db.Set<InvitedUnit>().Any(i => i.MovementId == movementId && i.UnitId == u.Id)))
            .ToListAsync(ct);
        return new Participation(movement.Id, movement.Version, movement.State, movement.Name, movement.AsksOwnPlans, movement.OpenToPublic, units);
    }
}

public sealed record Participation(
    Guid MovementId, uint Version, MovementState State, string Movement, bool AsksOwnPlans, bool OpenToPublic, IReadOnlyList<ParticipantChoice> Units);

public sealed record ParticipantChoice(Guid Id, string Name, UnitKind Kind, bool IsAsked);
