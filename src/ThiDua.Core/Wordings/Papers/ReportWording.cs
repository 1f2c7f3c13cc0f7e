namespace ThiDua.Core.Wordings.Papers;

/// <summary>Báo cáo sơ kết, tổng kết, đột xuất that is told.</summary>
public static class ReportWording
{
    public const string About = "trich-yeu";
    public const string Opens = "mo-dau";
    public const string Figures = "so-lieu";
    public const string Closes = "cau-ket";

    public static readonly PaperWording Paper = new("bao-cao", "Báo cáo sơ kết, tổng kết, đột xuất")
    {
        Fields =
        [
            new("cơ_quan", "Sở Khoa học và Công nghệ"), new("loại_báo_cáo", "Sơ kết"), new("loại_báo_cáo_chữ_thường", "sơ kết"), new("nội_dung_báo_cáo", "phong trào thi đua “Phát huy sáng kiến” (6 tháng đầu năm)"),
            new("căn_cứ_báo_cáo", "Thực hiện Kế hoạch số 05/KH-SKHCN ngày 15 tháng 01 năm 2026"), new("nơi_nhận_báo_cáo", "Ủy ban nhân dân tỉnh Hòa An"),
        ],
        Sentences =
        [
            new(About, "Trích yếu", "{loại_báo_cáo} {nội_dung_báo_cáo}") { Required = ["nội_dung_báo_cáo"] },
            new(Opens, "Câu mở đầu", "{căn_cứ_báo_cáo}, {cơ_quan} báo cáo {loại_báo_cáo_chữ_thường} {nội_dung_báo_cáo} như sau:"),
            new(Figures, "Tên bảng số liệu", "Số liệu tổng hợp"),
            new(Closes, "Câu kết", "{cơ_quan} báo cáo {nơi_nhận_báo_cáo} xem xét, chỉ đạo./."),
        ],
    };
}
