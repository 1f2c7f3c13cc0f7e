using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations;

namespace ThiDua.Core.Honours;

/// <summary>Achievements of the units that the actor reads, newest first, with who took part and what stands on them.</summary>
public sealed class AchievementListQuery(ThiDuaDb db) : IQuery
{
    public const int PageSize = 50;
    private const int MostExported = 10_000;

    public async Task<AchievementPage> PageAsync(AchievementFilter filter, Actor actor, CancellationToken ct)
    {
        var found = Filtered(filter, actor);
        var total = await found.CountAsync(ct);
        var page = Math.Clamp(filter.Page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        return new AchievementPage(await RowsAsync(found, (page - 1) * PageSize, PageSize, ct), total, page);
    }

    /// <summary>Everything that the filter finds, for the spreadsheet.</summary>
    public Task<IReadOnlyList<AchievementRow>> AllAsync(AchievementFilter filter, Actor actor, CancellationToken ct) => RowsAsync(Filtered(filter, actor), 0, MostExported, ct);

    private IQueryable<Achievement> Filtered(AchievementFilter filter, Actor actor)
    {
        var patterns = AchievementAccess.Readable(actor);
        var found = db.Achievements.AsNoTracking().Where(a => patterns.Any(p => EF.Functions.Like(a.Unit.Path, p)));
        if (filter.Kind is { } kind)
        {
            found = found.Where(a => a.Kind == kind);
        }

        if (filter.Used is { } used)
        {
            found = found.Where(a => db.Set<AchievementUse>().Any(u => u.Part.AchievementId == a.Id && u.Held) == used);
        }

        if (!string.IsNullOrWhiteSpace(filter.Search))
        {
            var pattern = Fold.Pattern(filter.Search);
            found = found.Where(a => EF.Functions.Like(Fold.Text(a.Title), pattern, @"\")
                || db.Set<AchievementPart>().Any(p => p.AchievementId == a.Id && EF.Functions.Like(Fold.Text(p.SubjectName), pattern, @"\")));
        }

        return found;
    }

    private async Task<IReadOnlyList<AchievementRow>> RowsAsync(IQueryable<Achievement> found, int skip, int take, CancellationToken ct)
    {
        var rows = await found.OrderByDescending(a => a.EndedOn).ThenBy(a => a.Title).ThenBy(a => a.Id).Skip(skip).Take(take)
            .Select(a => new AchievementRow(a.Id, a.Kind, a.Title, a.Level, a.Unit.Name, a.StartedOn, a.EndedOn, a.RecognitionNumber, a.RecognisedBy)).ToListAsync(ct);
        var ids = rows.Select(r => r.Id).ToList();
        var parts = (await db.AchievementParts.AsNoTracking().Where(p => ids.Contains(p.AchievementId)).OrderBy(p => p.Ordinal)
            .Select(p => new { p.AchievementId, p.SubjectName, p.Share }).ToListAsync(ct)).ToLookup(p => p.AchievementId, p => new PartName(p.SubjectName, p.Share));
        var uses = (await db.AchievementUses.AsNoTracking().Where(u => ids.Contains(u.Part.AchievementId) && (u.Nomination == null || u.Nomination.State != NominationState.Withdrawn))
            .Select(u => new { u.Part.AchievementId, u.Held }).ToListAsync(ct)).ToLookup(u => u.AchievementId, u => u.Held);
        return [.. rows.Select(r => r with { Parts = [.. parts[r.Id]], Honoured = uses[r.Id].Count(held => held), Named = uses[r.Id].Count(held => !held) })];
    }
}

/// <param name="Used">True: an award stands on it; false: none does; null: all.</param>
public sealed record AchievementFilter(string? Search = null, AchievementKind? Kind = null, bool? Used = null, int Page = 1);

public sealed record AchievementPage(IReadOnlyList<AchievementRow> Rows, int Total, int Page)
{
    public int Pages => Math.Max(1, (Total + AchievementListQuery.PageSize - 1) / AchievementListQuery.PageSize);
}

public sealed record AchievementRow(
    Guid Id, AchievementKind Kind, string Title, AchievementLevel Level, string Unit, DateOnly StartedOn, DateOnly EndedOn, string? RecognitionNumber, string? RecognisedBy)
{
    public IReadOnlyList<PartName> Parts { get; init; } = [];

    /// <summary>Awards that stand on it.</summary>
    public int Honoured { get; init; }

    /// <summary>Dossiers that name it and are not decided.</summary>
    public int Named { get; init; }
}

public sealed record PartName(string Name, decimal? Share)
{
    public string Written => Share is { } share ? $"{Name} ({Money.Coefficient(share)} %)" : Name;
}
