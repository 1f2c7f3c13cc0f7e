using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records.Register;

namespace ThiDua.Core.Records.Recipients;

/// <summary>Records that a paper went to the recipients chosen, how and on which day.</summary>
public sealed class SendPaper(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<PaperSent>> ExecuteAsync(SendPaperRequest request, Actor actor, CancellationToken ct)
    {
        if (await RecipientAccess.EntryAsync(db, request.EntryId, actor, ct) is not { } entry)
        {
            return new NotFound();
        }

        var rows = await db.PaperRecipients.Where(r => r.EntryId == entry.Id && request.RecipientIds.Contains(r.Id) && r.SentAt == null).ToListAsync(ct);
        List<Refusal?> faults =
        [
            rows.Count == 0 ? new InvalidField(nameof(request.RecipientIds), "Chọn ít nhất một nơi nhận chưa gửi.") : null,
            request.Way is { } way && Enum.IsDefined(way) ? RecipientRules.InProgramIsForUnits(way, rows.Where(r => r.UnitId is null).Select(r => r.Name))
                : new InvalidField(nameof(request.Way), "Chọn cách gửi."),
            RecipientRules.SentBetween(request.SentOn, entry.IssuedOn, clock.Today()),
        ];
        if (faults.OfType<Refusal>().ToList() is { Count: > 0 } refusals)
        {
            return refusals;
        }

        await using var work = await ledger.BeginAsync("records.send_paper", $"Gửi văn bản {RegisterWords.Reference(entry.Number, entry.Symbol)} đến {rows.Count} nơi nhận", actor, ct);
        foreach (var row in rows)
        {
            (row.SentWay, row.SentOn, row.SentAt, row.SentBy) = (request.Way, request.SentOn, work.At, actor.Name);
        }

        work.About("register_entry", entry.Id);
        return await work.CommitAsync(new PaperSent(rows.Count), ct);
    }
}

public sealed record SendPaperRequest(Guid EntryId, IReadOnlyCollection<Guid> RecipientIds, SentWay? Way, DateOnly? SentOn);

public sealed record PaperSent(int Count);
