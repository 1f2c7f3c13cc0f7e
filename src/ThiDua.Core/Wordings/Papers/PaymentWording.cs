namespace ThiDua.Core.Wordings.Papers;

/// <summary>Danh sách chi thưởng.</summary>
public static class PaymentWording
{
    public const string About = "trich-yeu";
    public const string Total = "tong-so-tien";
    public const string Source = "nguon-chi";

    public static readonly PaperWording Paper = new("danh-sach-chi-thuong", "Danh sách chi tiền thưởng")
    {
        Fields =
        [
            new("cơ_quan", "Sở Khoa học và Công nghệ"), new("hình_thức", "Giấy khen"), new("quyết_định", "Quyết định số 05/QĐ-SKHCN ngày 07 tháng 7 năm 2026"), new("tổng_tiền", "6.080.000 đồng", FieldKind.Money),
            new("tổng_tiền_bằng_chữ", "sáu triệu không trăm tám mươi nghìn đồng", FieldKind.Money), new("nguồn_chi", "Quỹ thi đua, khen thưởng của Sở Khoa học và Công nghệ"),
        ],
        Sentences =
        [
            new(About, "Trích yếu", "Chi tiền thưởng kèm theo {hình_thức} theo {quyết_định}") { Required = ["quyết_định"] },
            new(Total, "Tổng số tiền", "Tổng số tiền: {tổng_tiền} (Bằng chữ: {tổng_tiền_bằng_chữ}).") { Required = ["tổng_tiền", "tổng_tiền_bằng_chữ"] },
            new(Source, "Nguồn chi", "Nguồn chi: {nguồn_chi}.") { Required = ["nguồn_chi"] },
        ],
    };
}
