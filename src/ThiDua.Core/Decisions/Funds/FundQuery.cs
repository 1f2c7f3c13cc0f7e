using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Decisions.Funds;

/// <summary>The fund of one year at a glance: income, spending, what decisions have promised, what is left.</summary>
public sealed class FundQuery(ThiDuaDb db, FundLawQuery law, TimeProvider clock) : IQuery
{
    public async Task<FundView?> FindAsync(int year, Actor actor, CancellationToken ct)
    {
        var agencies = await DecisionAccess.AgenciesAsync(db, Permission.ReadDecisions, actor, ct);
        if (agencies.Count == 0)
        {
            return null;
        }

        // An actor belongs to one agency; a system of several would open each under its own role.
        var agencyId = agencies[0];
        var funds = await db.Funds.AsNoTracking().Where(f => f.AgencyId == agencyId).OrderByDescending(f => f.Year)
            .Select(f => new { f.Id, f.Year, f.Version, f.ClosedAt, f.ClosedBy }).ToListAsync(ct);
        var fund = funds.SingleOrDefault(f => f.Year == year);
        var day = RuleDay(year);
        return new FundView
        {
            AgencyId = agencyId,
            Year = year,
            Years = [.. funds.Select(f => f.Year)],
            FundId = fund?.Id,
            Version = fund?.Version ?? 0,
            ClosedAt = fund?.ClosedAt,
            ClosedBy = fund?.ClosedBy,
            Entries = fund is null ? [] : await EntriesAsync(fund.Id, ct),
            RewardsPaid = await PaidAsync(agencyId, year, ct),
            Promised = await PromisedAsync(agencyId, ct),
            Share = await law.OrganisationShareAsync(day, ct),
            Allowances = await law.AllowancesAsync(day, ct),
        };
    }

    /// <summary>Đồng of the fund neither spent nor promised by other issued decisions; null when the year has no fund.</summary>
    internal async Task<decimal?> LeftAsync(Guid agencyId, int year, Guid exceptDecisionId, CancellationToken ct)
    {
        var fundId = await db.Funds.AsNoTracking().Where(f => f.AgencyId == agencyId && f.Year == year).Select(f => (Guid?)f.Id).SingleOrDefaultAsync(ct);
        if (fundId is null)
        {
            return null;
        }

        var balance = await db.FundEntries.Where(e => e.FundId == fundId).SumAsync(e => e.Kind == FundEntryKind.Organisation ? -e.Amount : e.Amount, ct);
        var promised = (await PromisedAsync(agencyId, ct)).Where(p => p.State is DecisionState.Issued or DecisionState.Answered && p.DecisionId != exceptDecisionId).Sum(p => p.Left);
        return balance - await PaidAsync(agencyId, year, ct) - promised;
    }

    private DateOnly RuleDay(int year) => clock.Today() is var today && today.Year == year ? today : new DateOnly(year, 12, 31);

    private Task<List<FundLine>> EntriesAsync(Guid fundId, CancellationToken ct)
    {
        var entries = db.FundEntries;
        return entries.AsNoTracking().Where(e => e.FundId == fundId).OrderBy(e => e.EnteredOn).ThenBy(e => e.RecordedAt)
            .Select(e => new FundLine(e.Id, e.Kind, e.Amount, e.EnteredOn, e.Description, e.CouncilRole, e.People, e.Sittings, e.RecordedBy, e.VoidsId != null, entries.Any(v => v.VoidsId == e.Id)))
            .ToListAsync(ct);
    }

    private Task<decimal> PaidAsync(Guid agencyId, int year, CancellationToken ct) =>
        db.Payments.Where(p => p.Item.Decision.AgencyId == agencyId && p.PaidOn.Year == year).SumAsync(p => p.Kind == PaymentKind.Paid ? p.Amount : -p.Amount, ct);

    /// <summary>Decisions whose rewards are not all paid, and drafts with what today's law would give.</summary>
    private async Task<IReadOnlyList<PromisedMoney>> PromisedAsync(Guid agencyId, CancellationToken ct)
    {
        var payments = db.Payments;
        var owed = await db.DecisionItems.AsNoTracking()
            .Where(i => i.Decision.AgencyId == agencyId && i.Outcome == ItemOutcome.Granted && i.LegalAmount != null && i.PaidOn == null)
            .GroupBy(i => new { i.DecisionId, i.Decision.Kind, i.Decision.State, i.Decision.Number, i.Decision.Symbol, i.Decision.Abstract })
            .Select(g => new
            {
                g.Key,
                Due = g.Sum(i => i.PaidAmount ?? i.LegalAmount!.Value),
                Paid = payments.Where(p => p.Item.DecisionId == g.Key.DecisionId && p.Item.PaidOn == null && p.Item.Outcome == ItemOutcome.Granted)
                    .Sum(p => p.Kind == PaymentKind.Paid ? p.Amount : -p.Amount),
            })
            .ToListAsync(ct);
        return
        [
            .. owed.Select(o => new PromisedMoney(o.Key.DecisionId, o.Key.Kind, o.Key.State, DecisionReference.Of(o.Key.Number, o.Key.Symbol), o.Key.Abstract, o.Due - o.Paid)),
            .. await DraftsAsync(agencyId, ct),
        ];
    }

