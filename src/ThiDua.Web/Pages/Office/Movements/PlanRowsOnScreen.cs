using ThiDua.Core.Movements;

namespace ThiDua.Web.Pages.Office.Movements;

/// <summary>Adds an empty row to the plan on the screen, or takes rows off it.</summary>
internal static class PlanRowsOnScreen
{
    public static bool Add(MovementPlan plan, string part, Guid id)
    {
        switch (part)
        {
            case nameof(MovementPlan.LegalBases): plan.LegalBases.Add(new() { Id = id }); return true;
            case nameof(MovementPlan.Criteria): plan.Criteria.Add(new() { Id = id }); return true;
            case nameof(MovementPlan.AwardOffers): plan.AwardOffers.Add(new() { Id = id }); return true;
            case nameof(MovementPlan.Papers): plan.Papers.Add(new() { Id = id }); return true;
            case nameof(MovementPlan.Deadlines): plan.Deadlines.Add(new() { Id = id, Kind = DeadlineKind.Dossiers }); return true;
            case nameof(MovementPlan.Targets): plan.Targets.Add(new() { Id = id }); return true;
            case nameof(MovementPlan.Assignments): plan.Assignments.Add(new() { Id = id }); return true;
            case nameof(MovementPlan.Recipients): plan.Recipients.Add(new() { Id = id }); return true;
            default: return false;
        }
    }

    public static void Remove(MovementPlan plan, List<Guid> ids)
    {
        plan.LegalBases.RemoveAll(r => ids.Contains(r.Id));
        plan.Criteria.RemoveAll(r => ids.Contains(r.Id));
        plan.AwardOffers.RemoveAll(r => ids.Contains(r.Id));
        plan.Papers.RemoveAll(r => ids.Contains(r.Id));
        plan.Deadlines.RemoveAll(r => ids.Contains(r.Id));
        plan.Targets.RemoveAll(r => ids.Contains(r.Id));
        plan.Assignments.RemoveAll(r => ids.Contains(r.Id));
        plan.Recipients.RemoveAll(r => ids.Contains(r.Id));
    }
}
