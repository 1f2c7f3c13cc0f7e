using ThiDua.Core.Law;

namespace ThiDua.Core.Councils;

/// <summary>How a vote was taken, as minutes say it.</summary>
internal static class MinutesMethods
{
    public static string Words(MinutesVote vote) => vote.Method switch
    {
        VoteMethod.SecretBallot => $"Bỏ phiếu kín; số phiếu thu về {vote.Slips}, có mặt {vote.Present} thành viên.",
        VoteMethod.PaperBallot when vote.Paper is { } paper =>
            $"Bỏ phiếu kín bằng phiếu giấy; ban kiểm phiếu: {string.Join(", ", paper.Tellers)}; phát ra {paper.Issued}, thu về {paper.Returned}, hợp lệ {paper.Valid}, không hợp lệ {paper.Invalid} phiếu{Envelopes(paper)}; có mặt {vote.Present} thành viên.",
        VoteMethod.WrittenOpinion => $"Lấy ý kiến bằng văn bản có ký tên; {vote.InWriting.Count} thành viên trả lời: {string.Join(", ", vote.InWriting)}.",
        _ => $"Biểu quyết giơ tay; có mặt {vote.Present} thành viên.{(vote.InWriting.Count > 0 ? $" Thành viên vắng có ý kiến bằng văn bản: {string.Join(", ", vote.InWriting)}." : "")}",
    };

    private static string Envelopes(PaperTotals paper) => paper.Envelopes > 0 ? $" (có {paper.Envelopes} phiếu của thành viên vắng gửi trong phong bì dán kín)" : "";
}
