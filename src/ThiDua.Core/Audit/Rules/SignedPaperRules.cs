using ThiDua.Core.Foundation;

namespace ThiDua.Core.Audit.Rules;

internal static class SignedPaperRules
{
    // A paper older than this is a slip of the year, not a paper of a movement that is still under way.
    private const int MostYears = 2;

    public static Refusal? SignedOn(DateOnly? day, string field, DateOnly today) =>
        day is null ? new InvalidField(field, "Nhập ngày ký trên bản giấy theo dạng ngày/tháng/năm, ví dụ 05/6/2026.")
        : day > today ? new InvalidField(field, $"Ngày ký {day.Value.Written()} sau hôm nay. Ghi đúng ngày ký trên bản giấy.")
        : day < today.AddYears(-MostYears) ? new InvalidField(field, $"Ngày ký {day.Value.Written()} đã quá {MostYears} năm. Kiểm tra lại năm trên bản giấy.")
        : null;

    public static Refusal? Scan(bool isThere, string field) =>
        isThere ? null : new InvalidField(field, "Chọn tệp quét của bản giấy đã ký (.pdf, .jpg hoặc .png, tối đa 25 MB).");
}
