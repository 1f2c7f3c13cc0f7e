namespace ThiDua.Core.Wordings.Papers;

/// <summary>Biên bản họp Hội đồng; the law gives no form, the model is Thông tư 118/2025/TT-BTC, Mẫu 1.2.</summary>
public static class SessionMinutesWording
{
    public const string AboutMeeting = "trich-yeu";
    public const string AboutWriting = "trich-yeu-lay-y-kien";
    public const string AskedInWriting = "lay-y-kien";
    public const string Course = "dien-bien";
    public const string StoodAside = "khong-tham-gia-xet";
    public const string NoOpinion = "khong-co-y-kien";
    public const string NoVote = "khong-bieu-quyet";
    public const string Concludes = "ket-luan";
    public const string EndsMeeting = "ket-thuc-hop";
    public const string EndsWriting = "ket-thuc-lay-y-kien";
    public const string Filing = "luu";

    public static readonly PaperWording Paper = new("bien-ban-hop-hoi-dong", "Biên bản họp Hội đồng")
    {
        Fields =
        [
            new("hội_đồng", "Hội đồng Thi đua - Khen thưởng"), new("cơ_quan", "Sở Khoa học và Công nghệ"), new("tên_phong_trào", "Phát huy sáng kiến, cải tiến kỹ thuật năm 2026"),
            new("ngày_họp", "02/6/2026", FieldKind.Day), new("địa_điểm", "Phòng họp tầng 2"), new("chủ_trì", "Hoàng Minh Tuệ, Giám đốc, Chủ tịch Hội đồng"), new("thư_ký", "Phạm Thu Hà, Chuyên viên, Thư ký Hội đồng"),
            new("giờ_bắt_đầu", "14 giờ 00", FieldKind.Time), new("giờ_kết_thúc", "16 giờ 30 cùng ngày", FieldKind.Time), new("số_thành_viên", "6", FieldKind.Count),
            new("số_cần_có", "4", FieldKind.Count), new("hạn_trả_lời", "09/6/2026", FieldKind.Day) { FillAt = "trang Chuẩn bị phiên họp" },
            new("kết_quả", "5/6 đề nghị Giấy khen của Giám đốc Sở đạt tỷ lệ"),
        ],
        Sentences =
        [
            new(AboutMeeting, "Trích yếu", "Họp {hội_đồng} xét khen thưởng phong trào thi đua \"{tên_phong_trào}\"") { Required = ["tên_phong_trào"] },
            new(AboutWriting, "Trích yếu khi lấy ý kiến bằng văn bản", "Tổng hợp ý kiến bằng văn bản của {hội_đồng} xét khen thưởng phong trào thi đua \"{tên_phong_trào}\"") { Required = ["tên_phong_trào"] },
            new(AskedInWriting, "Câu lấy ý kiến bằng văn bản", "Hội đồng không tổ chức họp, lấy ý kiến bằng văn bản của {số_thành_viên} thành viên, hạn trả lời hết ngày {hạn_trả_lời} (cần ít nhất {số_cần_có} thành viên trả lời).") { Required = ["số_thành_viên", "hạn_trả_lời"] },
            new(Course, "Diễn biến, khi thư ký không ghi gì", "Hội đồng xem xét hồ sơ đề nghị khen thưởng phong trào thi đua \"{tên_phong_trào}\"."),
            new(StoodAside, "Câu dẫn người không tham gia xét", "Thành viên không tham gia thảo luận, biểu quyết đối với hồ sơ có liên quan:"),
            new(NoOpinion, "Khi không có ý kiến thảo luận", "Không có ý kiến khác."),
            new(NoVote, "Khi không có lượt biểu quyết", "Phiên họp không có lượt biểu quyết nào."),
            new(Concludes, "Kết luận, khi thư ký không ghi gì", "Hội đồng thống nhất kết quả biểu quyết: {kết_quả}.") { Required = ["kết_quả"] },
            new(EndsMeeting, "Câu kết thúc cuộc họp", "Cuộc họp kết thúc vào {giờ_kết_thúc}. Biên bản được đọc lại, các thành viên dự họp thống nhất./.") { Required = ["giờ_kết_thúc"] },
            new(EndsWriting, "Câu kết thúc lấy ý kiến", "Việc tổng hợp ý kiến kết thúc vào {giờ_kết_thúc}./.") { Required = ["giờ_kết_thúc"] },
            new(Filing, "Nơi lưu", "VT, hồ sơ khen thưởng"),
        ],
    };
}
