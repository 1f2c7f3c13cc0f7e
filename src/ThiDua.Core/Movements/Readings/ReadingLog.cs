using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Papers.Reading;

namespace ThiDua.Core.Movements.Readings;

/// <summary>Keeps what the reader proposed, and writes down what people put right. Runs inside the operation that saves the plan.</summary>
internal static class ReadingLog
{
    /// <summary>Which build of the reader read: its version and the identity of its code.</summary>
    public static string ReaderVersion { get; } =
        $"{typeof(PlanReader).Assembly.GetName().Version?.ToString(3)}+{typeof(PlanReader).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..8]}";

    public static void Keep(ThiDuaDb db, Guid movementId, string fileSha256, MovementPlan proposed, IReadOnlyDictionary<Guid, Guid> savedIds, DateTimeOffset at) =>
        db.Add(new Reading
        {
            MovementId = movementId,
            ReaderVersion = ReaderVersion,
            FileSha256 = fileSha256,
            Proposed = PlanDifferences.Serialize(Saved(proposed, savedIds)),
            ReadAt = at,
        });

    /// <summary>Adds a line for each fact that stands otherwise than the log says by now; a plan that was typed in has no log.</summary>
    public static async Task WriteAsync(ThiDuaDb db, Guid movementId, MovementPlan plan, IReadOnlyDictionary<Guid, Guid> savedIds, string who, DateTimeOffset at, CancellationToken ct)
    {
        if (await db.Set<Reading>().AsNoTracking().FirstOrDefaultAsync(r => r.MovementId == movementId, ct) is not { } reading)
        {
            return;
        }

        var logged = (await db.Set<ReadingCorrection>().AsNoTracking().Where(c => c.MovementId == movementId).OrderBy(c => c.CorrectedAt).ThenBy(c => c.Id).ToListAsync(ct))
            .GroupBy(c => c.FactPath).ToDictionary(g => g.Key, g => g.Last());
        var doubted = (await db.Doubts.AsNoTracking().Where(d => d.MovementId == movementId).Select(d => d.Fact).ToListAsync(ct)).ToHashSet();
        var differences = PlanDifferences.Of(reading.Proposed, Saved(plan, savedIds));
        foreach (var difference in differences.Where(d => !logged.TryGetValue(d.Path, out var last) || last.CorrectedValue != d.Corrected))
        {
            Add(difference, doubted.Contains(difference.Key));
        }

        var standing = differences.Select(d => d.Path).ToHashSet();
        foreach (var back in logged.Values.Where(c => !standing.Contains(c.FactPath) && c.CorrectedValue != c.ReadValue))
        {
            Add(new PlanDifference(back.Fact, back.FactPath, "", back.ReadValue, back.ReadValue), back.WasDoubted);
        }

        void Add(PlanDifference difference, bool wasDoubted) => db.Add(new ReadingCorrection
        {
            Id = Guid.CreateVersion7(),
            MovementId = movementId,
            Fact = difference.Fact,
            FactPath = difference.Path,
            ReadValue = difference.Read,
            CorrectedValue = difference.Corrected,
            WasDoubted = wasDoubted,
            ReaderVersion = reading.ReaderVersion,
            FileSha256 = reading.FileSha256,
            CorrectedAt = at,
            CorrectedBy = who,
        });
    }

    /// <summary>The plan under the ids of its saved rows.</summary>
    private static MovementPlan Saved(MovementPlan plan, IReadOnlyDictionary<Guid, Guid> ids)
    {
        return plan with
        {
            LegalBases = [.. plan.LegalBases.Select(r => r with { Id = Of(r.Id) })],
            Criteria = [.. plan.Criteria.Select(r => r with { Id = Of(r.Id) })],
            AwardOffers = [.. plan.AwardOffers.Select(r => r with { Id = Of(r.Id) })],
            Papers = [.. plan.Papers.Select(r => r with { Id = Of(r.Id) })],
            Deadlines = [.. plan.Deadlines.Select(r => r with { Id = Of(r.Id) })],
            Targets = [.. plan.Targets.Select(r => r with { Id = Of(r.Id) })],
            Assignments = [.. plan.Assignments.Select(r => r with { Id = Of(r.Id) })],
            Recipients = [.. plan.Recipients.Select(r => r with { Id = Of(r.Id) })],
        };

        Guid Of(Guid id) => ids.TryGetValue(id, out var saved) ? saved : id;
    }
}
