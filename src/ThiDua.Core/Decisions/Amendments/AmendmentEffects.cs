using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Decisions.Amendments;

/// <summary>
/// A decision about another decision at the moment of issue: checks that each award still stands as the draft supposed, then changes words,
/// takes awards back with what must be returned, or lets them stand again. Register numbers and legal amounts never move.
/// </summary>
internal sealed class AmendmentEffects
{
    private readonly Decision decision;
    private readonly List<DecisionChange> changes;

    private AmendmentEffects(Decision decision, List<DecisionChange> changes) => (this.decision, this.changes) = (decision, changes);

    public int Count => changes.Count;

    public static async Task<Result<AmendmentEffects>> LockAsync(ThiDuaDb db, Decision decision, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from decisions.decision_item where id in (select item_id from decisions.decision_change where decision_id = {decision.Id}) order by id for update", ct);
        var changes = await db.DecisionChanges.Include(c => c.Item).Include(c => c.Ground).Where(c => c.DecisionId == decision.Id).OrderBy(c => c.Ordinal).ToListAsync(ct);
        var refusals = await StandingAsync(db, changes, ct);
        return refusals.Count > 0 ? refusals : new AmendmentEffects(decision, changes);
    }

    /// <summary>What must hold of a list of changes before it moves on.</summary>
    public static async Task<List<Refusal>> StandingAsync(ThiDuaDb db, IReadOnlyList<DecisionChange> changes, CancellationToken ct)
    {
        if (changes.Count == 0)
        {
            return [new EmptyList()];
        }

        var moved = changes
            .Where(c => c.Item.Outcome != AmendmentRules.Expects(c.Kind) || (c.Item.SubjectName, c.Item.SubjectTitle, c.Item.Achievement) != (c.OldName, c.OldTitle, c.OldAchievement))
            .Select(c => c.OldName).ToList();
        var dossiers = changes.Where(c => c.Kind is ChangeKind.Restore).Select(c => c.Item.NominationId).ToList();
        var again = await db.DecisionItems.AsNoTracking()
            .Where(i => dossiers.Contains(i.NominationId) && i.Outcome == ItemOutcome.Granted).Select(i => i.SubjectName).ToListAsync(ct);
        return [.. moved.Count > 0 ? [new AwardChangedMeanwhile(moved)] : Array.Empty<Refusal>(), .. again.Count > 0 ? [new AwardedAgainElsewhere(again)] : Array.Empty<Refusal>()];
    }

    /// <summary>After the decision itself is saved as issued: the database lets an award change by nothing else.</summary>
    public async Task ApplyAsync(ThiDuaDb db, RecallRulesQuery recalls, Work work, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        var deadline = decision.Kind is DecisionKind.Cancellation ? await recalls.GiveBackAsync(decision.IssuedOn!.Value, ct) : null;
        var live = await LiveRecallsAsync(db, ct);
        foreach (var change in changes)
        {
            Apply(db, change, deadline, live);
            work.About("nomination", change.Item.NominationId).About("decision", change.Item.DecisionId);
        }

        work.About("decision", decision.AmendsId!.Value);
    }

    private Task<List<Recall>> LiveRecallsAsync(ThiDuaDb db, CancellationToken ct)
    {
        var ids = changes.Select(c => c.ItemId).ToList();
        return db.Recalls.Where(r => ids.Contains(r.ItemId) && r.LiftedById == null).ToListAsync(ct);
    }

    private void Apply(ThiDuaDb db, DecisionChange change, RecallDay? deadline, List<Recall> live)
    {
        var item = change.Item;
        switch (change.Kind)
        {
            case ChangeKind.Correct:
                (item.SubjectName, item.SubjectTitle, item.Achievement) = (change.NewName!, change.NewTitle!, change.NewAchievement!);
                break;
            case ChangeKind.Revoke:
                (item.Outcome, item.RevokedById) = (ItemOutcome.Revoked, decision.Id);
                db.Recalls.Add(new Recall { Id = Guid.CreateVersion7(), ItemId = item.Id, DecisionId = decision.Id, DueOn = deadline?.On, DueCitation = deadline?.Citation });
                break;
            default:
                (item.Outcome, item.RevokedById) = (ItemOutcome.Granted, null);
                live.Where(r => r.ItemId == item.Id).ToList().ForEach(r => r.LiftedById = decision.Id);
                break;
        }
    }
}
