using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions.Funds;

/// <summary>Writes payments of one decision under its rows' locks and keeps the mark "paid on" of each reward in step with them.</summary>
internal sealed class PaymentBook
{
    private readonly ThiDuaDb db;
    private readonly Dictionary<Guid, decimal> net;
    private readonly Dictionary<int, Guid?> funds = [];
    private readonly Guid agencyId;

    private PaymentBook(ThiDuaDb db, Guid agencyId, Dictionary<Guid, decimal> net) => (this.db, this.agencyId, this.net) = (db, agencyId, net);

    public static async Task<PaymentBook> OpenAsync(ThiDuaDb db, Guid decisionId, Guid agencyId, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from decisions.decision_item where decision_id = {decisionId} order by id for update", ct);
        var net = await db.Payments.AsNoTracking()
            .Where(p => p.Item.DecisionId == decisionId)
            .GroupBy(p => p.ItemId)
            .Select(g => new { g.Key, Net = g.Sum(p => p.Kind == PaymentKind.Paid ? p.Amount : -p.Amount) })
            .ToDictionaryAsync(g => g.Key, g => g.Net, ct);
        return new PaymentBook(db, agencyId, net);
    }

    /// <summary>Đồng paid and not given back.</summary>
    public decimal HeldBy(DecisionItem item) => net.GetValueOrDefault(item.Id);

    public decimal LeftOf(DecisionItem item) => DueOf(item) - HeldBy(item);

    /// <summary>The fund of the day's year, when one was opened; a closed one refuses in the database.</summary>
    public async Task<Payment> WriteAsync(DecisionItem item, NewPayment payment, DateTimeOffset at, Actor actor, CancellationToken ct)
    {
        var row = new Payment
        {
            Id = Guid.CreateVersion7(),
            ItemId = item.Id,
            Kind = payment.Kind,
            Amount = payment.Amount,
            PaidOn = payment.On,
            Receiver = Trimmed(payment.Receiver),
            Note = Trimmed(payment.Note),
            FundId = await FundAsync(payment.On.Year, ct),
            VoidsId = payment.Voids,
            RecordedAt = at,
            RecordedBy = actor.Name,
        };
        db.Payments.Add(row);
        net[item.Id] = HeldBy(item) + (row.Kind is PaymentKind.Paid ? row.Amount : -row.Amount);
        var isPaid = HeldBy(item) >= DueOf(item) && item.Outcome is ItemOutcome.Granted;
        (item.PaidOn, item.PaidBy) = (isPaid ? item.PaidOn ?? row.PaidOn : null, isPaid ? item.PaidBy ?? actor.Name : null);
        return row;
    }

    private static decimal DueOf(DecisionItem item) => item.PaidAmount ?? item.LegalAmount ?? 0;

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private async Task<Guid?> FundAsync(int year, CancellationToken ct)
    {
        if (!funds.TryGetValue(year, out var id))
        {
            id = await db.Funds.AsNoTracking().Where(f => f.AgencyId == agencyId && f.Year == year).Select(f => (Guid?)f.Id).SingleOrDefaultAsync(ct);
            funds[year] = id;
        }

        return id;
    }
}

internal sealed record NewPayment(PaymentKind Kind, decimal Amount, DateOnly On, string? Receiver = null, string? Note = null, Guid? Voids = null);
