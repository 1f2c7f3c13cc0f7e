using ThiDua.Core.Foundation;

namespace ThiDua.Core.Nominations.UnitReviews;

public sealed record NotReviewedByUnit(string Subject) : Refusal(
    $"{Subject} chưa được biểu quyết tại cuộc họp xét của đơn vị. Mở lại cuộc họp để bổ sung phiếu, hoặc rút đề xuất này.");

public sealed record NotPassedAtUnit : Refusal
{
    public NotPassedAtUnit(string subject, UnitVoteFact vote)
        : base($"{subject} được {vote.For}/{vote.Counted} phiếu tại cuộc họp xét của đơn vị, cần ít nhất {vote.Needed}. Rút đề xuất này rồi gửi các hồ sơ còn lại.") =>
        Clause = vote.Citation;
}
