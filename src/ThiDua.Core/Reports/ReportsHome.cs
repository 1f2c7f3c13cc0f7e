using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;

namespace ThiDua.Core.Reports;

/// <summary>Movements whose awards were handed over and which now want their closing report.</summary>
public sealed class ReportsHome(ThiDuaDb db) : IHomeSource
{
    public async Task<IReadOnlyList<HomeItem>> ItemsAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.Can(Permission.CloseMovements))
        {
            return [];
        }

        var agencies = await DecisionAccess.AgenciesAsync(db, Permission.CloseMovements, actor, ct);
        var awarded = await db.Movements.AsNoTracking()
            .Where(m => agencies.Contains(m.AgencyId) && m.State == MovementState.Awarded)
            .OrderBy(m => m.AwardedOn).Select(m => new { m.Id, Name = m.Name ?? m.Title }).ToListAsync(ct);
        return [.. awarded.Select(m => new HomeItem(HomeSection.ToDo, "Tổng kết phong trào", m.Name, null, null, $"/bao-cao/phong-trao/{m.Id}", "Tổng kết"))];
    }
}
