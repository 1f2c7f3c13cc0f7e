using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours.Imports;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Honours;

/// <summary>The award history of one person, unit or group with its sources. A person's follows merges, a unit's the units it succeeded.</summary>
public sealed class HonourHistoryQuery(ThiDuaDb db) : IQuery
{
    public async Task<HonourHistory?> OfAsync(HonourSubjectType type, Guid id, Actor actor, CancellationToken ct)
    {
        if (!await MayReadAsync(type, id, actor, ct)
            || (await new SubjectDetails(db).OfAsync([id], ct)).Values.FirstOrDefault() is not { Name: not null } who)
        {
            return null;
        }

        var (awards, ratings, former) = type switch
        {
            HonourSubjectType.Person => await OfPersonAsync(id, ct),
            HonourSubjectType.Unit => await OfUnitAsync(id, ct),
            _ => await OfGroupAsync(id, ct),
        };
        return new HonourHistory
        {
            Type = type,
            Id = id,
            Name = who.Name,
            Detail = who.Detail,
            Former = former,
            Awards = [.. awards.OrderByDescending(a => a.TitleYear).ThenByDescending(a => a.DecidedOn).ThenBy(a => a.Id).Select(AwardRow.Of)],
            Ratings = [.. ratings.OrderByDescending(r => r.Year).Select(r => new RatingRow(r.Year, r.Level, HonoursWords.Document(r.Number, r.Symbol, r.DecidedOn), r.ImportId, r.Sheet, r.RowNumber))],
        };
    }

    private async Task<bool> MayReadAsync(HonourSubjectType type, Guid id, Actor actor, CancellationToken ct)
    {
        var scope = await HonourScope.OfAsync(db, actor, ct);
        var patterns = scope.Patterns;
        return type switch
        {
            HonourSubjectType.Person => id == actor.PersonId || scope.SeesAll
                || await db.Memberships.AnyAsync(m => m.PersonId == id && patterns.Any(p => EF.Functions.Like(m.Unit.Path, p)), ct),
            HonourSubjectType.Unit => scope.SeesAll || await db.Units.AnyAsync(u => u.Id == id && patterns.Any(p => EF.Functions.Like(u.Path, p)), ct),
            _ => scope.SeesAll || await db.StaffGroups.AnyAsync(g => g.Id == id && patterns.Any(p => EF.Functions.Like(g.Unit.Path, p)), ct),
        };
    }

    private async Task<(List<Award>, List<AnnualRating>, IReadOnlyList<string>)> OfPersonAsync(Guid id, CancellationToken ct)
    {
        var ids = await db.IdsOfAsync(id, ct);
        return (await db.Awards.Where(a => ids.Contains(a.PersonId)).ToListAsync(ct), await db.AnnualRatings.AsNoTracking().Where(r => ids.Contains(r.PersonId)).ToListAsync(ct), []);
    }

    // A reorganised unit inherits what its predecessors earned (TT 118/2025/TT-BTC Điều 7 khoản 2; TT 25/2025/TT-BKHCN Điều 9 khoản 4).
    private async Task<(List<Award>, List<AnnualRating>, IReadOnlyList<string>)> OfUnitAsync(Guid id, CancellationToken ct)
    {
        var line = await db.Database.SqlQuery<Guid>($"""
            with recursive line as (
              select {id} as id
              union
              select u.id from organizations.unit u join line on u.successor_id = line.id)
            select id as "Value" from line
            """).ToListAsync(ct);
        var ids = line.ConvertAll(u => (Guid?)u);
        var former = await db.Units.AsNoTracking().Where(u => ids.Contains(u.Id) && u.Id != id).OrderBy(u => u.ValidTo).Select(u => u.Name).ToListAsync(ct);
        return (await db.Awards.Where(a => ids.Contains(a.UnitId)).ToListAsync(ct), await db.AnnualRatings.AsNoTracking().Where(r => ids.Contains(r.UnitId)).ToListAsync(ct), former);
    }

    private async Task<(List<Award>, List<AnnualRating>, IReadOnlyList<string>)> OfGroupAsync(Guid id, CancellationToken ct) =>
        (await db.Awards.Where(a => a.GroupId == id).ToListAsync(ct), [], []);
}

public sealed record HonourHistory
{
    public required HonourSubjectType Type { get; init; }
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required string Detail { get; init; }

    /// <summary>Units whose history is part of this one's.</summary>
    public required IReadOnlyList<string> Former { get; init; }
    public required IReadOnlyList<AwardRow> Awards { get; init; }
    public required IReadOnlyList<RatingRow> Ratings { get; init; }
}

public sealed record RatingRow(int Year, RatingLevel Level, string Document, Guid? ImportId, string? Sheet, int? RowNumber);
