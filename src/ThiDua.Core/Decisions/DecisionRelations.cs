namespace ThiDua.Core.Decisions;

public static class DecisionRelations
{
    /// <summary>Stands on another decision: corrects, cancels or restores what it gave.</summary>
    public static bool IsAmending(this DecisionKind kind) => kind is DecisionKind.Amendment or DecisionKind.Cancellation or DecisionKind.Restoration;
}
