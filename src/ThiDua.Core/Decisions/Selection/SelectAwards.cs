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
        (db, offer, ct) => db.LockOffersAsync(offer, ct);

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
        // Before the lock, for they read nothing that it guards: who waits behind it waits for the counting only.
        var guarded = await GuardGate.RefusalsAsync(db, request.NominationIds, VietnamTime.DayOf(work.At), ct, offer.Id);
        await LockOffer(db, offer.Id, ct);
        var chosen = await db.Nominations.Where(n => request.NominationIds.Contains(n.Id) && n.MovementId == offer.MovementId).ToListAsync(ct);
        var added = chosen.Where(n => n.State is not NominationState.Selected || n.GrantedOfferId != offer.Id).ToList();
        var refusals = await RefusalsAsync(offer, added, actor, ct);
        refusals.AddRange(guarded);
        var stand = await db.StandAsync(offer.Movement, VietnamTime.DayOf(work.At), ct);
        refusals.AddRange(stand.Refusals(added.ToDictionary(n => n.Id, _ => (Guid?)offer.Id)));

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
}

public sealed record SelectAwardsRequest(Guid AwardOfferId, IReadOnlyList<Guid> NominationIds);

public sealed record AwardsSelected(int Count);
