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
        VoteMethod.PaperBallot => "Bỏ phiếu kín bằng phiếu giấy",
        VoteMethod.WrittenOpinion => "Lấy ý kiến bằng văn bản",
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    };

    public static string Label(this BallotChoice choice) => choice switch
    {
        BallotChoice.Yes => "Đồng ý",
        BallotChoice.No => "Không đồng ý",
        _ => throw new ArgumentOutOfRangeException(nameof(choice)),
    };

    public static string Label(this AmendmentKind kind) => kind switch
    {
        AmendmentKind.Supplement => "Biên bản bổ sung",
        AmendmentKind.Correction => "Biên bản đính chính",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Label(this SessionMode mode) => mode switch
    {
        SessionMode.Meeting => "Họp",
        SessionMode.Written => "Lấy ý kiến bằng văn bản, không họp",
        _ => throw new ArgumentOutOfRangeException(nameof(mode)),
    };

    public static string Label(this DenominatorBase counted) => counted switch
    {
        DenominatorBase.AllMembers => "tổng số thành viên Hội đồng",
        DenominatorBase.PresentMembers => "số thành viên dự họp được biểu quyết",
        DenominatorBase.AnsweredMembers => "số thành viên có ý kiến trả lời",
        _ => throw new ArgumentOutOfRangeException(nameof(counted)),
    };
}
