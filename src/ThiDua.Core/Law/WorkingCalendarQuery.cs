using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Law;

/// <summary>Loads the calendar: some twenty rows a year.</summary>
public sealed class WorkingCalendarQuery(ThiDuaDb db) : IQuery
{
    public async Task<WorkingCalendar> ReadAsync(CancellationToken ct)
    {
        var rows = await db.Holidays.AsNoTracking().Where(h => h.WithdrawnOn == null).Select(h => new { h.Day, h.Kind }).ToListAsync(ct);
        return new WorkingCalendar(rows.Select(h => KeyValuePair.Create(h.Day, h.Kind)));
    }
}
