namespace ThiDua.Core.Wordings.Papers;

/// <summary>Quyết định that corrects, cancels or restores what another gave.</summary>
public static class AmendingDecisionWording
{
    public const string Corrects = "sua-doi";
    public const string CorrectsThen = "sua-doi-cap-lai";
    public const string Cancels = "huy-bo";
    public const string CancelsThen = "huy-bo-thu-hoi";
    public const string Restores = "khoi-phuc";
    public const string RestoresThen = "khoi-phuc-tra-lai";
    public const string Execution = "dieu-3";

    public static readonly PaperWording Paper = new("quyet-dinh-sua-doi", "Quyết định sửa đổi, hủy bỏ, khôi phục")
    {
        Fields =
        [
            new("cơ_quan", "Sở Khoa học và Công nghệ"), new("người_quyết_định", "Giám đốc Sở Khoa học và Công nghệ"), new("quyết_định_cũ", "Quyết định số 05/QĐ-SKHCN ngày 07 tháng 7 năm 2026 của Giám đốc Sở Khoa học và Công nghệ"),
            new("quyết_định_tặng", "Quyết định số 05/QĐ-SKHCN ngày 07 tháng 7 năm 2026 của Giám đốc Sở Khoa học và Công nghệ"), new("hình_thức", "Giấy khen"), new("tên_khen_thưởng", "Giấy khen của Giám đốc Sở"),
            new("số_lượng", "01 cá nhân", FieldKind.Count), new("điều_khoản", "khoản 1 Điều 93 Luật Thi đua, khen thưởng"), new("tiền_thu_hồi", " và tiền thưởng đã nhận, tổng số 760.000 đồng (Bằng chữ: bảy trăm sáu mươi nghìn đồng),", FieldKind.Money),
            new("hạn_nộp_lại", " chậm nhất ngày 21 tháng 10 năm 2026 (Nghị định số 152/2025/NĐ-CP)", FieldKind.Day), new("trích_yếu", "Hủy bỏ Quyết định tặng Giấy khen đối với 01 cá nhân"),
            new("đơn_vị_thi_hành", "Văn phòng Sở, các phòng, đơn vị có liên quan"),
        ],
        Sentences =
        [
            new(Corrects, "Sửa đổi, đính chính: Điều 1", "Sửa đổi, đính chính nội dung ghi tại {quyết_định_cũ} đối với {số_lượng} (có danh sách kèm theo).") { Required = ["quyết_định_cũ", "số_lượng"] },
            new(CorrectsThen, "Sửa đổi, đính chính: Điều 2", "Cấp lại {hình_thức} theo nội dung đã sửa và thu hồi bản đã cấp. Các nội dung khác của {quyết_định_cũ} không thay đổi."),
            new(Cancels, "Hủy bỏ: Điều 1", "Hủy bỏ việc tặng {tên_khen_thưởng} cho {số_lượng} tại {quyết_định_cũ} (có danh sách và lý do kèm theo), theo {điều_khoản}.")
            {
                Required = ["quyết_định_cũ", "số_lượng", "điều_khoản"], Ground = "Điều 93 Luật Thi đua, khen thưởng.",
            },
            new(CancelsThen, "Hủy bỏ: Điều 2", "Các tập thể, cá nhân có tên trong danh sách nộp lại {hình_thức}{tiền_thu_hồi} cho {cơ_quan}{hạn_nộp_lại}. Số sổ khen thưởng đã cấp không dùng lại.")
            {
                Required = ["hình_thức", "tiền_thu_hồi", "hạn_nộp_lại"],
            },
            new(Restores, "Khôi phục: Điều 1", "Hủy bỏ nội dung của {quyết_định_cũ} đối với {số_lượng} (có danh sách kèm theo); {tên_khen_thưởng} tặng tại {quyết_định_tặng} có hiệu lực trở lại.")
            {
                Required = ["quyết_định_cũ", "số_lượng", "quyết_định_tặng"],
            },
            new(RestoresThen, "Khôi phục: Điều 2", "Trả lại {hình_thức} và tiền thưởng đã thu hồi cho các tập thể, cá nhân có tên trong danh sách."),
            new(Execution, "Điều 3: hiệu lực, thi hành", "Quyết định này có hiệu lực kể từ ngày ký. {đơn_vị_thi_hành} và các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./."),
        ],
    };
}
