using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Decisions.Funds;

/// <summary>Rules of money as of a day: who pays, shares, ceilings of allowances.</summary>
public sealed class FundLawQuery(ThiDuaDb db) : IQuery
{
    public Task<FundShare?> OrganisationShareAsync(DateOnly day, CancellationToken ct) =>
        db.FundRules.AsNoTracking()
            .Where(r => r.Code == FundRuleCode.OrganisationShare && r.ValidFrom <= day && (r.ValidTo == null || r.ValidTo >= day))
            .Select(r => new FundShare(r.Numerator, r.Denominator, r.Citation, r.Certainty))
            .SingleOrDefaultAsync(ct);

    public async Task<IReadOnlyDictionary<AllowanceRole, AllowanceLimit>> AllowancesAsync(DateOnly day, CancellationToken ct) =>
        await db.AllowanceCeilings.AsNoTracking()
            .Where(r => r.ValidFrom <= day && (r.ValidTo == null || r.ValidTo >= day))
            .ToDictionaryAsync(r => r.CouncilRole, r => new AllowanceLimit(r.Amount, r.Citation, r.Certainty), ct);

    /// <summary>Whose fund pays an award of this level; null when no row says so on that day.</summary>
    public Task<PayerOfDay?> PayerAsync(AuthorityLevel level, DateOnly day, CancellationToken ct) =>
        db.RewardPayers.AsNoTracking()
            .Where(r => r.AuthorityLevel == level && r.ValidFrom <= day && (r.ValidTo == null || r.ValidTo >= day))
            .Select(r => new PayerOfDay(r.Payer, r.Citation, r.Certainty))
            .SingleOrDefaultAsync(ct);

    /// <summary>How several awards of one class in one period are paid; empty when no row says so on that day.</summary>
    public async Task<IReadOnlyDictionary<AwardClass, OverlapOfDay>> OverlapsAsync(DateOnly day, CancellationToken ct) =>
        await db.RewardOverlaps.AsNoTracking()
            .Where(r => r.ValidFrom <= day && (r.ValidTo == null || r.ValidTo >= day))
            .ToDictionaryAsync(r => r.AwardClass, r => new OverlapOfDay(r.SamePeriod, r.Citation, r.Certainty), ct);
}

public sealed record PayerOfDay(Payer Payer, string Citation, Certainty Certainty);

public sealed record OverlapOfDay(SamePeriod SamePeriod, string Citation, Certainty Certainty);
