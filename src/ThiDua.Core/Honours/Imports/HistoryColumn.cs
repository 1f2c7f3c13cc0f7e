namespace ThiDua.Core.Honours.Imports;

/// <summary>What a column of a list of awards or ratings may hold.</summary>
public enum HistoryColumn
{
    SubjectKind,
    Code,
    Name,
    BirthDate,
    Unit,
    Position,
    Award,
    Rating,
    Year,
    Number,
    Symbol,
    DecidedOn,
    Authority,
    Achievement,
    Amount,
}

public static class HistoryColumns
{
    private static readonly HistoryColumn[] OnlyAwards = [HistoryColumn.Award, HistoryColumn.Achievement, HistoryColumn.Amount];

    // The first word that fits wins; more telling words stand first, and a column is given away once.
    internal static readonly (HistoryColumn Column, string[] Words)[] Guesses =
    [
        (HistoryColumn.Name, ["ho va ten", "ho, ten", "ho ten", "ten ca nhan, tap the", "ten tap the", "ca nhan, tap the", "ten don vi, ca nhan", "full name"]),
        (HistoryColumn.Code, ["ma nhan su", "ma can bo", "ma cb", "ma nv", "ma so", "so hieu", "ma"]),
        (HistoryColumn.BirthDate, ["ngay sinh", "ngay thang nam sinh", "nam sinh", "sinh ngay", "birth"]),
        (HistoryColumn.SubjectKind, ["doi tuong", "ca nhan/tap the", "loai doi tuong"]),
        (HistoryColumn.Rating, ["xep loai", "muc do hoan thanh", "ket qua danh gia", "muc xep loai"]),
        (HistoryColumn.Award, ["danh hieu, hinh thuc", "danh hieu/hinh thuc", "danh hieu", "hinh thuc khen thuong", "hinh thuc"]),
        (HistoryColumn.Number, ["so quyet dinh", "so qd", "so, ngay", "so ngay", "quyet dinh so"]),
        (HistoryColumn.DecidedOn, ["ngay quyet dinh", "ngay qd", "ngay ky", "ngay thang qd", "ngay ban hanh"]),
        (HistoryColumn.Number, ["quyet dinh"]),
        (HistoryColumn.Symbol, ["ky hieu"]),
        (HistoryColumn.Year, ["nam danh hieu", "nam khen", "nam xet", "nam danh gia", "nam"]),
        (HistoryColumn.Authority, ["cap khen", "cap quyet dinh", "co quan quyet dinh", "co quan khen", "nguoi ky", "cap co tham quyen"]),
        (HistoryColumn.Amount, ["tien thuong", "so tien", "muc thuong", "tien"]),
        (HistoryColumn.Achievement, ["thanh tich", "noi dung", "ly do khen"]),
        (HistoryColumn.Position, ["chuc vu", "chuc danh", "vi tri"]),
        (HistoryColumn.Unit, ["don vi", "phong ban", "bo phan", "noi cong tac"]),
    ];

    public static IReadOnlyList<HistoryColumn> Of(HistoryKind kind) =>
        [.. Enum.GetValues<HistoryColumn>().Where(c => kind is HistoryKind.Awards ? c is not HistoryColumn.Rating : !OnlyAwards.Contains(c))];

    /// <summary>As the template heads it.</summary>
    public static string Header(this HistoryColumn column) => column switch
    {
        HistoryColumn.SubjectKind => "Đối tượng",
        HistoryColumn.Code => "Mã nhân sự hoặc mã đơn vị",
        HistoryColumn.Name => "Họ và tên hoặc tên tập thể",
        HistoryColumn.BirthDate => "Ngày sinh",
        HistoryColumn.Unit => "Đơn vị",
        HistoryColumn.Position => "Chức vụ",
        HistoryColumn.Award => "Danh hiệu, hình thức khen thưởng",
        HistoryColumn.Rating => "Xếp loại",
        HistoryColumn.Year => "Năm",
        HistoryColumn.Number => "Số quyết định",
        HistoryColumn.Symbol => "Ký hiệu quyết định",
        HistoryColumn.DecidedOn => "Ngày quyết định",
        HistoryColumn.Authority => "Cấp khen",
        HistoryColumn.Achievement => "Thành tích",
        HistoryColumn.Amount => "Tiền thưởng (đồng)",
        _ => throw new ArgumentOutOfRangeException(nameof(column)),
    };

    public static string HowTo(this HistoryColumn column) => column switch
    {
        HistoryColumn.SubjectKind => "Cá nhân, Tập thể hoặc Hộ gia đình; để trống thì phần mềm đoán theo tên.",
        HistoryColumn.Code => "Có mã thì khớp chắc chắn; không có thì khớp theo họ tên, ngày sinh, đơn vị và phải xác nhận.",
        HistoryColumn.Name => "Bắt buộc.",
        HistoryColumn.BirthDate => "Ngày/tháng/năm, hoặc chỉ năm sinh.",
        HistoryColumn.Unit => "Đơn vị công tác khi được khen; giúp phân biệt người trùng tên.",
        HistoryColumn.Position => "Chức vụ khi được khen.",
        HistoryColumn.Award => "Bắt buộc, ví dụ Chiến sĩ thi đua cơ sở, CSTĐCS, Giấy khen.",
        HistoryColumn.Rating => "Bắt buộc, ví dụ Hoàn thành xuất sắc nhiệm vụ, HTXSNV.",
        HistoryColumn.Year => "Năm của danh hiệu hoặc năm được xếp loại; để trống thì lấy năm của quyết định, hoặc năm ghi ở tên trang tính.",
        HistoryColumn.Number => "Ví dụ 125/QĐ-SKHCN; có thể ghi cả ngày: 125/QĐ-SKHCN ngày 20/01/2023.",
        HistoryColumn.Symbol => "Nếu ghi riêng, ví dụ QĐ-SKHCN.",
        HistoryColumn.DecidedOn => "Ngày/tháng/năm.",
        HistoryColumn.Authority => "Ví dụ Giám đốc Sở, Chủ tịch UBND tỉnh, Thủ tướng Chính phủ.",
        HistoryColumn.Achievement => "Nội dung thành tích ghi trong quyết định.",
        HistoryColumn.Amount => "Số đồng đã chi, không bắt buộc.",
        _ => throw new ArgumentOutOfRangeException(nameof(column)),
    };

    public static bool IsRequired(this HistoryColumn column) => column is HistoryColumn.Name or HistoryColumn.Award or HistoryColumn.Rating;
}
