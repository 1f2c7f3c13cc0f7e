using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Movements;

/// <summary>Movements by title or name.</summary>
public sealed class MovementSearch(ThiDuaDb db) : ISearchSource
{
    public async Task<IReadOnlyList<SearchHit>> SearchAsync(Actor actor, string pattern, int most, CancellationToken ct)
    {
        if (!actor.Can(Permission.ReadMovements))
        {
            return [];
        }

        var manages = actor.Can(Permission.ManageMovements);
        var rows = await db.Movements.AsNoTracking().SeenBy(db, actor)
            .Where(m => (manages || m.State != MovementState.Draft) && m.State != MovementState.Cancelled
                && (EF.Functions.Like(Fold.Text(m.Title), pattern, @"\") || (m.Name != null && EF.Functions.Like(Fold.Text(m.Name), pattern, @"\"))))
            .OrderByDescending(m => m.CreatedAt)
            .Take(most)
            .Select(m => new { m.Id, m.Title, m.State, m.PlanNumber, m.PlanSymbol })
            .ToListAsync(ct);
        return [.. rows.Select(m => new SearchHit(
            "Phong trào",
            m.Title,
            m.PlanNumber is null ? m.State.Label() : $"Kế hoạch số {m.PlanNumber}/{m.PlanSymbol}, {m.State.Label()}",
            m.State is MovementState.Draft ? $"/phong-trao/{m.Id}/ra-soat" : $"/phong-trao/{m.Id}"))];
    }
}
