using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations;
using ThiDua.Core.Nominations.Guards;
using ThiDua.Core.Nominations.Holds;

namespace ThiDua.Core.Decisions.Selection;

/// <summary>Chooses among those the council agreed to, within the ceilings of the plan. All of the request or nothing.</summary>
public sealed class SelectAwards(ThiDuaDb db, Ledger ledger) : IOperation
{
    /// <summary>Everybody who counts places of one offer waits here; a test takes the lock away to show that it is what holds.</summary>
    internal Func<ThiDuaDb, Guid, CancellationToken, Task> LockOffer { get; init; } =
        (db, offer, ct) => db.Database.ExecuteSqlAsync($"select 1 from movements.award_offer where id = {offer} for update", ct);

    public async Task<Result<AwardsSelected>> ExecuteAsync(SelectAwardsRequest request, Actor actor, CancellationToken ct)
    {
        if (await db.OfferAsync(request.AwardOfferId, ct) is not { } offer)
        {
            return new NotFound();
        }

        if (await db.RefuseSelectingAsync(offer.Movement, actor, ct) is { } refused)
        {
            return refused;
        }

        if (request.NominationIds.Count == 0)
        {
            return new InvalidField(nameof(request.NominationIds), "Chọn ít nhất một đề nghị.");
        }

        await using var work = await ledger.BeginAsync("decisions.select_awards", $"Lựa chọn {offer.AwardKind.Name}", actor, ct);
        await LockOffer(db, offer.Id, ct);
        var chosen = await db.Nominations.Where(n => request.NominationIds.Contains(n.Id) && n.MovementId == offer.MovementId).ToListAsync(ct);
        var added = chosen.Where(n => n.State is not NominationState.Selected || n.GrantedOfferId != offer.Id).ToList();
        var refusals = await RefusalsAsync(offer, added, actor, ct);
        refusals.AddRange(await GuardGate.RefusalsAsync(db, [.. added.Select(n => n.Id)], VietnamTime.DayOf(work.At), ct, offer.Id));
        if (await CountAsync(offer, added, ct) is { } full)
        {
            refusals.Add(full);
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        foreach (var nomination in added)
        {
            nomination.State = NominationState.Selected;
            nomination.GrantedOfferId = offer.Id;
            work.About("nomination", nomination.Id);
        }

        work.About("movement", offer.MovementId);
        return await work.CommitAsync(new AwardsSelected(added.Count), ct);
    }

    private async Task<List<Refusal>> RefusalsAsync(AwardOffer offer, List<Nomination> added, Actor actor, CancellationToken ct)
    {
        var ids = added.Select(n => n.Id).ToList();
        var eligible = (await db.Eligible(offer.Id).Where(n => ids.Contains(n.Id)).Select(n => n.Id).ToListAsync(ct)).ToHashSet();
        var standing = (await db.Standing().Where(i => ids.Contains(i.NominationId)).Select(i => i.NominationId).ToListAsync(ct)).ToHashSet();
        var aside = await db.AsideAsync(actor, ids, ct);
        var held = (await db.OpenHolds.Where(h => ids.Contains(h.NominationId)).Select(h => new { h.NominationId, Fact = new HoldFact(h.Kind, h.Source) }).ToListAsync(ct)).ToLookup(h => h.NominationId, h => h.Fact);
        return [.. added.Select(n => Refuse(n)).OfType<Refusal>()];

        Refusal? Refuse(Nomination n) =>
            n.State is not NominationState.Selected && !NominationTransitions.Nominations.Allows(n.State, NominationState.Selected)
                ? new NotSelectable(n.SubjectName, n.State.Label())
            : standing.Contains(n.Id) ? new AlreadyInDecision(n.SubjectName)
            : !eligible.Contains(n.Id) ? new NotPassed(n.SubjectName, offer.AwardKind.Name)
            : aside.Contains(n.Id) ? new SelectsWhatTheyDoNotJudge(n.SubjectName)
            : HoldRules.MustNotBeHeld(n.SubjectName, [.. held[n.Id]]);
    }

    private async Task<Refusal?> CountAsync(AwardOffer offer, List<Nomination> added, CancellationToken ct)
    {
        var kinds = await db.Holding(offer.Id).GroupBy(n => n.SubjectKind).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        int Of(SubjectKind kind) => kinds.GetValueOrDefault(kind) + added.Count(n => n.SubjectKind == kind);
        return Ceilings.Refuse(
            SelectionRows.CeilingOf(offer, offer.Movement, offer.FallbackOffer), new Chosen(Of(SubjectKind.Collective), Of(SubjectKind.Individual)));
    }
}

public sealed record SelectAwardsRequest(Guid AwardOfferId, IReadOnlyList<Guid> NominationIds);

public sealed record AwardsSelected(int Count);
