using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions.Funds;

/// <summary>What the fund of a year pays to whom: every reward granted in the year, or paid from its money, by proposing unit.</summary>
public sealed class FundPaymentsQuery(ThiDuaDb db) : IQuery
{
    /// <summary>Null when the actor reads no decisions.</summary>
    public async Task<FundPayments?> FindAsync(int year, Actor actor, CancellationToken ct)
    {
        var agencies = await DecisionAccess.AgenciesAsync(db, Permission.ReadDecisions, actor, ct);
        if (agencies.Count == 0)
        {
            return null;
        }

        var agency = agencies[0];
        var payments = db.Payments;
        var lines = await db.DecisionItems.AsNoTracking()
            .Where(i => i.Decision.AgencyId == agency && i.LegalAmount != null && (i.Outcome == ItemOutcome.Granted || i.Outcome == ItemOutcome.Revoked)
                && ((i.Answer == null ? i.Decision.IssuedOn : i.Answer.AnsweredOn)!.Value.Year == year || payments.Any(p => p.ItemId == i.Id && p.PaidOn.Year == year)))
            .OrderBy(i => i.Nomination.Batch.Unit.ProtocolOrder).ThenBy(i => i.Nomination.Batch.Unit.Name).ThenBy(i => i.Decision.IssuedOn).ThenBy(i => i.DecisionId).ThenBy(i => i.Ordinal)
            .Select(i => new FundPayment(
                i.Id, i.DecisionId, i.Decision.Number + "/" + i.Decision.Symbol, i.Answer == null ? i.Decision.IssuedOn : i.Answer.AnsweredOn,
                i.Nomination.Batch.Unit.Name, i.SubjectName, i.SubjectTitle, i.Outcome == ItemOutcome.Granted ? i.PaidAmount ?? i.LegalAmount!.Value : 0,
                payments.Where(p => p.ItemId == i.Id && p.PaidOn.Year == year).Sum(p => p.Kind == PaymentKind.Paid ? p.Amount : -p.Amount),
                payments.Where(p => p.ItemId == i.Id).Sum(p => p.Kind == PaymentKind.Paid ? p.Amount : -p.Amount)))
            .ToListAsync(ct);
        return new FundPayments(year, lines);
    }
}

/// <summary>Amounts in đồng.</summary>
public sealed record FundPayments(int Year, IReadOnlyList<FundPayment> Lines)
{
    public IEnumerable<IGrouping<string, FundPayment>> ByUnit => Lines.GroupBy(l => l.Unit);

    public decimal Due => Lines.Sum(l => l.Due);

    public decimal PaidInYear => Lines.Sum(l => l.PaidInYear);

    public decimal Left => Lines.Sum(l => l.Left);
}

/// <param name="Due">What is to be paid; nothing once the award was taken back.</param>
/// <param name="PaidInYear">Paid from this year's money, less what came back in it.</param>
/// <param name="Paid">Paid in all years, less what came back.</param>
public sealed record FundPayment(
    Guid ItemId, Guid DecisionId, string Decision, DateOnly? DecidedOn, string Unit, string Name, string Title, decimal Due, decimal PaidInYear, decimal Paid)
{
    public decimal Left => Due - Paid;

    public PaymentStanding Standing => Left < 0 ? PaymentStanding.ToRecover : Left == 0 ? PaymentStanding.Paid : Paid > 0 ? PaymentStanding.PartlyPaid : PaymentStanding.Unpaid;
}

public enum PaymentStanding
{
    Unpaid,
    PartlyPaid,
    Paid,

    /// <summary>More was paid than is due: the award was taken back, or too much was handed out.</summary>
    ToRecover,
}
