using System.Globalization;

namespace ThiDua.Papers.Spreadsheets;

/// <summary>Sentences of the refusals.</summary>
internal static class SheetRefusals
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static SheetRefusal EmptyFile => new(SheetFault.EmptyFile, "Tệp trống (0 byte). Chọn lại tệp Excel (.xlsx) có dữ liệu.");

    public static SheetRefusal Program => new(SheetFault.Program,
        "Tệp này là một chương trình mang tên bảng tính nên không được nhận. Chọn lại đúng tệp Excel (.xlsx).");

    public static SheetRefusal NotWorkbook => new(SheetFault.NotWorkbook,
        "Tệp này không phải bảng tính Excel (.xlsx). Mở dữ liệu bằng Excel, lưu thành dạng “Excel Workbook (.xlsx)” rồi tải lại.");

    public static SheetRefusal OldFormat => new(SheetFault.OldFormat,
        "Tệp ở định dạng Excel cũ hoặc nhị phân (.xls, .xlsb). Mở bằng Excel, lưu thành dạng “Excel Workbook (.xlsx)” rồi tải lại.");

    public static SheetRefusal Macros => new(SheetFault.Macros,
        "Tệp có macro nên không được nhận. Mở bằng Excel, lưu thành dạng “Excel Workbook (.xlsx)” không có macro rồi tải lại.");

    public static SheetRefusal PasswordProtected => new(SheetFault.PasswordProtected,
        "Tệp đặt mật khẩu nên không đọc được. Mở bằng Excel, gỡ mật khẩu, lưu lại rồi tải lên.");

    public static SheetRefusal UnpacksTooLarge => new(SheetFault.UnpacksTooLarge,
        "Tệp bung ra lớn bất thường nên không được đọc. Chép phần dữ liệu cần dùng sang một tệp Excel mới rồi tải lại.");

    public static SheetRefusal Damaged => new(SheetFault.Damaged, "Tệp bị hỏng, không đọc được. Mở bằng Excel, lưu lại rồi tải lên.");

    public static SheetRefusal NoRows => new(SheetFault.NoRows, "Trang tính không có dòng nào. Điền dữ liệu theo mẫu, lưu lại rồi tải lên.");

    public static SheetRefusal TooLarge(long maxBytes) => new(SheetFault.TooLarge, string.Create(Vietnamese,
        $"Tệp lớn hơn {maxBytes / (1024.0 * 1024):0.#} MB. Bỏ hình ảnh và trang tính thừa, hoặc chia thành nhiều tệp rồi tải lại."));

    public static SheetRefusal SheetMissing(string name) => new(SheetFault.SheetMissing,
        $"Tệp không có trang tính tên “{name}”. Đổi tên trang tính cho đúng mẫu rồi tải lại.");

    public static SheetRefusal TooManyRows(int max) => new(SheetFault.TooManyRows, string.Create(Vietnamese,
        $"Bảng có hơn {max:N0} dòng. Chia thành nhiều tệp, mỗi tệp không quá {max:N0} dòng, rồi tải lần lượt."));

    public static SheetRefusal TooManyColumns(int max) => new(SheetFault.TooManyColumns, string.Create(Vietnamese,
        $"Bảng có hơn {max:N0} cột. Xóa các cột thừa bên phải, chỉ giữ các cột theo mẫu, rồi tải lại."));
}

/// <summary>Carries a refusal out of the depth of a stream that is being read.</summary>
internal sealed class SheetRefusedException(SheetRefusal refusal) : Exception(refusal.Sentence)
{
    public SheetRefusal Refusal { get; } = refusal;
}
