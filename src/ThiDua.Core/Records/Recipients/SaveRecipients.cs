using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;
using ThiDua.Core.Records.Papers;
using ThiDua.Core.Records.Register;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Records.Recipients;

/// <summary>
/// Adds lines of "Nơi nhận" to a paper of the register. A name that is a unit of the agency is known as that unit; "Các phòng, đơn vị thuộc Sở" is
/// every unit directly under the root.
/// </summary>
public sealed class SaveRecipients(ThiDuaDb db, Ledger ledger) : IOperation
{
    public const int Most = 200;

    public async Task<Result<RecipientsSaved>> ExecuteAsync(SaveRecipientsRequest request, Actor actor, CancellationToken ct)
    {
        if (await RecipientAccess.EntryAsync(db, request.EntryId, actor, ct) is not { } entry)
        {
            return new NotFound();
        }

        var there = await db.PaperRecipients.AsNoTracking().Where(r => r.EntryId == entry.Id).Select(r => r.Name).ToListAsync(ct);
        var units = await UnitsAsync(entry.AgencyId, ct);
        var lines = (request.Lines ?? "").ReplaceLineEndings("\n").Split('\n').Select(l => RecipientLine.Read(Typed.Clean(l))).Where(r => r.Name.Length > 0);
        var added = lines.SelectMany(line => Expanded(line, units)).Where(r => !IsFiling(r.Name) && !there.Contains(r.Name)).DistinctBy(r => r.Name).ToList();
        if (RecipientRules.LinesFit(added.Select(a => (a.Name, a.Purpose)), there.Count) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        await using var work = await ledger.BeginAsync("records.save_recipients", $"Ghi {added.Count} nơi nhận văn bản {RegisterWords.Reference(entry.Number, entry.Symbol)}", actor, ct);
        var ordinal = there.Count;
        db.PaperRecipients.AddRange(added.Select(a => new PaperRecipient { Id = Guid.CreateVersion7(), EntryId = entry.Id, Ordinal = ++ordinal, Name = a.Name, Purpose = a.Purpose, UnitId = a.UnitId }));
        work.About("register_entry", entry.Id);
        return await work.CommitAsync(new RecipientsSaved(added.Count), ct);
    }

    private Task<List<KnownUnit>> UnitsAsync(Guid agencyId, CancellationToken ct) =>
        db.Units.AsNoTracking().Where(u => u.AgencyId == agencyId && u.ValidTo == null && !u.IsOutside)
            .Select(u => new KnownUnit(u.Id, u.Name, u.ShortName, u.ParentId != null && db.Set<Unit>().Any(p => p.Id == u.ParentId && p.ParentId == null)))
            .ToListAsync(ct);

    private static IEnumerable<(string Name, string? Purpose, Guid? UnitId)> Expanded(Recipient line, List<KnownUnit> units)
    {
        var folded = Fold.InMemory(line.Name);
        if (folded.StartsWith("cac phong", StringComparison.Ordinal) || folded.StartsWith("cac don vi", StringComparison.Ordinal))
        {
            return units.Where(u => u.IsUnderRoot).Select(u => (u.Name, line.Purpose, (Guid?)u.Id)).DefaultIfEmpty((line.Name, line.Purpose, null));
        }

        var same = units.Where(u => Fold.InMemory(u.Name) == folded || (u.ShortName is { } brief && Fold.InMemory(brief) == folded)).Take(2).ToList();
        return [(line.Name, line.Purpose, same.Count == 1 ? same[0].Id : null)];
    }

    // "Lưu: VT" is the filing line, "Như trên" the addressees: nobody to send to.
    private static bool IsFiling(string name) => name.StartsWith("Lưu", StringComparison.OrdinalIgnoreCase) || name.Equals("Như trên", StringComparison.OrdinalIgnoreCase);

    private sealed record KnownUnit(Guid Id, string Name, string? ShortName, bool IsUnderRoot);
}

/// <param name="Lines">"Nơi nhận", one a line, purposes in brackets.</param>
public sealed record SaveRecipientsRequest(Guid EntryId, string? Lines);

public sealed record RecipientsSaved(int Added);

/// <summary>Who keeps the records of an agency keeps its recipients.</summary>
internal static class RecipientAccess
{
    public static async Task<RegisterEntry?> EntryAsync(ThiDuaDb db, Guid entryId, Actor actor, CancellationToken ct)
    {
        var agencies = await DecisionAccess.AgenciesAsync(db, Permission.RecordIssue, actor, ct);
        return await db.RegisterEntries.AsNoTracking().SingleOrDefaultAsync(e => e.Id == entryId && agencies.Contains(e.AgencyId), ct);
    }
}
