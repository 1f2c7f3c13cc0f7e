using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions.Funds;

/// <summary>Opens the fund of a year.</summary>
public sealed class OpenFund(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<FundOpened>> ExecuteAsync(OpenFundRequest request, Actor actor, CancellationToken ct)
    {
        if (await DecisionAccess.AgenciesAsync(db, Permission.PayRewards, actor, ct) is not [var agencyId, ..])
        {
            return new NotAllowed();
        }

        var thisYear = clock.Today().Year;
        if (request.Year is not { } year || year < thisYear - 5 || year > thisYear + 1)
        {
            return new InvalidField(nameof(request.Year), $"Nhập năm từ {thisYear - 5} đến {thisYear + 1}.");
        }

        await using var work = await ledger.BeginAsync("decisions.open_fund", $"Mở Quỹ thi đua, khen thưởng năm {year}", actor, ct);
        var fund = new FundYear { Id = Guid.CreateVersion7(), AgencyId = agencyId, Year = year, OpenedAt = work.At, OpenedBy = actor.Name };
        db.Funds.Add(fund);
        work.About("fund", fund.Id);
        return await work.CommitAsync(new FundOpened(fund.Id, year), ct);
    }
}

public sealed record OpenFundRequest
{
    public int? Year { get; init; }
}

public sealed record FundOpened(Guid FundId, int Year);
