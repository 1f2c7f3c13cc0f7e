using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions.Upward;

/// <summary>Gives a batch up before it was sent; its tờ trình wait for another.</summary>
public sealed class CancelUpperBatch(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(CancelUpperBatchRequest request, Actor actor, CancellationToken ct)
    {
        var found = await UpperBatchAccess.ForChangeAsync(db, request.BatchId, request.Version, actor, ct);
        if (!found.Succeeded)
        {
            return found.Refusals.ToList();
        }

        if (request.Reason?.Trim() is not { Length: > 0 and <= 1000 } reason)
        {
            return new InvalidField(nameof(request.Reason), "Ghi lý do hủy đợt trình, không quá 1.000 ký tự.");
        }

        var batch = found.Value;
        if (batch.State is not UpperBatchState.Draft)
        {
            return new BatchIsClosed("Đợt trình đã gửi hoặc đã hủy, không hủy được nữa.");
        }

        await using var work = await ledger.BeginAsync("decisions.cancel_batch", $"Hủy đợt trình: {batch.Name}", actor, ct, reason);
        foreach (var paper in await db.Decisions.Where(d => d.UpperBatchId == batch.Id).ToListAsync(ct))
        {
            paper.UpperBatchId = null;
        }

        // The papers leave while the batch is still open.
        await db.SaveChangesAsync(ct);
        (batch.State, batch.CancelReason) = (UpperBatchState.Cancelled, reason);
        work.About("upper_batch", batch.Id);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record CancelUpperBatchRequest
{
    public required Guid BatchId { get; init; }
    public required uint Version { get; init; }
    public string? Reason { get; init; }
}
