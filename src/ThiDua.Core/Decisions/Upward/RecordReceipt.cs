using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions.Upward;

/// <summary>The higher authority's receipt: number, day, file. Corrected by entering it again; the history keeps what stood before.</summary>
public sealed class RecordReceipt(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(RecordReceiptRequest request, Actor actor, CancellationToken ct)
    {
        var found = await UpperBatchAccess.ForChangeAsync(db, request.BatchId, request.Version, actor, ct);
        if (!found.Succeeded)
        {
            return found.Refusals.ToList();
        }

        var batch = found.Value;
        if (batch.State is not (UpperBatchState.Sent or UpperBatchState.Answered))
        {
            return new BatchIsClosed("Chỉ ghi biên nhận cho đợt trình đã gửi.");
        }

        var typed = new Typed();
        var number = typed.Text(request.Number, nameof(request.Number), "số biên nhận hoặc mã hồ sơ", 50);
        typed.Refuse(request.On switch
        {
            null => new InvalidField(nameof(request.On), "Nhập ngày nhận theo dạng ngày/tháng/năm."),
            { } day when day < batch.SentOn || day > clock.Today() => new InvalidField(nameof(request.On), $"Ngày nhận từ {batch.SentOn!.Value.Written()} đến hôm nay."),
            _ => null,
        });
        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        await using var work = await ledger.BeginAsync("decisions.record_receipt", $"Ghi biên nhận đợt trình: {number}", actor, ct);
        (batch.ReceiptNumber, batch.ReceiptOn, batch.ReceiptFileId) = (number, request.On, request.FileId ?? batch.ReceiptFileId);
        work.About("upper_batch", batch.Id);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record RecordReceiptRequest
{
    public required Guid BatchId { get; init; }
    public required uint Version { get; init; }
    public string? Number { get; init; }
    public DateOnly? On { get; init; }

    /// <summary>Null keeps the file that is there.</summary>
    public Guid? FileId { get; init; }
}
