using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Movements.Rules;
using ThiDua.Core.Nominations.Late;
using ThiDua.Core.Nominations.Rules;

namespace ThiDua.Core.Nominations;

/// <summary>Until when units may send. A movement with several such deadlines closes with the last of them.</summary>
internal static class DossierDeadlines
{
    public static async Task<DossierDeadline?> OfAsync(ThiDuaDb db, Guid movementId, CancellationToken ct) =>
        (await OfAsync(db, [movementId], ct)).GetValueOrDefault(movementId);

    /// <summary>The deadline as it binds one unit: with the leave to send late that the unit has or had last.</summary>
    public static async Task<DossierDeadline?> OfUnitAsync(ThiDuaDb db, Guid movementId, Guid unitId, CancellationToken ct)
    {
        var leave = await db.LateLeaves.AsNoTracking()
            .Where(l => l.MovementId == movementId && l.UnitId == unitId && (l.State == LateLeaveState.Granted || l.State == LateLeaveState.Ended))
            .OrderByDescending(l => l.EndsAt)
            .Select(l => new UnitLeave(l.Id, l.EndsAt!.Value, l.UntilDay!.Value, l.AnsweredBy!)).FirstOrDefaultAsync(ct);
        return await OfAsync(db, movementId, ct) is { } deadline ? deadline with { Leave = leave } : null;
    }

    public static async Task<Dictionary<Guid, DossierDeadline>> OfAsync(ThiDuaDb db, IReadOnlyCollection<Guid> movementIds, CancellationToken ct)
    {
        var rows = await db.Deadlines.AsNoTracking()
            .Where(d => movementIds.Contains(d.MovementId) && d.Kind == DeadlineKind.Dossiers && d.Audience == DeadlineAudience.Units && d.EndsAt != null)
            .Select(d => new { d.MovementId, EndsAt = d.EndsAt!.Value, Day = d.Day!.Value, d.Semantic, d.SilenceMeansNone, d.Movement.PlanNumber, d.Movement.PlanSymbol, d.Movement.PlanDate })
            .ToListAsync(ct);
        return rows.GroupBy(row => row.MovementId).ToDictionary(
            group => group.Key,
            group =>
            {
                var last = group.MaxBy(row => row.EndsAt)!;
                return new DossierDeadline(last.EndsAt, DeadlineMeaning.Written(last.Semantic, last.Day), last.SilenceMeansNone)
                {
                    Source = last is { PlanNumber: { } number, PlanDate: { } day } ? $"Kế hoạch số {number}/{last.PlanSymbol} ngày {day.Written()}" : null,
                };
            });
    }
}
