using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Decisions.Rules;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions.Funds;

/// <summary>Takes a payment typed by mistake back by an entry against it; both stay.</summary>
public sealed class VoidPayment(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(VoidPaymentRequest request, Actor actor, CancellationToken ct)
    {
        var payment = await db.Payments.AsNoTracking().SingleOrDefaultAsync(p => p.Id == request.PaymentId && p.VoidsId == null, ct);
        var item = payment is null ? null : await db.DecisionItems.Include(i => i.Decision).SingleAsync(i => i.Id == payment.ItemId, ct);
        if (item is null || !await DecisionAccess.MayReadAsync(db, item.Decision.AgencyId, Permission.PayRewards, actor, ct))
        {
            return item is null ? new NotFound() : new NotAllowed();
        }

        var refusals = TextRules.All(
            string.IsNullOrWhiteSpace(request.Reason) ? new ReasonMissing("hủy lần ghi này") : null,
            TextRules.NotLongerThan(request.Reason, 1000, nameof(request.Reason), "Lý do"));
        if (refusals.Count > 0)
        {
            return refusals;
        }

        await using var work = await ledger.BeginAsync("decisions.void_payment", $"Hủy ghi nhầm: {payment!.Amount.Written()}, {item.SubjectName}", actor, ct, request.Reason!.Trim());
        var book = await PaymentBook.OpenAsync(db, item.DecisionId, item.Decision.AgencyId, ct);
        await db.Entry(item).ReloadAsync(ct);
        await book.WriteAsync(item, new NewPayment(payment.Kind, -payment.Amount, payment.PaidOn, null, request.Reason, payment.Id), work.At, actor, ct);
        work.About("decision", item.DecisionId).About("nomination", item.NominationId);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record VoidPaymentRequest
{
    public required Guid PaymentId { get; init; }
    public string? Reason { get; init; }
}
