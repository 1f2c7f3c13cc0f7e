using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions.Funds;

/// <summary>Part of one reward is handed out, or comes back: after a cancellation, or when too much was paid.</summary>
public sealed class RecordPayment(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(RecordPaymentRequest request, Actor actor, CancellationToken ct)
    {
        var item = await db.DecisionItems.Include(i => i.Decision).SingleOrDefaultAsync(i => i.Id == request.ItemId && i.LegalAmount != null, ct);
        if (item is null || !await DecisionAccess.MayReadAsync(db, item.Decision.AgencyId, Permission.PayRewards, actor, ct))
        {
            return item is null ? new NotFound() : new NotAllowed();
        }

        if (request.Kind is PaymentKind.Paid && item.Outcome is not ItemOutcome.Granted)
        {
            return new WrongState($"Khen thưởng của {item.SubjectName} không còn hiệu lực nên không chi tiền thưởng. Tải lại trang để xem bản mới nhất.");
        }

        var verb = request.Kind is PaymentKind.Paid ? "Chi tiền thưởng" : "Thu hồi tiền thưởng";
        await using var work = await ledger.BeginAsync("decisions.record_payment", $"{verb}: {item.SubjectName}", actor, ct);
        var book = await PaymentBook.OpenAsync(db, item.DecisionId, item.Decision.AgencyId, ct);
        await db.Entry(item).ReloadAsync(ct);
        var refusals = PaymentRules.Texts(request.Receiver, request.Note);
        refusals.AddRange(new[]
        {
            request.Kind is PaymentKind.Paid
                ? PaymentRules.PaysNoMoreThanIsLeft(request.Amount, book.LeftOf(item))
                : PaymentRules.ReturnsNoMoreThanWasPaid(request.Amount, book.HeldBy(item)),
            PaymentRules.DayIsBetweenDecisionAndToday(request.PaidOn, item.Decision.IssuedOn!.Value, clock.Today()),
        }.OfType<Refusal>());
        if (refusals.Count > 0)
        {
            return refusals;
        }

        await book.WriteAsync(item, new NewPayment(request.Kind, request.Amount!.Value, request.PaidOn!.Value, request.Receiver, request.Note), work.At, actor, ct);
        work.About("decision", item.DecisionId).About("nomination", item.NominationId);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record RecordPaymentRequest
{
    public required Guid ItemId { get; init; }
    public required PaymentKind Kind { get; init; }

    /// <summary>Whole đồng.</summary>
    public decimal? Amount { get; init; }

    public DateOnly? PaidOn { get; init; }

    /// <summary>Who signed for it, when that was somebody else.</summary>
    public string? Receiver { get; init; }

    public string? Note { get; init; }
}
