namespace ThiDua.Core.Wordings.Papers;

/// <summary>Công văn đôn đốc, to one unit or to many.</summary>
public static class ReminderWording
{
    public const string ToOne = "mo-dau-mot-don-vi";
    public const string ToMany = "mo-dau-nhieu-don-vi";
    public const string Closes = "cau-ket";

    private static readonly PaperField Movement = new("phong_trào", "phong trào thi đua “Phát huy sáng kiến” năm 2026");

    public static readonly PaperWording Paper = new("cong-van-don-doc", "Công văn đôn đốc")
    {
        Fields = [new("cơ_quan", "Sở Khoa học và Công nghệ"), new("trích_yếu", "đôn đốc gửi hồ sơ đề nghị khen thưởng"), new("nơi_nhận_hồ_sơ", "Sở Khoa học và Công nghệ (qua Văn phòng Sở)"), new("số_đơn_vị", "2", FieldKind.Count)],
        Sentences =
        [
            new(ToOne, "Câu mở đầu khi gửi một đơn vị", "Thực hiện {phong_trào}{thời_hạn}, đến nay {cơ_quan} chưa nhận đủ nội dung của {đơn_vị}. {cơ_quan} đề nghị {đơn_vị}:")
            {
                Required = ["phong_trào", "đơn_vị"], Own = [Movement, new("đơn_vị", "Thanh tra Sở"), new("thời_hạn", " (thời hạn nộp hồ sơ: trước ngày 15/5/2026)", FieldKind.Day)],
            },
            new(ToMany, "Câu mở đầu khi gửi nhiều đơn vị", "Thực hiện {phong_trào}, đến nay một số đơn vị chưa gửi đủ nội dung theo quy định. {cơ_quan} đề nghị các đơn vị khẩn trương thực hiện:")
            {
                Required = ["phong_trào"], Own = [Movement],
            },
            new(Closes, "Câu kết", "Hồ sơ gửi về {nơi_nhận_hồ_sơ} để tổng hợp. Quá thời hạn nêu trên mà không có hồ sơ thì {cơ_quan} xem xét theo quy định của kế hoạch./."),
        ],
    };
}
