using ThiDua.Core.Foundation;

namespace ThiDua.Core.Records.Papers;

public enum PaperState
{
    Draft,
    Issued,
    Cancelled,
}

public static class PaperStateWords
{
    public static string Label(this PaperState state) => state switch
    {
        PaperState.Draft => "Dự thảo",
        PaperState.Issued => "Đã ban hành",
        PaperState.Cancelled => "Đã hủy",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}

public static class PaperTransitions
{
    public static readonly TransitionTable<PaperState> Table = new("paper", PaperState.Draft, (PaperState.Draft, PaperState.Issued), (PaperState.Draft, PaperState.Cancelled));
}
