using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations.Summaries;

/// <summary>What proposed people and collectives were given before, newest first; one query however many they are.</summary>
internal static class AwardsBefore
{
    private const int MostEach = 10;

    /// <param name="until">What was decided later is left out: a list that went keeps what it said.</param>
    public static async Task<Dictionary<Guid, IReadOnlyList<string>>> OfAsync(ThiDuaDb db, IReadOnlyCollection<Honoured> rows, CancellationToken ct, DateOnly? until = null)
    {
        var people = rows.Select(r => r.PersonId).OfType<Guid>().Distinct().ToList();
        var units = rows.Select(r => r.UnitId).OfType<Guid>().Distinct().ToList();
        var groups = rows.Select(r => r.GroupId).OfType<Guid>().Distinct().ToList();
        // A person who was merged into another stands under the one that was kept.
        var kept = await db.Set<Person>().AsNoTracking().Where(p => people.Contains(p.Id)).Select(p => new { p.Id, Kept = p.MergedInto ?? p.Id }).ToDictionaryAsync(p => p.Id, p => p.Kept, ct);
        var keptIds = kept.Values.ToList();
        var found = await db.Set<Award>().AsNoTracking()
            .Where(a => a.State == AwardStanding.Standing && (until == null || a.DecidedOn == null || a.DecidedOn <= until))
            .Where(a => (a.KeptPersonId != null && keptIds.Contains(a.KeptPersonId.Value)) || (a.UnitId != null && units.Contains(a.UnitId.Value)) || (a.GroupId != null && groups.Contains(a.GroupId.Value)))
            .OrderByDescending(a => a.TitleYear).ThenByDescending(a => a.DecidedOn).ThenBy(a => a.Id)
            .Select(a => new { a.KeptPersonId, a.UnitId, a.GroupId, a.AwardName, a.TitleYear, a.Number, a.Symbol })
            .ToListAsync(ct);
        return rows.ToDictionary(
            r => r.Id,
            r => (IReadOnlyList<string>)[.. found
                .Where(a => r.PersonId is { } person ? a.KeptPersonId == kept[person] : r.UnitId is { } unit ? a.UnitId == unit : a.GroupId == r.GroupId)
                .Take(MostEach)
                .Select(a => $"{a.AwardName} năm {a.TitleYear}{(a.Number is null ? "" : $" ({a.Number}{(a.Symbol is null ? "" : $"/{a.Symbol}")})")}")]);
    }
}

/// <summary>Whom to look up: a person, a unit or a named group.</summary>
/// <param name="Id">By which the caller finds the answer again.</param>
internal sealed record Honoured(Guid Id, Guid? PersonId, Guid? UnitId, Guid? GroupId);
