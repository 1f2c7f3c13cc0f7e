using System.ComponentModel.DataAnnotations.Schema;

namespace ThiDua.Core.Law;

/// <summary>cancel: from the proposal to the decision that cancels; give_back: from that decision to the return of certificate and money</summary>
[Table("recall_deadline", Schema = "law")]
internal sealed class RecallDeadline
{
    public required Guid Id { get; init; }
    public required RecallStep Step { get; init; }
    public required int Days { get; init; }
    public required DayUnit Unit { get; init; }
    public required DateOnly ValidFrom { get; init; }
    public DateOnly? ValidTo { get; init; }
    public required string Citation { get; init; }
    public required Certainty Certainty { get; init; }
}

public enum RecallStep
{
    Cancel,
    GiveBack,
}

public enum DayUnit
{
    Day,
    WorkingDay,
}
