namespace ThiDua.Core.Wordings.Papers;

/// <summary>Báo cáo kết quả of one movement, counted from its rows.</summary>
public static class ClosingReportWording
{
    public const string About = "trich-yeu";
    public const string Opens = "mo-dau";
    public const string Invited = "tinh-hinh-tham-gia";
    public const string Received = "ho-so";
    public const string Money = "tien-thuong";
    public const string Ceremony = "trao-thuong";
    public const string Closes = "cau-ket";
    public const string ListTitle = "ten-danh-sach";

    public static readonly PaperWording Paper = new("bao-cao-phong-trao", "Báo cáo kết quả phong trào")
    {
        Fields =
        [
            new("cơ_quan", "Sở Khoa học và Công nghệ"), new("phong_trào", "phong trào thi đua “Phát huy sáng kiến” năm 2026"), new("kế_hoạch", "Thực hiện Kế hoạch số 05/KH-SKHCN ngày 15/01/2026, "),
            new("số_đơn_vị", "12", FieldKind.Count), new("tham_gia_cụ_thể", " Trong đó 12 đơn vị gửi hồ sơ đề nghị khen thưởng."), new("số_hồ_sơ", "25", FieldKind.Count), new("số_tập_thể", "5", FieldKind.Count),
            new("số_cá_nhân", "20", FieldKind.Count), new("trạng_thái_hồ_sơ", "đã khen thưởng 25 hồ sơ"), new("tiền_quy_định", "18.240.000 đồng", FieldKind.Money), new("tiền_đã_chi", "18.240.000 đồng", FieldKind.Money),
            new("tiền_chưa_chi", "0 đồng", FieldKind.Money), new("ngày_trao", "15/7/2026", FieldKind.Day) { FillAt = "trang Trao thưởng của quyết định" }, new("nơi_trao", "Hội trường Sở") { FillAt = "trang Trao thưởng của quyết định" },
        ],
        Sentences =
        [
            new(About, "Trích yếu", "Kết quả thực hiện {phong_trào}") { Required = ["phong_trào"] },
            new(Opens, "Câu mở đầu", "{kế_hoạch}{cơ_quan} báo cáo kết quả thực hiện {phong_trào} như sau:"),
            new(Invited, "Tình hình tham gia", "Có {số_đơn_vị} đơn vị được giao hoặc mời tham gia.{tham_gia_cụ_thể}") { Required = ["số_đơn_vị"] },
            new(Received, "Hồ sơ đã nhận", "Thường trực nhận {số_hồ_sơ} hồ sơ, gồm {số_tập_thể} tập thể và {số_cá_nhân} cá nhân. Đến thời điểm báo cáo: {trạng_thái_hồ_sơ}.") { Required = ["số_hồ_sơ"] },
            new(Money, "Tiền thưởng", "Tiền thưởng từ Quỹ thi đua, khen thưởng của cơ quan: {tiền_quy_định} theo quy định; đã chi {tiền_đã_chi}; chưa chi {tiền_chưa_chi}.") { Required = ["tiền_quy_định", "tiền_đã_chi"] },
            new(Ceremony, "Trao thưởng", "Việc trao thưởng được tổ chức ngày {ngày_trao} tại {nơi_trao}.") { Required = ["ngày_trao"] },
            new(Closes, "Câu kết", "Trên đây là báo cáo kết quả thực hiện {phong_trào} của {cơ_quan}./."),
            new(ListTitle, "Tên danh sách kèm theo", "Danh sách tập thể, cá nhân được khen thưởng"),
        ],
    };
}