    private async Task<IEnumerable<PromisedMoney>> DraftsAsync(Guid agencyId, CancellationToken ct)
    {
        var today = clock.Today();
        var drafts = await db.DecisionItems.AsNoTracking()
            .Where(i => i.Decision.AgencyId == agencyId && i.Decision.Kind == DecisionKind.Decision && i.Outcome == ItemOutcome.Proposed && i.Decision.State != DecisionState.Cancelled)
            .GroupBy(i => new { i.DecisionId, i.Decision.State, i.Decision.Symbol, i.Decision.Abstract, i.Decision.AwardOffer.AwardCode, i.SubjectKind })
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(ct);
        if (drafts.Count == 0)
        {
            return [];
        }

        var salary = await db.BaseSalaries.Where(r => r.ValidFrom <= today && (r.ValidTo == null || r.ValidTo >= today)).Select(r => r.Amount).SingleOrDefaultAsync(ct);
        var step = await db.RoundingRules.Where(r => r.ValidFrom <= today && (r.ValidTo == null || r.ValidTo >= today)).Select(r => r.Step).SingleOrDefaultAsync(ct);
        var codes = drafts.Select(d => d.Key.AwardCode).Distinct().ToList();
        var rates = await db.RewardCoefficients.AsNoTracking()
            .Where(r => codes.Contains(r.AwardCode) && r.ValidFrom <= today && (r.ValidTo == null || r.ValidTo >= today))
            .ToDictionaryAsync(r => (r.AwardCode, r.SubjectKind), r => r.Coefficient, ct);
        return drafts.GroupBy(d => (d.Key.DecisionId, d.Key.State, d.Key.Symbol, d.Key.Abstract)).Select(g => new PromisedMoney(
            g.Key.DecisionId, DecisionKind.Decision, g.Key.State, DecisionReference.Of(null, g.Key.Symbol), g.Key.Abstract,
            g.Sum(d => rates.TryGetValue((d.Key.AwardCode, d.Key.SubjectKind), out var rate) && step > 0 ? d.Count * RewardMoney.Of(rate, salary, step) : 0)));
    }
}

public sealed record FundView
{
    public required Guid AgencyId { get; init; }
    public required int Year { get; init; }

    /// <summary>Years with a fund, newest first.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    public Guid? FundId { get; init; }
    public required uint Version { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }
    public string? ClosedBy { get; init; }
    public required IReadOnlyList<FundLine> Entries { get; init; }

    /// <summary>Đồng of rewards handed out that year, less what came back.</summary>
    public required decimal RewardsPaid { get; init; }

    public required IReadOnlyList<PromisedMoney> Promised { get; init; }
    public FundShare? Share { get; init; }
    public required IReadOnlyDictionary<AllowanceRole, AllowanceLimit> Allowances { get; init; }

    public bool IsOpen => FundId is not null && ClosedAt is null;

    public decimal Income => Entries.Where(e => e.Kind is not FundEntryKind.Organisation).Sum(e => e.Amount);

    public decimal Organisation => Entries.Where(e => e.Kind is FundEntryKind.Organisation).Sum(e => e.Amount);

    public decimal? OrganisationMost => FundRules.MostForOrganisation(Income, Share);

    public decimal Spent => RewardsPaid + Organisation;

    public decimal Balance => Income - Spent;

    /// <summary>Issued and not yet paid.</summary>
    public decimal Owed => Promised.Where(p => !p.IsDraft).Sum(p => p.Left);

    public decimal InDrafts => Promised.Where(p => p.IsDraft).Sum(p => p.Left);

    public decimal Left => Balance - Owed - InDrafts;
}

/// <param name="IsVoid">An entry against another one.</param>
/// <param name="IsVoided">Taken back by another one.</param>
public sealed record FundLine(
    Guid Id, FundEntryKind Kind, decimal Amount, DateOnly On, string Description, AllowanceRole? Role, int? People, int? Sittings, string By, bool IsVoid, bool IsVoided);

public sealed record PromisedMoney(Guid DecisionId, DecisionKind Kind, DecisionState State, string Reference, string Abstract, decimal Left)
{
    public bool IsDraft => State is not (DecisionState.Issued or DecisionState.Answered);
}
