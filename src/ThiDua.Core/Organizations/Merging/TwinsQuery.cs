using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours.Imports;

namespace ThiDua.Core.Organizations.Merging;

/// <summary>Rows that may be one person, the likeliest first; what was merged; and two rows side by side.</summary>
public sealed class TwinsQuery(ThiDuaDb db) : IQuery
{
    private const int Most = 100;

    public async Task<TwinBoard> BoardAsync(Actor actor, CancellationToken ct)
    {
        if (!await HonourAccess.MayImportAsync(db, actor, ct))
        {
            return new TwinBoard([], []);
        }

        // Two codes or two birth dates are two people; everything else that shares a name is worth a look.
        var pairs = await db.Database.SqlQuery<Pair>($"""
            with person as materialized (
              select id, agency_id, code, birth_date, fold(full_name) as name from organizations.person where merged_into is null)
            select a.id as "One", b.id as "Other", (a.birth_date = b.birth_date) is true as "SameBirth"
            from person a join person b on b.agency_id = a.agency_id and b.name = a.name and a.id < b.id
            where (a.birth_date is null or b.birth_date is null or a.birth_date = b.birth_date)
              and (a.code is null or b.code is null or a.birth_date = b.birth_date)
              and not exists (select 1 from organizations.person_apart x where x.low_id = a.id and x.high_id = b.id)
            order by 3 desc, a.name, a.id, b.id limit {Most}
            """).ToListAsync(ct);
        var merges = await db.Set<PersonMerge>().AsNoTracking()
            .Where(m => m.UndoneAt == null)
            .OrderByDescending(m => m.MergedAt)
            .Take(Most)
            .Select(m => new MergeLine(m.Id, m.KeptId, m.Kept.FullName, m.Dropped.FullName, m.Reason, m.MergedAt, m.MergedBy))
            .ToListAsync(ct);
        var details = await new SubjectDetails(db).OfAsync([.. pairs.SelectMany(p => new[] { p.One, p.Other }).Distinct()], ct);
        return new TwinBoard([.. pairs.Select(p => new TwinPair(p.One, details[p.One].Name, details[p.One].Detail, p.Other, details[p.Other].Name, details[p.Other].Detail, p.SameBirth))], merges);
    }

    private sealed record Pair(Guid One, Guid Other, bool SameBirth);
}

/// <summary>Where a merged row's reader should go.</summary>
public sealed class MergedPersonQuery(ThiDuaDb db) : IQuery
{
    /// <summary>The kept person; null when the row was never merged away.</summary>
    public Task<Guid?> KeptAsync(Guid personId, CancellationToken ct) =>
        db.People.AsNoTracking().Where(p => p.Id == personId).Select(p => p.MergedInto).FirstOrDefaultAsync(ct);
}

public sealed record TwinBoard(IReadOnlyList<TwinPair> Pairs, IReadOnlyList<MergeLine> Merges);

public sealed record TwinPair(Guid OneId, string OneName, string OneDetail, Guid OtherId, string OtherName, string OtherDetail, bool SameBirth);

public sealed record MergeLine(Guid Id, Guid KeptId, string Kept, string Dropped, string Reason, DateTimeOffset MergedAt, string MergedBy);
