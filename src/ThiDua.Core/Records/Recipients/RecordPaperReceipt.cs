using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Records.Recipients;

/// <summary>Enters a receipt that came back on paper or by telephone, on behalf of who received.</summary>
public sealed class RecordPaperReceipt(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(RecordPaperReceiptRequest request, Actor actor, CancellationToken ct)
    {
        var row = await db.PaperRecipients.SingleOrDefaultAsync(r => r.Id == request.RecipientId, ct);
        if (row is null || await RecipientAccess.EntryAsync(db, row.EntryId, actor, ct) is null)
        {
            return new NotFound();
        }

        if (row.SentOn is not { } sent || row.ReceivedOn is not null)
        {
            return new WrongState(row.SentOn is null ? "Văn bản chưa gửi đến nơi này. Ghi gửi trước khi ghi nhận." : $"Nơi này đã được ghi nhận ngày {row.ReceivedOn!.Value.Written()}.");
        }

        var typed = new Typed();
        typed.Refuse(RecipientRules.ReceivedBetween(request.ReceivedOn, sent, clock.Today()));
        var note = typed.Optional(request.Note, nameof(request.Note), "người ký nhận, cách xác nhận", 300);
        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        await using var work = await ledger.BeginAsync("records.paper_receipt", $"Ghi nhận văn bản thay {row.Name}", actor, ct, note);
        (row.ReceivedOn, row.ReceivedNote, row.ReceivedBy) = (request.ReceivedOn, note, actor.Name);
        work.About("register_entry", row.EntryId);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record RecordPaperReceiptRequest(Guid RecipientId, DateOnly? ReceivedOn, string? Note);
