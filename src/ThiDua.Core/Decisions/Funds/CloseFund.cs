using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions.Funds;

/// <summary>Closes the fund's year; what is left goes to the next year, which is opened when it is not yet.</summary>
public sealed class CloseFund(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<FundClosed>> ExecuteAsync(CloseFundRequest request, Actor actor, CancellationToken ct)
    {
        var fund = await db.Funds.SingleOrDefaultAsync(f => f.Id == request.FundId, ct);
        if (fund is null || !await DecisionAccess.MayReadAsync(db, fund.AgencyId, Permission.PayRewards, actor, ct))
        {
            return fund is null ? new NotFound() : new NotAllowed();
        }

        if (fund.ClosedAt is not null || clock.Today() < new DateOnly(fund.Year, 12, 31))
        {
            return new WrongState(fund.ClosedAt is not null
                ? $"Quỹ năm {fund.Year} đã khóa sổ."
                : $"Chỉ khóa sổ Quỹ năm {fund.Year} từ ngày 31/12/{fund.Year}.");
        }

        db.Entry(fund).Property(f => f.Version).OriginalValue = request.Version;
        await using var work = await ledger.BeginAsync("decisions.close_fund", $"Khóa sổ Quỹ thi đua, khen thưởng năm {fund.Year}", actor, ct);
        await db.Database.ExecuteSqlAsync($"select 1 from decisions.fund where id = {fund.Id} for update", ct);
        var balance = await BalanceAsync(fund, ct);
        if (balance < 0)
        {
            return new FundOverspent(-balance);
        }

        (fund.ClosedAt, fund.ClosedBy) = (work.At, actor.Name);
        if (balance > 0)
        {
            await CarryOverAsync(fund, balance, work.At, actor, ct);
        }

        work.About("fund", fund.Id);
        return await work.CommitAsync(new FundClosed(fund.Year, balance), ct);
    }

    private async Task<decimal> BalanceAsync(FundYear fund, CancellationToken ct) =>
        await db.FundEntries.Where(e => e.FundId == fund.Id).SumAsync(e => e.Kind == FundEntryKind.Organisation ? -e.Amount : e.Amount, ct)
        - await db.Payments.Where(p => p.Item.Decision.AgencyId == fund.AgencyId && p.PaidOn.Year == fund.Year)
            .SumAsync(p => p.Kind == PaymentKind.Paid ? p.Amount : -p.Amount, ct);

    private async Task CarryOverAsync(FundYear fund, decimal balance, DateTimeOffset at, Actor actor, CancellationToken ct)
    {
        var next = await db.Funds.SingleOrDefaultAsync(f => f.AgencyId == fund.AgencyId && f.Year == fund.Year + 1, ct);
        if (next is null)
        {
            next = new FundYear { Id = Guid.CreateVersion7(), AgencyId = fund.AgencyId, Year = fund.Year + 1, OpenedAt = at, OpenedBy = actor.Name };
            db.Funds.Add(next);
        }

        db.FundEntries.Add(new FundEntry
        {
            Id = Guid.CreateVersion7(),
            FundId = next.Id,
            Kind = FundEntryKind.CarriedOver,
            Amount = balance,
            EnteredOn = new DateOnly(next.Year, 1, 1),
            Description = $"Số dư Quỹ năm {fund.Year} chuyển sang",
            RecordedAt = at,
            RecordedBy = actor.Name,
        });
    }
}

public sealed record CloseFundRequest
{
    public required Guid FundId { get; init; }
    public required uint Version { get; init; }
}

/// <param name="CarriedOver">Đồng that go to the next year.</param>
public sealed record FundClosed(int Year, decimal CarriedOver);
