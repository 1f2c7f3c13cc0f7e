namespace ThiDua.Core.Decisions.Upward;

public enum UpperBatchState
{
    Draft,

    /// <summary>With the higher authority; some names may have their answer already.</summary>
    Sent,

    /// <summary>Every name has its answer.</summary>
    Answered,
    Cancelled,
}
