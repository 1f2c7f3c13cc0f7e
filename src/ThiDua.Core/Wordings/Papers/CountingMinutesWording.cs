namespace ThiDua.Core.Wordings.Papers;

/// <summary>Biên bản kiểm phiếu.</summary>
public static class CountingMinutesWording
{
    public const string About = "trich-yeu";
    public const string Threshold = "ty-le-dat";
    public const string Members = "thanh-vien";
    public const string Handed = "phat-phieu";
    public const string Counted = "so-phieu";
    public const string Result = "ket-qua";
    public const string Closes = "cau-ket";

    public static readonly PaperWording Paper = new("bien-ban-kiem-phieu", "Biên bản kiểm phiếu")
    {
        Fields =
        [
            new("hội_đồng", "Hội đồng Thi đua - Khen thưởng"), new("cơ_quan", "Sở Khoa học và Công nghệ"), new("hình_thức", "Giấy khen của Giám đốc Sở"), new("vòng", ", vòng 2"),
            new("ngày_họp", "02/6/2026", FieldKind.Day), new("tỷ_lệ", "từ 80 % tổng số thành viên trở lên"), new("tổng_số_thành_viên", "6", FieldKind.Count), new("số_có_mặt", "5", FieldKind.Count),
            new("số_người_được_phát", "6", FieldKind.Count), new("phiếu_gửi", ", trong đó 1 thành viên vắng mặt gửi phiếu trong phong bì dán kín"), new("phát_ra", "6", FieldKind.Count),
            new("thu_về", "6", FieldKind.Count), new("hợp_lệ", "6", FieldKind.Count), new("không_hợp_lệ", "0", FieldKind.Count), new("số_đạt", "5", FieldKind.Count),
            new("số_đề_nghị", "6", FieldKind.Count), new("người_lập", "Phạm Thu Hà"), new("người_xác_nhận", "Trịnh Công Lẫm"),
        ],
        Sentences =
        [
            new(About, "Trích yếu", "Bỏ phiếu kín xét {hình_thức}{vòng}") { Required = ["hình_thức", "vòng"] },
            new(Members, "Thành viên", "Tổng số thành viên Hội đồng: {tổng_số_thành_viên}; có mặt, được bỏ phiếu tại phiên họp: {số_có_mặt}.") { Required = ["tổng_số_thành_viên", "số_có_mặt"] },
            new(Handed, "Phát phiếu", "Số người được phát phiếu trong lượt này: {số_người_được_phát}{phiếu_gửi}.") { Required = ["số_người_được_phát", "phiếu_gửi"] },
            new(Counted, "Số phiếu", "Số phiếu phát ra: {phát_ra}; thu về: {thu_về}; hợp lệ: {hợp_lệ}; không hợp lệ: {không_hợp_lệ}.") { Required = ["phát_ra", "thu_về", "hợp_lệ", "không_hợp_lệ"] },
            new(Threshold, "Tỷ lệ đạt", "Tỷ lệ đạt: {tỷ_lệ}.") { Required = ["tỷ_lệ"] },
            new(Result, "Kết quả", "Có {số_đạt}/{số_đề_nghị} đề nghị đạt tỷ lệ.") { Required = ["số_đạt", "số_đề_nghị"] },
            new(Closes, "Câu kết", "Kết quả do {người_lập} lập, {người_xác_nhận} kiểm tra và xác nhận. Biên bản được đọc trước phiên họp./.") { Required = ["người_lập", "người_xác_nhận"] },
        ],
    };
}
