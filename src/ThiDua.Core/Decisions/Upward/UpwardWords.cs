using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions.Upward;

public static class UpwardTransitions
{
    public static readonly TransitionTable<UpperBatchState> Batches = new(
        "upper_batch",
        UpperBatchState.Draft,
        (UpperBatchState.Draft, UpperBatchState.Sent), (UpperBatchState.Draft, UpperBatchState.Cancelled),
        (UpperBatchState.Sent, UpperBatchState.Answered), (UpperBatchState.Answered, UpperBatchState.Sent));
}

public static class UpwardWords
{
    public static string Label(this UpperBatchState state) => state switch
    {
        UpperBatchState.Draft => "Đang lập",
        UpperBatchState.Sent => "Đã gửi, chờ kết quả",
        UpperBatchState.Answered => "Đã có đủ kết quả",
        UpperBatchState.Cancelled => "Đã hủy",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
