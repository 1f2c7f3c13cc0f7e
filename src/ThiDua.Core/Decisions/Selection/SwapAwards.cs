using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Decisions.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations;
using ThiDua.Core.Nominations.Guards;

namespace ThiDua.Core.Decisions.Selection;

/// <summary>
/// One goes in and one goes out in one step: what was full stays full. Who goes out takes the other's place when that one held one, else none.
/// </summary>
public sealed class SwapAwards(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(SwapAwardsRequest request, Actor actor, CancellationToken ct)
    {
        if (await db.OfferAsync(request.AwardOfferId, ct) is not { } offer)
        {
            return new NotFound();
        }

        if (await db.RefuseSelectingAsync(offer.Movement, actor, ct) is { } refused)
        {
            return refused;
        }

        if (TextRules.All(
            TextRules.NotEmpty(request.Reason, nameof(request.Reason), "lý do đổi"),
            TextRules.NotLongerThan(request.Reason, 1000, nameof(request.Reason), "Lý do")) is { Count: > 0 } typed)
        {
            return typed;
        }

        await using var work = await ledger.BeginAsync("decisions.swap_awards", $"Đổi người được chọn {offer.AwardKind.Name}", actor, ct, request.Reason!.Trim());
        var on = VietnamTime.DayOf(work.At);
        var guarded = await GuardGate.RefusalsAsync(db, [request.InId], on, ct, offer.Id);
        await db.LockOffersAsync(offer.Id, ct);
        var pair = await db.Nominations.Where(n => (n.Id == request.InId || n.Id == request.OutId) && n.MovementId == offer.MovementId).ToListAsync(ct);
        if (pair.SingleOrDefault(n => n.Id == request.InId) is not { } goesIn || pair.SingleOrDefault(n => n.Id == request.OutId) is not { } goesOut)
        {
            return new InvalidField(nameof(request.InId), "Chọn một đề nghị vào và một đề nghị ra của phong trào này.");
        }

        var refusals = await RefusalsAsync(offer, goesIn, goesOut, actor, ct);
        refusals.AddRange(guarded);
        var stand = await db.StandAsync(offer.Movement, on, ct);
        refusals.AddRange(stand.Refusals(SwapMoves.Of(offer.Id, goesIn.Id, goesOut.Id, goesIn.State is NominationState.Selected ? goesIn.GrantedOfferId : null)));
        if (refusals.Count > 0)
        {
            return refusals;
        }

        var freed = goesIn.State is NominationState.Selected ? goesIn.GrantedOfferId : null;
        (goesIn.State, goesIn.GrantedOfferId) = (NominationState.Selected, offer.Id);
        (goesOut.State, goesOut.GrantedOfferId) = (freed is null ? NominationState.Accepted : NominationState.Selected, freed);
        work.About("movement", offer.MovementId).About("nomination", goesIn.Id).About("nomination", goesOut.Id);
        return await work.CommitAsync(Done.Value, ct);
    }

    private async Task<List<Refusal>> RefusalsAsync(Movements.AwardOffer offer, Nomination goesIn, Nomination goesOut, Actor actor, CancellationToken ct)
    {
        var refusals = new List<Refusal>();
        if (goesOut.State is not NominationState.Selected || goesOut.GrantedOfferId != offer.Id)
        {
            refusals.Add(new NotSelectable(goesOut.SubjectName, goesOut.State.Label()));
        }

        if (goesIn.State is not NominationState.Selected && !NominationTransitions.Nominations.Allows(goesIn.State, NominationState.Selected))
        {
            refusals.Add(new NotSelectable(goesIn.SubjectName, goesIn.State.Label()));
        }

        if (!await db.Eligible(offer.Id).AnyAsync(n => n.Id == goesIn.Id, ct))
        {
            refusals.Add(new NotPassed(goesIn.SubjectName, offer.AwardKind.Name));
        }

        if (goesIn is { State: NominationState.Selected, GrantedOfferId: { } other } && !await db.Eligible(other).AnyAsync(n => n.Id == goesOut.Id, ct))
        {
            refusals.Add(new NotPassed(goesOut.SubjectName, "hình thức mà người kia đang giữ"));
        }

        var ids = new[] { goesIn.Id, goesOut.Id };
        var standing = await db.Standing().Where(i => ids.Contains(i.NominationId)).Select(i => i.NominationId).ToListAsync(ct);
        var aside = await db.AsideAsync(actor, ids, ct);
        foreach (var nomination in new[] { goesIn, goesOut })
        {
            if (standing.Contains(nomination.Id))
            {
                refusals.Add(new AlreadyInDecision(nomination.SubjectName));
            }

            if (aside.Contains(nomination.Id))
            {
                refusals.Add(new SelectsWhatTheyDoNotJudge(nomination.SubjectName));
            }
        }

        return refusals;
    }
}

public sealed record SwapAwardsRequest(Guid AwardOfferId, Guid OutId, Guid InId, string? Reason);

internal static class SwapMoves
{
    /// <param name="held">Where the one who goes in holds a place now; the other takes it.</param>
    public static Dictionary<Guid, Guid?> Of(Guid offer, Guid goesIn, Guid goesOut, Guid? held) => new() { [goesIn] = offer, [goesOut] = held };
}
