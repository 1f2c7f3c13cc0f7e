using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations.Late;

namespace ThiDua.Core.Nominations.Rules;

/// <summary>Who may send after the deadline, until when, and why: nobody without a recorded leave.</summary>
internal static class LateLeaveRules
{
    public const int MostReason = 1000;

    // Longer than this is no exception for one unit but another deadline for all.
    public const int MostDays = 60;

    public static Refusal? Reason(string reason, string field) =>
        reason.Length == 0 ? new InvalidField(field, "Ghi lý do nộp muộn, ví dụ: lịch họp xét của đơn vị bị lùi do bão.")
        : reason.Length > MostReason ? new InvalidField(field, $"Lý do dài {reason.Length} ký tự, tối đa {MostReason} ký tự. Rút gọn rồi lưu lại.")
        : null;

    /// <param name="until">The last day on which the unit may send.</param>
    public static Refusal? Until(DateOnly? until, string field, DossierDeadline? deadline, DateOnly today) =>
        deadline is null ? new WrongState("Phong trào chưa có hạn nộp hồ sơ nên không cần cho phép nộp muộn.")
        : until is not { } day ? new InvalidField(field, "Nhập ngày cuối cùng đơn vị được nộp, theo dạng ngày/tháng/năm.")
        : day < today ? new InvalidField(field, $"Ngày {day.Written()} đã qua. Chọn hôm nay hoặc một ngày sau đó.")
        : VietnamTime.EndOf(day) <= deadline.EndsAt ? new InvalidField(field, $"Ngày {day.Written()} vẫn trong hạn chung ({deadline.Wording}). Chọn ngày sau hạn chung.")
        : day > today.AddDays(MostDays) ? new InvalidField(field, $"Ngày {day.Written()} xa quá {MostDays} ngày. Nếu mọi đơn vị cần thêm thời gian thì gia hạn chung trong trang phong trào.")
        : null;

    public static Refusal? MustBeAsked(LateLeaveState state) => state switch
    {
        LateLeaveState.Asked => null,
        LateLeaveState.Granted => new WrongState("Đơn vị đã được cho phép nộp muộn trước đó. Mở lại trang để xem ngày được nộp."),
        _ => new WrongState("Đề nghị này đã được trả lời. Mở lại trang để xem kết quả."),
    };

    public static Refusal? NoneAlive(LateLeaveState? live, string unit) => live switch
    {
        null => null,
        LateLeaveState.Asked => new WrongState($"{unit} đã có đề nghị nộp muộn đang chờ trả lời. Trả lời đề nghị đó."),
        _ => new WrongState($"{unit} đang được phép nộp muộn. Mở lại trang để xem ngày được nộp."),
    };
}
