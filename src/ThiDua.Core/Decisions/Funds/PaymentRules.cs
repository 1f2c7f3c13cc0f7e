using ThiDua.Core.Decisions.Rules;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions.Funds;

/// <summary>What may be paid and given back on one reward, and on which day.</summary>
internal static class PaymentRules
{
    public static Refusal? DayIsBetweenDecisionAndToday(DateOnly? day, DateOnly decided, DateOnly today) =>
        day is null ? new InvalidField("PaidOn", "Nhập ngày chi theo dạng ngày/tháng/năm.")
        : day > today ? new InvalidField("PaidOn", $"Ngày chi không được sau hôm nay ({today.Written()}).")
        : day < decided ? new InvalidField("PaidOn", $"Ngày chi không được trước ngày ban hành quyết định ({decided.Written()}).")
        : null;

    /// <param name="amount">Null while nothing readable was typed.</param>
    /// <param name="left">Đồng of the reward not yet paid.</param>
    public static Refusal? PaysNoMoreThanIsLeft(decimal? amount, decimal left) =>
        NotWhole(amount) ? new InvalidField("Amount", "Nhập số tiền bằng số nguyên đồng, lớn hơn 0, ví dụ 500.000.")
        : amount > left ? new InvalidField("Amount", $"Chỉ còn {left.Written()} chưa chi. Nhập số tiền không quá số còn lại.")
        : null;

    /// <param name="held">Đồng paid and not given back.</param>
    public static Refusal? ReturnsNoMoreThanWasPaid(decimal? amount, decimal held) =>
        NotWhole(amount) ? new InvalidField("Amount", "Nhập số tiền thu hồi bằng số nguyên đồng, lớn hơn 0, ví dụ 500.000.")
        : amount > held ? new InvalidField("Amount", $"Số tiền đã chi chưa thu lại là {held.Written()}. Nhập số tiền không quá số đó.")
        : null;

    public static List<Refusal> Texts(string? receiver, string? note) => TextRules.All(
        TextRules.NotLongerThan(receiver, 100, "Receiver", "Họ tên người nhận"),
        TextRules.NotLongerThan(note, 1000, "Note", "Ghi chú"));

    private static bool NotWhole(decimal? amount) => amount is null or <= 0 || amount != decimal.Truncate(amount.Value);
}
