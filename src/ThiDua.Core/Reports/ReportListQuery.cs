using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;

namespace ThiDua.Core.Reports;

/// <summary>Movements that a report can be made of, those not yet closed first.</summary>
public sealed class ReportListQuery(ThiDuaDb db) : IQuery
{
    public async Task<IReadOnlyList<ReportListRow>> ListAsync(Actor actor, CancellationToken ct)
    {
        var agencies = await DecisionAccess.AgenciesAsync(db, Permission.ReadReports, actor, ct);
        var items = db.DecisionItems;
        return await db.Movements.AsNoTracking()
            .Where(m => agencies.Contains(m.AgencyId) && m.State != MovementState.Draft && m.State != MovementState.Cancelled)
            .OrderBy(m => m.State == MovementState.Closed).ThenByDescending(m => m.LaunchedOn).ThenBy(m => m.Id)
            .Select(m => new ReportListRow(
                m.Id, m.Name ?? m.Title, m.State, m.LaunchedOn, m.ClosedAt,
                items.Count(i => i.Decision.MovementId == m.Id && i.Outcome == ItemOutcome.Granted),
                items.Where(i => i.Decision.MovementId == m.Id && i.Outcome == ItemOutcome.Granted).Sum(i => i.LegalAmount)))
            .ToListAsync(ct);
    }
}

public sealed record ReportListRow(Guid MovementId, string Movement, MovementState State, DateOnly? LaunchedOn, DateTimeOffset? ClosedAt, int Awards, decimal? Money);
