using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Audit;

/// <summary>What happened to a case, newest first, for the foot of its page.</summary>
public sealed class HistoryQuery(ThiDuaDb db) : IQuery
{
    private const int Most = 100;

    public async Task<IReadOnlyList<HistoryEntry>> OfAsync(string subject, Guid id, CancellationToken ct)
    {
        var processes = await db.LedgerSubjects.AsNoTracking()
            .Where(s => s.Subject == subject && s.SubjectId == id)
            .OrderByDescending(s => s.Process.At).ThenByDescending(s => s.ProcessId)
            .Take(Most)
            .Select(s => new { s.ProcessId, s.Process.At, s.Process.ActorName, s.Process.OnBehalfOf, s.Process.EvidenceFileId, s.Process.EvidenceSignedOn, s.Process.Title, s.Process.Reason })
            .ToListAsync(ct);
        var ids = processes.Select(p => p.ProcessId).ToList();
        var updates = await db.LedgerEvents.AsNoTracking()
            .Where(e => ids.Contains(e.ProcessId) && e.Action == "update")
            .OrderBy(e => e.Ordinal)
            .Select(e => new { e.ProcessId, e.Entity, e.Before, e.After })
            .ToListAsync(ct);
        var changes = updates.ToLookup(u => u.ProcessId, u => Differences(u.Entity, u.Before!, u.After!));
        return [.. processes.Select(p => new HistoryEntry(
            p.At,
            p.ActorName,
            p.OnBehalfOf is null ? null : new SignedPaper(p.OnBehalfOf, p.EvidenceSignedOn!.Value, p.EvidenceFileId!.Value),
            p.Title,
            p.Reason,
            [.. changes[p.ProcessId].SelectMany(c => c)]))];
    }

    private static IEnumerable<HistoryChange> Differences(string entity, string before, string after)
    {
        using var old = JsonDocument.Parse(before);
        using var now = JsonDocument.Parse(after);
        return [.. now.RootElement.EnumerateObject()
            .Where(field => field.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
            .Select(field => new HistoryChange(entity, field.Name, old.RootElement.TryGetProperty(field.Name, out var was) ? was.ToString() : "", field.Value.ToString()))];
    }
}

/// <param name="OnBehalf">The paper that the actor typed in for its signer; null for what the actor did in their own name.</param>
public sealed record HistoryEntry(DateTimeOffset At, string ActorName, SignedPaper? OnBehalf, string Title, string? Reason, IReadOnlyList<HistoryChange> Changes);

/// <param name="Entity">Table, e.g. movements.deadline.</param>
/// <param name="Field">Column, e.g. day.</param>
public sealed record HistoryChange(string Entity, string Field, string Before, string After);
