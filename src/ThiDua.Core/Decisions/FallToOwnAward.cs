using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Decisions.Selection;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Movements.Rules;
using ThiDua.Core.Nominations;

namespace ThiDua.Core.Decisions;

/// <summary>Who was refused by the upper level is selected for the award that the plan names instead, within its ceilings.</summary>
public sealed class FallToOwnAward(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<FellToOwnAward>> ExecuteAsync(FallToOwnAwardRequest request, Actor actor, CancellationToken ct)
    {
        var submission = await db.Decisions.Include(d => d.Movement).Include(d => d.AwardOffer.AwardKind).Include(d => d.AwardOffer.FallbackOffer!.AwardKind)
            .SingleOrDefaultAsync(d => d.Id == request.DecisionId && (d.State == DecisionState.Issued || d.State == DecisionState.Answered), ct);
        if (submission is null || !await DecisionAccess.MayActAsync(db, submission.AgencyId, Permission.SelectAwards, actor, ct))
        {
            return submission is null ? new NotFound() : new NotAllowed();
        }

        if (submission.AwardOffer.FallbackOffer is not { } fallback)
        {
            return new NoFallback(DraftDecision.AwardName(submission.AwardOffer));
        }

        var items = await db.DecisionItems.Include(i => i.Nomination)
            .Where(i => i.DecisionId == submission.Id && i.Outcome == ItemOutcome.Refused && i.Nomination.State == NominationState.Refused
                && request.ItemIds.Contains(i.Id))
            .ToListAsync(ct);
        if (items.Count == 0)
        {
            return new InvalidField(nameof(request.ItemIds), "Chọn ít nhất một tập thể, cá nhân không được cấp trên tặng thưởng.");
        }

        await using var work = await ledger.BeginAsync("decisions.fall_to_own_award", $"Chuyển sang danh sách {DraftDecision.AwardName(fallback)}", actor, ct);

        // The offers' rows stand for their places: two officers filling the last one wait for each other here.
        await db.LockOffersAsync(fallback.Id, ct);
        var stand = await db.StandAsync(submission.Movement, VietnamTime.DayOf(work.At), ct);
        if (stand.Refusals(items.ToDictionary(i => i.NominationId, _ => (Guid?)fallback.Id)).ToList() is { Count: > 0 } refusals)
        {
            return refusals;
        }

        foreach (var item in items)
        {
            item.Nomination.State = NominationState.Selected;
            item.Nomination.GrantedOfferId = fallback.Id;
            work.About("nomination", item.NominationId);
        }

        work.About("decision", submission.Id).About("movement", submission.MovementId);
        return await work.CommitAsync(new FellToOwnAward(items.Count, fallback.Id), ct);
    }
}

public sealed record FallToOwnAwardRequest
{
    public required Guid DecisionId { get; init; }
    public required IReadOnlyList<Guid> ItemIds { get; init; }
}

public sealed record FellToOwnAward(int Count, Guid AwardOfferId);
