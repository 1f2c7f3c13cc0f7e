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
        var submission = await db.Decisions.Include(d => d.AwardOffer.AwardKind).Include(d => d.AwardOffer.FallbackOffer!.AwardKind)
            .SingleOrDefaultAsync(d => d.Id == request.DecisionId && d.State == DecisionState.Answered, ct);
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

        // The offer's row stands for its places: two officers filling the last one wait for each other here.
        await db.Database.ExecuteSqlAsync($"select 1 from movements.award_offer where id = {fallback.Id} for update", ct);
        if (await OverCeilingAsync(fallback, items, ct) is { } refusal)
        {
            return refusal;
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

    private async Task<Refusal?> OverCeilingAsync(AwardOffer fallback, List<DecisionItem> items, CancellationToken ct)
    {
        var held = await db.Nominations.AsNoTracking()
            .Where(n => n.GrantedOfferId == fallback.Id && (n.State == NominationState.Selected || n.State == NominationState.Awarded))
            .Select(n => n.SubjectKind).ToListAsync(ct);
        var kinds = held.Concat(items.Select(i => i.SubjectKind)).ToList();
        var collectives = kinds.Count(k => k is SubjectKind.Collective);
        var ceiling = new Ceiling(DraftDecision.AwardName(fallback), new CeilingShape(fallback.MaxCollectives, fallback.MaxIndividuals, fallback.MaxTotal, fallback.Either), fallback.Text);
        return Ceilings.Refuse(ceiling, new Chosen(collectives, kinds.Count - collectives));
    }
}

public sealed record FallToOwnAwardRequest
{
    public required Guid DecisionId { get; init; }
    public required IReadOnlyList<Guid> ItemIds { get; init; }
}

public sealed record FellToOwnAward(int Count, Guid AwardOfferId);
