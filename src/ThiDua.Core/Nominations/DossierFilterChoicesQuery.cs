using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations;

/// <summary>What the dossier lists can be narrowed to: movements and proposing units within the actor's scope.</summary>
public sealed class DossierFilterChoicesQuery(ThiDuaDb db) : IQuery
{
    public async Task<DossierFilterChoices> ForAsync(Actor actor, CancellationToken ct)
    {
        var patterns = actor.PatternsFor(Permission.ReadNominations);
        var invited = db.InvitedUnits.AsNoTracking().Where(i => patterns.Any(p => EF.Functions.Like(i.Unit.Path, p)));
        var movements = await invited
            .Where(i => i.Movement.State != MovementState.Draft)
            .Select(i => new { i.MovementId, Name = i.Movement.Name ?? i.Movement.Title, i.Movement.CreatedAt }).Distinct()
            .OrderByDescending(m => m.CreatedAt).ThenBy(m => m.MovementId)
            .ToListAsync(ct);
        var units = await invited
            .Select(i => new { i.UnitId, i.Unit.Name, i.Unit.ProtocolOrder }).Distinct()
            .OrderBy(u => u.ProtocolOrder).ThenBy(u => u.Name).ThenBy(u => u.UnitId)
            .ToListAsync(ct);
        return new DossierFilterChoices(
            [.. movements.Select(m => new NamedChoice(m.MovementId, m.Name))],
            [.. units.Select(u => new NamedChoice(u.UnitId, u.Name))]);
    }
}

public sealed record NamedChoice(Guid Id, string Name);

public sealed record DossierFilterChoices(IReadOnlyList<NamedChoice> Movements, IReadOnlyList<NamedChoice> Units);
