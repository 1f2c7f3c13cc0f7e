using Microsoft.EntityFrameworkCore;
using Npgsql;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Honours.Imports;

/// <summary>Takes a whole import back while nothing refers to what it wrote: its rows and the people it made.</summary>
public sealed class UndoHistory(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(UndoHistoryRequest request, Actor actor, CancellationToken ct)
    {
        var found = await HonourAccess.ForStepAsync(db, request.ImportId, actor, [HistoryImportState.Written], ct);
        if (found.Value is not { } import)
        {
            return found.Refusals.ToList();
        }

        var typed = new Typed();
        var reason = typed.Text(request.Reason, nameof(request.Reason), "lý do hủy lần nhập", 1000);
        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        db.Entry(import).Property(i => i.Version).OriginalValue = request.Version;
        await using var work = await ledger.BeginAsync("honours.undo_history", $"Hủy lần nhập {import.Kind.Label().ToLowerInvariant()}", actor, ct, reason);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('honours.write_history'))", ct);
        if (await HonourAccess.MovedOnAsync(db, import, ct) is { } moved)
        {
            return moved;
        }

        (import.State, import.UndoneAt, import.UndoneBy) = (HistoryImportState.Undone, work.At, actor.Name);
        work.About("history_import", import.Id).About("agency", import.AgencyId);
        try
        {
            await db.Database.ExecuteSqlAsync($"delete from honours.past_award where import_id = {import.Id}", ct);
            await db.Database.ExecuteSqlAsync($"delete from honours.annual_rating where import_id = {import.Id}", ct);
            await RemovePeopleAsync(import.Id, ct);
        }
        catch (Exception failure) when (failure is PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation } or { InnerException: PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation } })
        {
            // Whoever came to point at these rows keeps them; the transaction ends unwritten.
            return new ImportInUse();
        }

        return await work.CommitAsync(Done.Value, ct);
    }

    private async Task RemovePeopleAsync(Guid importId, CancellationToken ct)
    {
        var ids = await db.Set<ImportSubject>().AsNoTracking().Where(s => s.ImportId == importId && s.CreatedPersonId != null).Select(s => s.CreatedPersonId!.Value).Distinct().ToListAsync(ct);
        await db.Database.ExecuteSqlAsync($"""
            update honours.import_subject set person_id = null, created_person_id = null, state = 'new_person' where import_id = {importId} and created_person_id is not null
            """, ct);
        db.RemoveRange(await db.Set<Organizations.Person>().Where(p => ids.Contains(p.Id)).ToListAsync(ct));
        await db.SaveChangesAsync(ct);
    }
}

public sealed record UndoHistoryRequest(Guid ImportId, uint Version, string? Reason);
