using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Decisions.Funds;
using ThiDua.Core.Decisions.Rules;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions;

/// <summary>Pays another amount than the law's, with the reason; the legal amount stays beside it.</summary>
public sealed class OverridePaidAmount(ThiDuaDb db, Ledger ledger) : IOperation
{
    private const decimal Most = 10_000_000_000;

    public async Task<Result<Done>> ExecuteAsync(OverridePaidAmountRequest request, Actor actor, CancellationToken ct)
    {
        var item = await db.DecisionItems.Include(i => i.Decision).SingleOrDefaultAsync(i => i.Id == request.ItemId && i.Outcome == ItemOutcome.Granted && i.LegalAmount != null, ct);
        if (item is null || !await DecisionAccess.MayReadAsync(db, item.Decision.AgencyId, Permission.PayRewards, actor, ct))
        {
            return item is null ? new NotFound() : new NotAllowed();
        }

        if (Check(request, item) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        await using var work = await ledger.BeginAsync("decisions.override_paid_amount", $"Điều chỉnh tiền thưởng thực chi: {item.SubjectName}", actor, ct, request.Reason?.Trim());
        await PaymentLocks.TakeAsync(db, item, ct);
        if (item.PaidOn is not null)
        {
            return new AlreadyPaid(item.SubjectName);
        }

        if (await db.Payments.AnyAsync(p => p.ItemId == item.Id && p.VoidsId == null && !db.Set<Payment>().Any(v => v.VoidsId == p.Id), ct))
        {
            return new PartlyPaid(item.SubjectName);
        }

        var asByLaw = request.Amount == item.LegalAmount;
        item.PaidAmount = asByLaw ? null : request.Amount;
        item.PaidReason = asByLaw ? null : request.Reason!.Trim();
        work.About("decision", item.DecisionId).About("nomination", item.NominationId);
        return await work.CommitAsync(Done.Value, ct);
    }

    private static List<Refusal> Check(OverridePaidAmountRequest request, DecisionItem item) => TextRules.All(
        request.Amount is null or < 0 or > Most || request.Amount != decimal.Truncate(request.Amount.Value)
            ? new InvalidField(nameof(request.Amount), "Nhập số tiền thực chi bằng số nguyên đồng, từ 0 trở lên, ví dụ 500.000.") : null,
        request.Amount != item.LegalAmount && string.IsNullOrWhiteSpace(request.Reason)
            ? new ReasonMissing($"chi khác mức theo quy định ({item.LegalAmount!.Value.Written()})") : null,
        TextRules.NotLongerThan(request.Reason, 1000, nameof(request.Reason), "Lý do"));
}

public sealed record OverridePaidAmountRequest
{
    public required Guid ItemId { get; init; }

    /// <summary>Whole đồng; the legal amount takes the override away.</summary>
    public decimal? Amount { get; init; }

    public string? Reason { get; init; }
}

/// <summary>One accountant at a time on a line.</summary>
internal static class PaymentLocks
{
    public static async Task TakeAsync(ThiDuaDb db, DecisionItem item, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from decisions.decision_item where id = {item.Id} for update", ct);
        await db.Entry(item).ReloadAsync(ct);
    }
}
