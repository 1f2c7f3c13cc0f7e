using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Decisions.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Decisions.Funds;

/// <summary>Enters income of the fund or a cost of organising, the latter within its share and the ceilings of allowances.</summary>
public sealed class AddFundEntry(ThiDuaDb db, Ledger ledger, FundLawQuery law) : IOperation
{
    private const decimal Most = 100_000_000_000;

    public async Task<Result<Done>> ExecuteAsync(AddFundEntryRequest request, Actor actor, CancellationToken ct)
    {
        var fund = await db.Funds.AsNoTracking().SingleOrDefaultAsync(f => f.Id == request.FundId, ct);
        if (fund is null || !await DecisionAccess.MayReadAsync(db, fund.AgencyId, Permission.PayRewards, actor, ct))
        {
            return fund is null ? new NotFound() : new NotAllowed();
        }

        if (Check(request, fund) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        await using var work = await ledger.BeginAsync("decisions.fund_entry", $"Ghi {request.Kind!.Value.Label().ToLowerInvariant()}: {request.Amount!.Value.Written()}", actor, ct);
        await db.Database.ExecuteSqlAsync($"select 1 from decisions.fund where id = {fund.Id} for update", ct);
        if (await WithinLawAsync(request, fund, ct) is { Count: > 0 } over)
        {
            return over;
        }

        db.FundEntries.Add(new FundEntry
        {
            Id = Guid.CreateVersion7(),
            FundId = fund.Id,
            Kind = request.Kind.Value,
            Amount = request.Amount.Value,
            EnteredOn = request.On!.Value,
            Description = request.Description!.Trim(),
            CouncilRole = request.Role,
            People = request.Role is null ? null : request.People,
            Sittings = request.Role is null ? null : request.Sittings,
            RecordedAt = work.At,
            RecordedBy = actor.Name,
        });
        work.About("fund", fund.Id);
        return await work.CommitAsync(Done.Value, ct);
    }

    private static List<Refusal> Check(AddFundEntryRequest request, FundYear fund) => TextRules.All(
        request.Kind is null or FundEntryKind.CarriedOver ? new InvalidField(nameof(request.Kind), "Chọn loại thu, chi. Số dư năm trước tự chuyển sang khi khóa sổ.") : null,
        request.Amount is null or <= 0 or > Most || request.Amount != decimal.Truncate(request.Amount.Value)
            ? new InvalidField(nameof(request.Amount), "Nhập số tiền bằng số nguyên đồng, lớn hơn 0, ví dụ 50.000.000.") : null,
        request.On is null || request.On.Value.Year != fund.Year ? new InvalidField(nameof(request.On), $"Nhập ngày trong năm {fund.Year} theo dạng ngày/tháng/năm.") : null,
        TextRules.NotEmpty(request.Description, nameof(request.Description), "nội dung thu, chi"),
        TextRules.NotLongerThan(request.Description, 500, nameof(request.Description), "Nội dung"),
        request.Role is not null && request.Kind is not FundEntryKind.Organisation ? new InvalidField(nameof(request.Role), "Bồi dưỡng Hội đồng là khoản chi tổ chức. Chọn loại \"Chi tổ chức\".") : null,
        request.Role is not null && request.People is null or < 1 or > 1000 ? new InvalidField(nameof(request.People), "Nhập số người từ 1 đến 1.000.") : null,
        request.Role is not null && request.Sittings is null or < 1 or > 366 ? new InvalidField(nameof(request.Sittings), "Nhập số buổi từ 1 đến 366.") : null);

    private async Task<List<Refusal>> WithinLawAsync(AddFundEntryRequest request, FundYear fund, CancellationToken ct)
    {
        if (request.Kind is not FundEntryKind.Organisation)
        {
            return [];
        }

        var sums = await db.FundEntries.Where(e => e.FundId == fund.Id).GroupBy(e => e.Kind == FundEntryKind.Organisation)
            .Select(g => new { IsCost = g.Key, Total = g.Sum(e => e.Amount) }).ToListAsync(ct);
        var (costs, income) = (sums.Where(s => s.IsCost).Sum(s => s.Total), sums.Where(s => !s.IsCost).Sum(s => s.Total));
        var ceilings = request.Role is null ? null : await law.AllowancesAsync(request.On!.Value, ct);
        return TextRules.All(
            FundRules.OrganisationWithinItsShare(request.Amount!.Value, costs, income, await law.OrganisationShareAsync(request.On!.Value, ct)),
            request.Role is { } role ? FundRules.AllowanceWithinCeiling(request.Amount.Value / (request.People!.Value * request.Sittings!.Value), role, ceilings!.GetValueOrDefault(role)) : null);
    }
}

public sealed record AddFundEntryRequest
{
    public required Guid FundId { get; init; }
    public FundEntryKind? Kind { get; init; }

    /// <summary>Whole đồng.</summary>
    public decimal? Amount { get; init; }

    public DateOnly? On { get; init; }
    public string? Description { get; init; }

    /// <summary>Set for a council's allowances, with people and sittings; null for other costs.</summary>
    public AllowanceRole? Role { get; init; }

    public int? People { get; init; }
    public int? Sittings { get; init; }
}
