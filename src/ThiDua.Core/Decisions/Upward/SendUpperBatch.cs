using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions.Upward;

/// <summary>Records that a batch went to the higher authority; its columns stay as they are from then on.</summary>
public sealed class SendUpperBatch(ThiDuaDb db, Ledger ledger, ListLayoutQuery layouts, TimeProvider clock) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(SendUpperBatchRequest request, Actor actor, CancellationToken ct)
    {
        var found = await UpperBatchAccess.ForChangeAsync(db, request.BatchId, request.Version, actor, ct);
        if (!found.Succeeded)
        {
            return found.Refusals.ToList();
        }

        var batch = found.Value;
        if (batch.State is not UpperBatchState.Draft)
        {
            return new BatchIsClosed("Đợt trình đã gửi hoặc đã hủy.");
        }

        var typed = new Typed();
        var how = typed.Text(request.SentHow, nameof(request.SentHow), "cách gửi, ví dụ: qua trục liên thông văn bản", 300);
        typed.Refuse(UpperBatchRules.SentDay(request.SentOn, clock.Today(), await db.Decisions.Where(d => d.UpperBatchId == batch.Id).MaxAsync(d => d.IssuedOn, ct)));
        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        var layout = await layouts.InForceAsync(batch.AgencyId, batch.Authority, request.SentOn!.Value, ct);
        await using var work = await ledger.BeginAsync("decisions.send_batch", $"Gửi đợt trình: {batch.Name}", actor, ct);
        (batch.State, batch.SentOn, batch.SentHow, batch.SentBy, batch.ListColumns) = (UpperBatchState.Sent, request.SentOn, how, actor.Name, LayoutJson.Write(layout.Columns));
        work.About("upper_batch", batch.Id);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record SendUpperBatchRequest
{
    public required Guid BatchId { get; init; }
    public required uint Version { get; init; }
    public DateOnly? SentOn { get; init; }

    /// <summary>By hand, by post, by the document exchange.</summary>
    public string? SentHow { get; init; }
}
