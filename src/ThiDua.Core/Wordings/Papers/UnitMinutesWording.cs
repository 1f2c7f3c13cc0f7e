namespace ThiDua.Core.Wordings.Papers;

/// <summary>Biên bản họp xét of a unit; the law gives no form, the model is Thông tư 118/2025/TT-BTC, Mẫu 1.2.</summary>
public static class UnitMinutesWording
{
    public const string About = "trich-yeu";
    public const string Considers = "noi-dung";
    public const string NoOpinion = "khong-co-y-kien";
    public const string Concludes = "ket-luan";
    public const string Ends = "cau-ket";

    public static readonly PaperWording Paper = new("bien-ban-hop-don-vi", "Biên bản họp xét của đơn vị")
    {
        Fields =
        [
            new("cơ_quan", "Sở Khoa học và Công nghệ"), new("đơn_vị", "Phòng Quản lý Công nghệ"), new("tên_phong_trào", "Phát huy sáng kiến, cải tiến kỹ thuật năm 2026"), new("ngày_họp", "05/5/2026", FieldKind.Day),
            new("số_đề_nghị", "2", FieldKind.Count), new("số_đạt", "2", FieldKind.Count), new("giờ_kết_thúc", "16 giờ 30", FieldKind.Time),
            new("chủ_trì", "Nguyễn Văn Khuê, Trưởng phòng") { FillAt = "trang Họp xét của đơn vị" }, new("thư_ký", "Đặng Thị Ánh, Chuyên viên") { FillAt = "trang Họp xét của đơn vị" },
        ],
        Sentences =
        [
            new(About, "Trích yếu", "Họp xét đề nghị khen thưởng\nphong trào \"{tên_phong_trào}\"") { Required = ["tên_phong_trào"] },
            new(Considers, "Nội dung", "Cuộc họp xem xét thành tích của {số_đề_nghị} tập thể, cá nhân đề nghị khen thưởng phong trào \"{tên_phong_trào}\".") { Required = ["số_đề_nghị"] },
            new(NoOpinion, "Khi không có ý kiến thảo luận", "Không có ý kiến khác."),
            new(Concludes, "Kết luận, khi thư ký không ghi gì", "Cuộc họp thống nhất đề nghị khen thưởng {số_đạt}/{số_đề_nghị} tập thể, cá nhân đạt tỷ lệ theo quy định.") { Required = ["số_đạt", "số_đề_nghị"] },
            new(Ends, "Câu kết", "Cuộc họp kết thúc vào {giờ_kết_thúc} cùng ngày. Biên bản được đọc lại, người dự họp thống nhất./.") { Required = ["giờ_kết_thúc"] },
        ],
    };
}
