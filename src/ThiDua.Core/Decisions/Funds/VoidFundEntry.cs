using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Decisions.Rules;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions.Funds;

/// <summary>Takes an entry typed by mistake back by one against it; both stay.</summary>
public sealed class VoidFundEntry(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(VoidFundEntryRequest request, Actor actor, CancellationToken ct)
    {
        var entry = await db.FundEntries.AsNoTracking().Include(e => e.Fund)
            .SingleOrDefaultAsync(e => e.Id == request.EntryId && e.VoidsId == null && e.Kind != FundEntryKind.CarriedOver, ct);
        if (entry is null || !await DecisionAccess.MayReadAsync(db, entry.Fund.AgencyId, Permission.PayRewards, actor, ct))
        {
            return entry is null ? new NotFound() : new NotAllowed();
        }

        var refusals = TextRules.All(
            string.IsNullOrWhiteSpace(request.Reason) ? new ReasonMissing("hủy khoản này") : null,
            TextRules.NotLongerThan(request.Reason, 400, nameof(request.Reason), "Lý do"));
        if (refusals.Count > 0)
        {
            return refusals;
        }

        await using var work = await ledger.BeginAsync("decisions.void_fund_entry", $"Hủy khoản ghi nhầm: {entry.Amount.Written()}", actor, ct, request.Reason!.Trim());
        db.FundEntries.Add(new FundEntry
        {
            Id = Guid.CreateVersion7(),
            FundId = entry.FundId,
            Kind = entry.Kind,
            Amount = -entry.Amount,
            EnteredOn = entry.EnteredOn,
            Description = $"Hủy khoản ghi nhầm: {request.Reason.Trim()}",
            VoidsId = entry.Id,
            RecordedAt = work.At,
            RecordedBy = actor.Name,
        });
        work.About("fund", entry.FundId);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record VoidFundEntryRequest
{
    public required Guid EntryId { get; init; }
    public string? Reason { get; init; }
}
