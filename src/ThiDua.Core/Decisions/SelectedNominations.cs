using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Decisions.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Nominations;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Decisions;

/// <summary>Nominations chosen for an award and not yet on another living list, in protocol order.</summary>
internal static class SelectedNominations
{
    /// <param name="exceptDecisionId">The list being rebuilt; its own lines do not count as another list.</param>
    public static async Task<IReadOnlyList<Nomination>> ReadyForAsync(ThiDuaDb db, Guid offerId, Guid agencyId, Guid? exceptDecisionId, CancellationToken ct)
    {
        var items = db.DecisionItems;
        var ready = await db.Nominations.AsNoTracking()
            .Where(n => n.State == NominationState.Selected && n.GrantedOfferId == offerId
                && !items.Any(i => i.NominationId == n.Id && i.DecisionId != exceptDecisionId
                    && i.Outcome == ItemOutcome.Proposed && i.Decision.State != DecisionState.Cancelled))
            .Select(n => new
            {
                Nomination = n,
                UnitId = n.SubjectUnitId ?? (n.Group != null ? n.Group.UnitId : n.Batch.UnitId),
                GivenName = n.Person != null ? n.Person.GivenName : "",
            })
            .ToListAsync(ct);
        var ranks = await RanksAsync(db, agencyId, ct);
        return [.. ready
            .InProtocolOrder(r => new ListedSubject(r.Nomination.Id, r.Nomination.SubjectKind, r.Nomination.SubjectName, r.GivenName, r.UnitId), ranks)
            .Select(r => r.Nomination)];
    }

    public static DecisionItem AsItem(Nomination nomination, Guid decisionId, int ordinal) => new()
    {
        Id = Guid.CreateVersion7(),
        DecisionId = decisionId,
        NominationId = nomination.Id,
        Ordinal = ordinal,
        SubjectKind = nomination.SubjectKind,
        SubjectName = nomination.SubjectName,
        SubjectTitle = nomination.SubjectTitle,
        IsLeader = nomination.SubjectKind is SubjectKind.Individual && nomination.IsLeader,
        Achievement = nomination.Achievement,
        Outcome = ItemOutcome.Proposed,
    };

    private static async Task<IReadOnlyDictionary<Guid, int>> RanksAsync(ThiDuaDb db, Guid agencyId, CancellationToken ct) =>
        ListOrder.UnitRanks(await db.Units.AsNoTracking()
            .Where(u => u.AgencyId == agencyId)
            .Select(u => new RankedUnit(u.Id, u.ParentId, u.ProtocolOrder, u.Name))
            .ToListAsync(ct));
}
