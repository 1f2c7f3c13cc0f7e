using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Decisions;

/// <summary>Awards of a person, with number, day, register and money. What was struck or refused is not part of anybody's history.</summary>
public sealed class AwardHistory(ThiDuaDb db) : IPersonHistorySource
{
    public async Task<IReadOnlyList<PersonHistoryRow>> OfAsync(Guid personId, Actor actor, CancellationToken ct)
    {
        var readable = await DecisionAccess.AgenciesAsync(db, Permission.ReadDecisions, actor, ct);
        var awards = await db.DecisionItems.AsNoTracking()
            .Where(i => i.Nomination.PersonId == personId && i.Outcome == ItemOutcome.Granted)
            .Select(i => new
            {
                i.DecisionId,
                i.Decision.AgencyId,
                i.Decision.Kind,
                i.Decision.Number,
                i.Decision.Symbol,
                i.Decision.IssuedOn,
                i.Decision.AnswerNumber,
                i.Decision.AnswerOn,
                Award = i.Decision.AwardOffer.AwardKind.Name + " của " + i.Decision.AwardOffer.Authority,
                Movement = i.Decision.Movement.Name ?? i.Decision.Movement.Title,
                i.RegisterNumber,
                i.RegisterYear,
                Money = i.PaidAmount ?? i.LegalAmount,
            })
            .ToListAsync(ct);
        return [.. awards.Select(a =>
        {
            var own = a.Kind is DecisionKind.Decision;
            var day = (own ? a.IssuedOn : a.AnswerOn) ?? a.IssuedOn!.Value;
            var number = own ? DecisionReference.Of(a.Number, a.Symbol) : a.AnswerNumber;
            var register = a.RegisterNumber is { } n ? $", số sổ {n}/{a.RegisterYear}" : "";
            var money = a.Money is { } amount ? $", tiền thưởng {amount.Written()}" : "";
            return new PersonHistoryRow(
                day, a.Award, $"{a.Movement}. Quyết định số {number} ngày {day.Written()}{register}{money}", readable.Contains(a.AgencyId) ? $"/quyet-dinh/{a.DecisionId}" : null);
        }).OrderByDescending(r => r.Day)];
    }
}
