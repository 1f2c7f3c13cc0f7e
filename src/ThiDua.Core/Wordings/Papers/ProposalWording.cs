namespace ThiDua.Core.Wordings.Papers;

/// <summary>Dự kiến đề nghị that the standing office puts before the council.</summary>
public static class ProposalWording
{
    public const string About = "trich-yeu";
    public const string Reports = "mo-dau";
    public const string Closes = "cau-ket";
    public const string Filing = "luu";

    public static readonly PaperWording Paper = new("du-kien-de-nghi", "Dự kiến đề nghị khen thưởng")
    {
        Fields =
        [
            new("cơ_quan", "Sở Khoa học và Công nghệ"), new("hình_thức", "Giấy khen của Giám đốc Sở"), new("tên_phong_trào", "Phát huy sáng kiến, cải tiến kỹ thuật năm 2026"), new("số_hồ_sơ", "6", FieldKind.Count),
            new("số_đề_nghị", "5", FieldKind.Count), new("số_chưa_đề_nghị", "1", FieldKind.Count), new("số_lượng_tối_đa", "05 tập thể, 20 cá nhân", FieldKind.Count),
        ],
        Sentences =
        [
            new(About, "Trích yếu", "Tặng {hình_thức}\nphong trào \"{tên_phong_trào}\"") { Required = ["hình_thức"] },
            new(Reports, "Câu mở đầu", "Thường trực Hội đồng Thi đua - Khen thưởng đã kiểm tra {số_hồ_sơ} hồ sơ đề nghị tặng {hình_thức}; dự kiến đề nghị {số_đề_nghị}, chưa đề nghị {số_chưa_đề_nghị}. Số lượng theo kế hoạch: {số_lượng_tối_đa}.")
            {
                Required = ["số_hồ_sơ", "số_đề_nghị"],
            },
            new(Closes, "Câu kết", "Trình Hội đồng xem xét, biểu quyết./."),
            new(Filing, "Nơi lưu", "hồ sơ phiên họp"),
        ],
    };
}
