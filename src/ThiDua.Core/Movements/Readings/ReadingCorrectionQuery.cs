using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Movements.Readings;

/// <summary>Where the reader errs: facts by how often people put them right, and the corrections of one fact.</summary>
public sealed class ReadingCorrectionQuery(ThiDuaDb db) : IQuery
{
    public const int PageSize = 50;

    /// <summary>Null when the actor may not look after the agency's accounts and readings.</summary>
    public async Task<CorrectionBoard?> FindAsync(string? fact, int page, Actor actor, CancellationToken ct)
    {
        if (!actor.Can(Permission.ManageAccounts))
        {
            return null;
        }

        var standing = Standing(actor);
        var facts = await standing.GroupBy(c => c.Fact)
            .Select(g => new
            {
                Fact = g.Key, Count = g.Count(), Doubted = g.Count(c => c.WasDoubted), Missed = g.Count(c => c.ReadValue == null),
                TakenOut = g.Count(c => c.CorrectedValue == null), Last = g.Max(c => c.CorrectedAt),
            })
            .OrderByDescending(f => f.Count).ThenBy(f => f.Fact)
            .ToListAsync(ct);
        var shown = fact is null ? standing : standing.Where(c => c.Fact == fact);
        var count = fact is null ? facts.Sum(f => f.Count) : facts.FirstOrDefault(f => f.Fact == fact)?.Count ?? 0;
        var pages = Math.Max(1, (count + PageSize - 1) / PageSize);
        var at = Math.Clamp(page, 1, pages);
        return new CorrectionBoard
        {
            Facts = facts.ConvertAll(f => new CorrectedFact(f.Fact, f.Count, f.Doubted, f.Missed, f.TakenOut, f.Last)),
            Plans = await db.Set<Reading>().AsNoTracking().CountAsync(ct),
            Rows = await Lines(shown).Skip((at - 1) * PageSize).Take(PageSize).ToListAsync(ct),
            Count = count,
            Page = at,
            Pages = pages,
        };
    }

    /// <summary>All corrections, for the sheet; empty for who may not see them.</summary>
    public async Task<IReadOnlyList<CorrectionLine>> AllAsync(Actor actor, CancellationToken ct) =>
        actor.Can(Permission.ManageAccounts) ? await Lines(Standing(actor)).ToListAsync(ct) : [];

    // The last line of a path holds; one that equals what was read takes an earlier one back.
    private IQueryable<ReadingCorrection> Standing(Actor actor)
    {
        var scopes = actor.PatternsFor(Permission.ManageAccounts);
        return db.Set<ReadingCorrection>().AsNoTracking()
            .Where(c => db.Set<Unit>().Any(u => u.AgencyId == c.Reading.Movement.AgencyId && u.ParentId == null && scopes.Any(s => EF.Functions.Like(u.Path, s))))
            .Where(c => c.ReadValue != c.CorrectedValue)
            .Where(c => !db.Set<ReadingCorrection>().Any(later => later.MovementId == c.MovementId && later.FactPath == c.FactPath
                && (later.CorrectedAt > c.CorrectedAt || (later.CorrectedAt == c.CorrectedAt && later.Id > c.Id))));
    }

    private static IQueryable<CorrectionLine> Lines(IQueryable<ReadingCorrection> corrections) =>
        corrections.OrderByDescending(c => c.CorrectedAt).ThenByDescending(c => c.Id)
            .Select(c => new CorrectionLine
            {
                MovementId = c.MovementId,
                Plan = c.Reading.Movement.Title,
                Fact = c.Fact,
                Path = c.FactPath,
                Read = c.ReadValue,
                Corrected = c.CorrectedValue,
                WasDoubted = c.WasDoubted,
                ReaderVersion = c.ReaderVersion,
                FileSha256 = c.FileSha256,
                CorrectedAt = c.CorrectedAt,
                CorrectedBy = c.CorrectedBy,
            });
}

public sealed record CorrectionBoard
{
    public required IReadOnlyList<CorrectedFact> Facts { get; init; }

    /// <summary>Plans read so far.</summary>
    public required int Plans { get; init; }
    public required IReadOnlyList<CorrectionLine> Rows { get; init; }

    /// <summary>Corrections that the choice of a fact leaves.</summary>
    public required int Count { get; init; }
    public required int Page { get; init; }
    public required int Pages { get; init; }
}

/// <param name="Doubted">Of them, those that the reader itself had doubted.</param>
/// <param name="Missed">Of them, those that the reader had not found at all.</param>
/// <param name="TakenOut">Of them, those that the text does not say.</param>
public sealed record CorrectedFact(string Fact, int Count, int Doubted, int Missed, int TakenOut, DateTimeOffset Last);

public sealed record CorrectionLine
{
    public required Guid MovementId { get; init; }
    public required string Plan { get; init; }
    public required string Fact { get; init; }
    public required string Path { get; init; }
    public string? Read { get; init; }
    public string? Corrected { get; init; }
    public required bool WasDoubted { get; init; }
    public required string ReaderVersion { get; init; }
    public required string FileSha256 { get; init; }
    public required DateTimeOffset CorrectedAt { get; init; }
    public required string CorrectedBy { get; init; }
}
