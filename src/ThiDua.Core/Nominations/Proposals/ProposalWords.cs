namespace ThiDua.Core.Nominations.Proposals;

/// <summary>Vietnamese words of this part.</summary>
public static class ProposalWords
{
    public static string Label(this ProposalListState state) => state switch
    {
        ProposalListState.Open => "Đang rà soát",
        ProposalListState.Confirmed => "Đã lập hồ sơ",
        ProposalListState.Dropped => "Đã bỏ",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Label(this LineDecision decision) => decision switch
    {
        LineDecision.Open => "Chưa quyết",
        LineDecision.Accept => "Lập hồ sơ",
        LineDecision.Skip => "Bỏ dòng",
        _ => throw new ArgumentOutOfRangeException(nameof(decision)),
    };
}
