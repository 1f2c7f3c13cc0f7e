using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Records.Recipients;

/// <summary>Takes out a recipient to whom nothing has gone yet.</summary>
public sealed class RemoveRecipient(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(Guid recipientId, Actor actor, CancellationToken ct)
    {
        var row = await db.PaperRecipients.SingleOrDefaultAsync(r => r.Id == recipientId, ct);
        if (row is null || await RecipientAccess.EntryAsync(db, row.EntryId, actor, ct) is null)
        {
            return new NotFound();
        }

        if (row.SentAt is not null)
        {
            return new WrongState("Văn bản đã gửi đến nơi này nên không xóa được.");
        }

        await using var work = await ledger.BeginAsync("records.remove_recipient", $"Bỏ nơi nhận {row.Name}", actor, ct);
        db.PaperRecipients.Remove(row);
        work.About("register_entry", row.EntryId);
        return await work.CommitAsync(Done.Value, ct);
    }
}
