using System.Globalization;

namespace ThiDua.Web.Binding;

/// <summary>Dates as people write them: 7/3/2024, 07/03/2024, 07-03-2024; also what date pickers send (2024-03-07).</summary>
internal static class TypedDate
{
    private static readonly string[] Forms = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy-MM-dd"];

    public static Typed<DateOnly> Read(string raw) =>
        !DateOnly.TryParseExact(raw.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new(default, $"\"{Short(raw)}\" không phải là ngày có trong lịch. Nhập theo dạng ngày/tháng/năm, ví dụ 07/3/2024.")
            : day.Year is < 1900 or > 2100
                ? new(default, $"Năm {day.Year} ngoài khoảng 1900 - 2100. Kiểm tra lại năm.")
                : new(day, null);

    private static string Short(string raw) => raw.Length <= 30 ? raw : raw[..30] + "…";
}
