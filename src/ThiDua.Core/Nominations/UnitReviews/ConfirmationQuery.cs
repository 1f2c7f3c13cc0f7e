using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Nominations.UnitReviews;

/// <summary>Who last vouched for each report, and whether it is still the same report. For those who read the dossiers already.</summary>
public sealed class ConfirmationQuery(ThiDuaDb db) : IQuery
{
    public async Task<IReadOnlyDictionary<Guid, ReportVouched>> OfAsync(IReadOnlyCollection<Guid> nominationIds, CancellationToken ct)
    {
        var rows = await db.ReportConfirmations.AsNoTracking().Where(c => nominationIds.Contains(c.NominationId)).ToListAsync(ct);
        var current = rows.Count == 0 ? [] : await ReportFingerprint.OfAsync(db, [.. rows.Select(r => r.NominationId).Distinct()], ct);
        return rows.GroupBy(r => r.NominationId)
            .Select(g => g.OrderByDescending(r => r.ConfirmedAt).ThenByDescending(r => r.Id).First())
            .ToDictionary(r => r.NominationId, r => new ReportVouched(r.ConfirmedBy, r.Capacity, r.ConfirmedAt, r.Fingerprint == current[r.NominationId]));
    }
}

/// <param name="Stands">False: the report has changed since; it is to be confirmed again.</param>
public sealed record ReportVouched(string By, string Capacity, DateTimeOffset At, bool Stands);
