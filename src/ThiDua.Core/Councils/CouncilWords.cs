using ThiDua.Core.Law;

namespace ThiDua.Core.Councils;

/// <summary>The module's values in the words of the office.</summary>
public static class CouncilWords
{
    public static string Label(this SessionState state) => state switch
    {
        SessionState.Planned => "Đã lên lịch",
        SessionState.Open => "Đang họp",
        SessionState.Closed => "Đã bế mạc",
        SessionState.Minuted => "Đã có biên bản",
        SessionState.Cancelled => "Đã hủy",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Label(this BallotState state) => state switch
    {
        BallotState.Prepared => "Chưa mở",
        BallotState.Open => "Đang biểu quyết",
        BallotState.Closed => "Đã kết thúc",
        BallotState.Cancelled => "Đã hủy",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Label(this VoteMethod method) => method switch
    {
        VoteMethod.ShowOfHands => "Biểu quyết giơ tay",
        VoteMethod.SecretBallot => "Bỏ phiếu kín",
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    };

    public static string Label(this DenominatorBase counted) => counted switch
    {
        DenominatorBase.AllMembers => "tổng số thành viên Hội đồng",
        DenominatorBase.PresentMembers => "số thành viên dự họp được biểu quyết",
        _ => throw new ArgumentOutOfRangeException(nameof(counted)),
    };
}
