using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Decisions.Amendments;
using ThiDua.Core.Decisions.Certificates;
using ThiDua.Core.Decisions.Funds;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations;

namespace ThiDua.Core.Decisions;

/// <summary>
/// A list about to be issued, read under locks taken in one order: register counter, decision, movement, nominations.
/// Its papers are written before the commit, so nothing may be left for the commit to refuse.
/// </summary>
internal sealed class IssueDraft
{
    public required Decision Decision { get; init; }
    public required string AwardCode { get; init; }
    public required string AwardName { get; init; }

    /// <summary>Names that are to be granted or sent, in order.</summary>
    public required IReadOnlyList<DecisionItem> Items { get; init; }

    /// <summary>The latest day of what the paper cites: plan, session.</summary>
    public DateOnly? Earliest { get; init; }

    /// <summary>What it does to another decision's awards; null on a decision or tờ trình of its own.</summary>
    public AmendmentEffects? Changes { get; init; }

    public int Count => Changes?.Count ?? Items.Count;

    public IReadOnlyList<SubjectKind> Subjects => [.. Items.Select(i => i.SubjectKind).Distinct()];

    public static async Task<Result<IssueDraft>> LockAsync(ThiDuaDb db, Decision seen, uint version, int year, CancellationToken ct)
    {
        await RegisterNumbers.LockAsync(db, seen.AgencyId, year, ct);
        await db.Database.ExecuteSqlAsync($"select 1 from decisions.decision where id = {seen.Id} for update", ct);
        await db.Database.ExecuteSqlAsync($"select 1 from movements.movement where id = {seen.MovementId} for update", ct);
        await db.Database.ExecuteSqlAsync($"select 1 from nominations.nomination where id in (select nomination_id from decisions.decision_item where decision_id = {seen.Id}) order by id for update", ct);
        await db.Entry(seen).ReloadAsync(ct);
        if (seen.State is not DecisionState.Approved)
        {
            return new WrongState("Văn bản không ở trạng thái chờ số: chưa ký hoặc đã ban hành. Tải lại trang để xem trạng thái mới nhất.");
        }

        return seen.Version == version ? await ReadAsync(db, seen, ct) : new ChangedMeanwhile(null, null, null);
    }

    /// <summary>Sets outcomes, register numbers and money, and moves dossiers and movement on. A tờ trình only renumbers its list.</summary>
    public async Task GrantAsync(ThiDuaDb db, FrozenRules rules, CancellationToken ct)
    {
        for (var i = 0; i < Items.Count; i++)
        {
            Items[i].Ordinal = i + 1;
        }

        if (Decision.Kind is not DecisionKind.Decision)
        {
            return;
        }

        var year = Decision.IssuedOn!.Value.Year;
        var register = await RegisterNumbers.TakeAsync(db, Decision.AgencyId, year, Items.Count, ct);
        foreach (var item in Items)
        {
            item.Outcome = ItemOutcome.Granted;
            (item.RegisterNumber, item.RegisterYear, item.RegisterAgencyId) = (register++, year, Decision.AgencyId);
            item.BaseSalary = rules.Rates!.BaseSalary.Value;
            item.Coefficient = rules.Rates.Coefficients[item.SubjectKind].Value;
            item.LegalAmount = rules.Rates.AmountFor(item.SubjectKind);
            item.Nomination.State = NominationState.Awarded;
            db.CertificateCodes.Add(CertificateCodes.New(item.Id));
        }

        await PayOncePerPeriodAsync(db, ct);

        if (MovementTransitions.Table.Allows(Decision.Movement.State, MovementState.Decided))
        {
            Decision.Movement.State = MovementState.Decided;
        }
    }

    /// <summary>Đồng that the list pays, after the rule of several awards in one period.</summary>
    public decimal Pays => Items.Sum(i => i.PaidAmount ?? i.LegalAmount ?? 0);

    private async Task PayOncePerPeriodAsync(ThiDuaDb db, CancellationToken ct)
    {
        var rules = await new FundLawQuery(db).OverlapsAsync(Decision.IssuedOn!.Value, ct);
        var others = await new OverlapReader(db).OthersAsync(Decision.Id, [.. Items.Select(i => i.NominationId)], ct);
        var kind = Decision.AwardOffer.AwardKind;
        var period = kind.Class is AwardClass.Title ? (Decision.Movement.PeriodEnd ?? Decision.IssuedOn.Value).Year : Decision.IssuedOn.Value.Year;
        foreach (var item in Items.Where(i => i.LegalAmount is not null && others.Contains(i.NominationId)))
        {
            var payable = SeveralAwards.Of(new PeriodAward(AwardName, kind.Class, period, item.LegalAmount!.Value, item.LegalAmount.Value), [.. others[item.NominationId]], rules);
            if (payable.Because is not null)
            {
                (item.PaidAmount, item.PaidReason) = (payable.Amount, $"{payable.Because} ({payable.Clause})");
            }
        }
    }

    private static async Task<Result<IssueDraft>> ReadAsync(ThiDuaDb db, Decision decision, CancellationToken ct)
    {
        await db.Entry(decision).Reference(d => d.Movement).LoadAsync(ct);
        await db.Entry(decision).Reference(d => d.Session).LoadAsync(ct);
        await db.Entry(decision.AwardOffer).Reference(o => o.AwardKind).LoadAsync(ct);
        if (decision.AmendsId is { } amended)
        {
            return await ReadChangesAsync(db, decision, amended, ct);
        }

        var all = await db.DecisionItems.Include(i => i.Nomination).Where(i => i.DecisionId == decision.Id).OrderBy(i => i.Ordinal).ToListAsync(ct);
        var items = all.Where(i => i.Outcome is ItemOutcome.Proposed).ToList();
        var changed = items
            .Where(i => i.Nomination.State is not NominationState.Selected || i.Nomination.GrantedOfferId != decision.AwardOfferId)
            .Select(i => i.SubjectName).ToList();
        if (items.Count == 0 || changed.Count > 0)
        {
            return items.Count == 0 ? new EmptyList() : new ListOutOfDate(changed);
        }

        PutStruckLast(all, items.Count);
        return new IssueDraft
        {
            Decision = decision,
            AwardCode = decision.AwardOffer.AwardCode,
            AwardName = DraftDecision.AwardName(decision.AwardOffer),
            Items = items,
            Earliest = new[] { decision.Movement.PlanDate, decision.Session?.HeldOn }.Max(),
        };
    }

    private static async Task<Result<IssueDraft>> ReadChangesAsync(ThiDuaDb db, Decision decision, Guid amended, CancellationToken ct)
    {
        var changes = await AmendmentEffects.LockAsync(db, decision, ct);
        return !changes.Succeeded ? changes.Refusals.ToList() : new IssueDraft
        {
            Decision = decision,
            AwardCode = decision.AwardOffer.AwardCode,
            AwardName = DraftDecision.AwardName(decision.AwardOffer),
            Items = [],
            Changes = changes.Value,
            Earliest = await db.Decisions.Where(d => d.Id == amended).Select(d => d.IssuedOn).SingleAsync(ct),
        };
    }

    // Ordinals are the "số sổ vàng" of the certificates: only those who stand on the paper count.
    private static void PutStruckLast(IEnumerable<DecisionItem> all, int standing)
    {
        foreach (var struck in all.Where(i => i.Outcome is not ItemOutcome.Proposed))
        {
            struck.Ordinal = ++standing;
        }
    }
}
