using ThiDua.Core.Foundation;

namespace ThiDua.Core.Organizations.Rules;

internal static class DateRules
{
    // No agency of the State is older than the State.
    private static readonly DateOnly Earliest = new(1945, 9, 2);

    private const int YearsAhead = 10;
    private const int YoungestWorker = 15;
    private const int OldestWorker = 100;

    public static Refusal? Effective(DateOnly? day, string field, DateOnly today) =>
        day is null ? new InvalidField(field, "Nhập ngày bắt đầu theo dạng ngày/tháng/năm, ví dụ 01/7/2025.")
        : day < Earliest || day > today.AddYears(YearsAhead)
            ? new InvalidField(field, $"Ngày {day.Value.Written()} nằm ngoài khoảng từ {Earliest.Written()} đến {today.AddYears(YearsAhead).Written()}. Kiểm tra lại năm.")
            : null;

    public static Refusal? Span(DateOnly? from, DateOnly? to, string field) =>
        to is not null && from is not null && to < from
            ? new InvalidField(field, $"Ngày kết thúc {to.Value.Written()} trước ngày bắt đầu {from.Value.Written()}. Sửa một trong hai ngày.")
            : to is { Year: > 2100 }
                ? new InvalidField(field, $"Ngày kết thúc {to.Value.Written()} quá xa. Để trống nếu chưa xác định.")
                : null;

    public static Refusal? Birth(DateOnly? birth, string field, DateOnly today) =>
        birth is null ? null
        : birth > today.AddYears(-YoungestWorker) || birth < today.AddYears(-OldestWorker)
            ? new InvalidField(field, $"Ngày sinh {birth.Value.Written()} không hợp lý: tuổi phải từ {YoungestWorker} đến {OldestWorker}. Kiểm tra lại năm sinh.")
            : null;
}
