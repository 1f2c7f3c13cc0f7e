namespace ThiDua.Core.Wordings.Papers;

/// <summary>Công văn xin ý kiến of another agency.</summary>
public static class OpinionLetterWording
{
    public const string Subject = "trich-yeu";
    public const string Asks = "mo-dau";
    public const string Content = "noi-dung";
    public const string Until = "thoi-han";
    public const string SilenceNoted = "im-lang-ghi-ro";
    public const string SilenceAgrees = "im-lang-nhat-tri";
    public const string Closes = "cau-ket";
    public const string ListTitle = "ten-danh-sach";
    public const string Filing = "luu";

    public static readonly PaperWording Paper = new("cong-van-xin-y-kien", "Công văn xin ý kiến")
    {
        Fields =
        [
            new("cơ_quan", "Sở Khoa học và Công nghệ"), new("nơi_xin_ý_kiến", "Thuế tỉnh Hòa An"), new("tên_phong_trào", "Phát huy sáng kiến, cải tiến kỹ thuật năm 2026"),
            new("nội_dung_hỏi", "việc chấp hành pháp luật về thuế"), new("số_tập_thể_cá_nhân", "3", FieldKind.Count), new("hạn_trả_lời", "03/6/2026", FieldKind.Day), new("thời_hạn", "10 ngày làm việc"),
            new("khi_im_lặng", "; hết thời hạn mà không có văn bản trả lời thì coi như nhất trí"),
        ],
        Sentences =
        [
            new(Subject, "Trích yếu", "xin ý kiến về việc đề nghị khen thưởng"),
            new(Asks, "Câu mở đầu", "{cơ_quan} đang xét khen thưởng phong trào \"{tên_phong_trào}\". Để có căn cứ trình cấp có thẩm quyền, {cơ_quan} đề nghị {nơi_xin_ý_kiến} cho ý kiến về {nội_dung_hỏi}, đối với {số_tập_thể_cá_nhân} tập thể, cá nhân trong danh sách kèm theo.")
            {
                Required = ["nội_dung_hỏi"],
            },
            new(Content, "Nội dung xin ý kiến", "Nội dung xin ý kiến: việc chấp hành chủ trương của Đảng, chính sách, pháp luật của Nhà nước thuộc lĩnh vực, địa bàn quản lý; thành tích nêu trong danh sách; vụ việc đang khiếu nại, tố cáo, thanh tra, kiểm tra, điều tra (nếu có)."),
            new(Until, "Thời hạn trả lời", "Đề nghị trả lời bằng văn bản trước hết ngày {hạn_trả_lời} ({thời_hạn}){khi_im_lặng}.") { Required = ["hạn_trả_lời", "khi_im_lặng"] },
            new(SilenceNoted, "Khi không trả lời: trình và ghi rõ", "; hết thời hạn mà chưa có văn bản trả lời, {cơ_quan} trình cấp có thẩm quyền và ghi rõ việc này"),
            new(SilenceAgrees, "Khi không trả lời: coi như nhất trí", "; hết thời hạn mà không có văn bản trả lời thì coi như nhất trí"),
            new(Closes, "Câu kết", "{cơ_quan} trân trọng cảm ơn sự phối hợp của {nơi_xin_ý_kiến}./."),
            new(ListTitle, "Tên danh sách kèm theo", "Danh sách tập thể, cá nhân xin ý kiến"),
            new(Filing, "Nơi lưu", "VT, hồ sơ khen thưởng"),
        ],
    };
}
