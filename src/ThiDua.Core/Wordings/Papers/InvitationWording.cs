namespace ThiDua.Core.Wordings.Papers;

/// <summary>Giấy mời họp Hội đồng, or the letter that asks members in writing.</summary>
public static class InvitationWording
{
    public const string Invites = "loi-moi";
    public const string Time = "thoi-gian";
    public const string Place = "dia-diem";
    public const string AsksInWriting = "lay-y-kien";
    public const string ClosesMeeting = "ket-giay-moi";
    public const string ClosesWriting = "ket-lay-y-kien";
    public const string Filing = "luu";

    public static readonly PaperWording Paper = new("giay-moi", "Giấy mời họp Hội đồng")
    {
        Fields =
        [
            new("hội_đồng", "Hội đồng Thi đua - Khen thưởng"), new("cơ_quan", "Sở Khoa học và Công nghệ"), new("tên_phiên_họp", "Họp xét khen thưởng đợt 1"),
            new("thời_gian", "14 giờ 00, ngày 02/6/2026", FieldKind.Time), new("ngày_họp", "02/6/2026", FieldKind.Day),
            new("địa_điểm", "Phòng họp tầng 2, trụ sở Sở") { FillAt = "trang Chuẩn bị phiên họp" },
            new("hạn_trả_lời", "09/6/2026", FieldKind.Day) { FillAt = "trang Chuẩn bị phiên họp" }, new("chủ_tịch", "Hoàng Minh Tuệ") { FillAt = "danh sách thành viên Hội đồng" },
            new("số_thành_viên", "6", FieldKind.Count),
        ],
        Sentences =
        [
            new(Invites, "Câu mời", "{hội_đồng} trân trọng kính mời dự phiên họp như sau:"),
            new(Time, "Thời gian họp", "Thời gian: {thời_gian}.") { Required = ["thời_gian"] },
            new(Place, "Địa điểm họp", "Địa điểm: {địa_điểm}.") { Required = ["địa_điểm"] },
            new(AsksInWriting, "Câu lấy ý kiến bằng văn bản", "{hội_đồng} không tổ chức họp, lấy ý kiến bằng văn bản của các thành viên. Ý kiến có ký tên, gửi trước khi hết ngày {hạn_trả_lời}.") { Required = ["hạn_trả_lời"] },
            new(ClosesMeeting, "Câu kết giấy mời", "Hồ sơ đề nghị khen thưởng được đọc trên hệ thống hoặc trên bản in do Thư ký gửi. Thành viên không dự được báo Thư ký và gửi văn bản cử người dự họp thay trước ngày họp./."),
            new(ClosesWriting, "Câu kết văn bản lấy ý kiến", "Hồ sơ đề nghị khen thưởng được đọc trên hệ thống hoặc trên bản in do Thư ký gửi./."),
            new(Filing, "Nơi lưu", "VT, hồ sơ Hội đồng"),
        ],
    };
}
