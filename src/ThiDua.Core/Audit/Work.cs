using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Audit;

/// <summary>
/// One operation: a transaction and the process row that explains it. Rows saved while it is open are recorded with it.
/// Leaving without CommitAsync writes nothing.
/// </summary>
internal sealed class Work(ThiDuaDb db, IDbContextTransaction transaction, LedgerProcess process, IEnumerable<ConstraintSentence> sentences) : IAsyncDisposable
{
    private int eventCount;

    public DateTimeOffset At => process.At;

    /// <summary>Names what the operation is about, so that the case's history shows it. Subjects are table names: "movement", "nomination" …</summary>
    public Work About(string subject, Guid id)
    {
        // A request may hold two operations: what the first was about is still tracked and says nothing of the second.
        if (!db.ChangeTracker.Entries<LedgerSubject>().Any(e => e.Entity.ProcessId == process.Id && e.Entity.Subject == subject && e.Entity.SubjectId == id))
        {
            db.Add(new LedgerSubject { ProcessId = process.Id, Subject = subject, SubjectId = id });
        }

        return this;
    }

    /// <summary>
    /// Writes that others took part in what this operation ends, each as an entry of their own: all under one instant and with ids that
    /// say no order, so that the history tells who but not after whom.
    /// </summary>
    public void TookPart(string kind, string title, DateTimeOffset at, string subject, Guid subjectId, IEnumerable<Participant> people)
    {
        foreach (var person in people)
        {
            var id = Guid.NewGuid();
            db.Add(new LedgerProcess { Id = id, Kind = kind, Title = title, ActorAccountId = person.AccountId, ActorName = person.Name, At = at });
            db.Add(new LedgerSubject { ProcessId = id, Subject = subject, SubjectId = subjectId });
        }
    }

    public async Task<Result<T>> CommitAsync<T>(T success, CancellationToken ct)
        where T : notnull
    {
        try
        {
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            return success;
        }
        catch (DbUpdateConcurrencyException clash)
        {
            await transaction.RollbackAsync(ct);
            return await Clashes.ExplainAsync(db, clash, ct);
        }
        catch (Exception failure) when (Violation(failure) is { } violation && RefusalOf(violation) is { } refusal)
        {
            // Not a rollback: a deferred constraint speaks at the commit, after which there is nothing left to roll back.
            await transaction.DisposeAsync();
            return refusal;
        }
    }

    public async ValueTask DisposeAsync()
    {
        db.Work = null;
        await transaction.DisposeAsync();
    }

    internal void Record(string entity, string entityId, string action, string? before, string? after) =>
        db.Add(new LedgerEvent
        {
            ProcessId = process.Id,
            Ordinal = ++eventCount,
            Entity = entity,
            EntityId = entityId,
            Action = action,
            Before = before,
            After = after,
        });

    private static PostgresException? Violation(Exception failure) =>
        failure as PostgresException ?? failure.InnerException as PostgresException;

    private Refusal? RefusalOf(PostgresException violation) =>
        violation.ConstraintName is not { } name ? null
        : name == "process_request_key" ? new AlreadyDone()
        : sentences.FirstOrDefault(s => s.Constraint == name) is { } known ? new HeldByDatabase(name, known.Sentence) { Field = known.Field }
        : null;
}

/// <summary>What a module says when a constraint of its schema refuses; Field points at the form's property.</summary>
public sealed record ConstraintSentence(string Constraint, string Sentence, string? Field = null);

internal sealed record Participant(Guid? AccountId, string Name);
