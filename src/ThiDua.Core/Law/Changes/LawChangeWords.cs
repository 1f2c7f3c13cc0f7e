namespace ThiDua.Core.Law.Changes;

public static class LawChangeWords
{
    public static string Label(this LawChangeState state) => state switch
    {
        LawChangeState.Drafting => "Đang soạn",
        LawChangeState.Proposed => "Chờ ban hành",
        LawChangeState.Released => "Đã ban hành",
        LawChangeState.Abandoned => "Đã hủy",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Label(this LawChangeAction action) => action switch
    {
        LawChangeAction.Add => "Thêm",
        LawChangeAction.End => "Kết thúc",
        LawChangeAction.Replace => "Thay thế",
        LawChangeAction.Confirm => "Xác nhận",
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };

    public static string Label(this LawStanding standing) => standing switch
    {
        LawStanding.InForce => "đang áp dụng",
        LawStanding.Upcoming => "sắp áp dụng",
        LawStanding.Ended => "đã hết",
        _ => throw new ArgumentOutOfRangeException(nameof(standing)),
    };
}
