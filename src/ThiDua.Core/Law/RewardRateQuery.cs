using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Law;

/// <summary>Reward rates as of the day of the decision, never of the plan.</summary>
public sealed class RewardRateQuery(ThiDuaDb db) : IQuery
{
    /// <summary>Null when the rows of that day are missing: before 01/7/2018, or an award without reward money.</summary>
    public async Task<RewardRates?> AsOfAsync(DateOnly day, string awardCode, CancellationToken ct)
    {
        var salary = await db.BaseSalaries.AsNoTracking()
            .Where(r => r.ValidFrom <= day && (r.ValidTo == null || r.ValidTo >= day))
            .Select(r => new SourcedRate(r.Amount, r.Citation, r.Certainty))
            .SingleOrDefaultAsync(ct);
        var rounding = await db.RoundingRules.AsNoTracking()
            .Where(r => r.ValidFrom <= day && (r.ValidTo == null || r.ValidTo >= day))
            .Select(r => new SourcedRate(r.Step, r.Citation, r.Certainty))
            .SingleOrDefaultAsync(ct);
        var coefficients = await db.RewardCoefficients.AsNoTracking()
            .Where(r => r.AwardCode == awardCode && r.ValidFrom <= day && (r.ValidTo == null || r.ValidTo >= day))
            .Select(r => new { r.SubjectKind, Rate = new SourcedRate(r.Coefficient, r.Citation, r.Certainty) { IsMaximum = r.IsMaximum } })
            .ToDictionaryAsync(r => r.SubjectKind, r => r.Rate, ct);
        return salary is null || rounding is null || coefficients.Count == 0
            ? null
            : new RewardRates { On = day, AwardCode = awardCode, BaseSalary = salary, RoundingStep = rounding, Coefficients = coefficients };
    }
}
