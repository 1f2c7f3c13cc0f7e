using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Nominations.Chase;

/// <summary>Drops a draft that is not sent; its reminders no longer count.</summary>
public sealed class CancelReminderLetter(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(CancelReminderLetterRequest request, Actor actor, CancellationToken ct)
    {
        var letter = await ReminderLetterDesk.FindAsync(db, request.LetterId, actor, Permission.CheckNominations, ct);
        if (letter is null)
        {
            return new NotFound();
        }

        if (letter.State is not ReminderLetterState.Draft)
        {
            return new LetterNotOpen(letter.State.Label());
        }

        await using var work = await ledger.BeginAsync("nominations.cancel_reminder", "Hủy dự thảo công văn đôn đốc", actor, ct);
        db.Entry(letter).Property(l => l.Version).OriginalValue = request.Version;
        letter.State = ReminderLetterState.Cancelled;
        work.About("reminder_letter", letter.Id);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record CancelReminderLetterRequest(Guid LetterId, uint Version);
