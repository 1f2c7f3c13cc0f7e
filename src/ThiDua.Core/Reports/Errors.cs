using ThiDua.Core.Foundation;

namespace ThiDua.Core.Reports;

public sealed record StillUnderWay(IReadOnlyList<string> What) : Refusal(
    $"Chưa tổng kết được vì còn: {string.Join("; ", What)}. Hoàn thành hoặc hủy các việc này rồi tổng kết.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record EarlyCloseNeedsReason : Refusal
{
    public EarlyCloseNeedsReason() : base("Phong trào chưa trao thưởng. Ghi lý do kết thúc khi chưa trao thưởng.") => Field = "Reason";
}
