using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Decisions.Funds;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Decisions.Upward;

/// <summary>
/// Money of awards that a higher authority grants: the fund of the level that signs pays, so none here,
/// except awards of the State and the Prime Minister, which the proposer pays (Luật 06/2022 Điều 11 khoản 4).
/// </summary>
internal sealed class UpperMoney(ThiDuaDb db, FundLawQuery law, RewardRateQuery rates)
{
    /// <summary>Writes what the agency owes for the names that the paper of this day grants.</summary>
    public async Task FillAsync(IReadOnlyList<DecisionItem> granted, DateOnly day, CancellationToken ct)
    {
        foreach (var paper in granted.GroupBy(i => i.DecisionId))
        {
            var award = await db.Decisions.Where(d => d.Id == paper.Key).Select(d => new { d.AwardOffer.AwardCode, d.AwardOffer.AwardKind.AuthorityLevel }).SingleAsync(ct);
            if ((await law.PayerAsync(award.AuthorityLevel, day, ct))?.Payer is not Payer.Proposer || await rates.AsOfAsync(day, award.AwardCode, ct) is not { } money)
            {
                continue;
            }

            foreach (var item in paper.Where(i => money.AmountFor(i.SubjectKind) is not null))
            {
                (item.BaseSalary, item.Coefficient, item.LegalAmount) = (money.BaseSalary.Value, money.Coefficients[item.SubjectKind].Value, money.AmountFor(item.SubjectKind));
            }
        }
    }
}
