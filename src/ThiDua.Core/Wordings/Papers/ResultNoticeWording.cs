namespace ThiDua.Core.Wordings.Papers;

/// <summary>Thông báo kết quả xét khen thưởng.</summary>
public static class ResultNoticeWording
{
    public const string About = "trich-yeu";
    public const string Tells = "noi-dung";
    public const string Comments = "y-kien";

    public static readonly PaperWording Paper = new("thong-bao-ket-qua", "Thông báo kết quả xét khen thưởng")
    {
        Fields =
        [
            new("hội_đồng", "Hội đồng Thi đua - Khen thưởng"), new("cơ_quan", "Sở Khoa học và Công nghệ"), new("phong_trào", "phong trào thi đua “Phát huy sáng kiến” năm 2026"),
            new("ngày_họp", "02/6/2026", FieldKind.Day), new("nơi_nhận_ý_kiến", "Văn phòng Sở") { FillAt = "trang Thông báo kết quả" },
            new("hạn_góp_ý", "14/6/2026", FieldKind.Day) { FillAt = "trang Thông báo kết quả" }, new("số_lượng", "02 tập thể và 03 cá nhân", FieldKind.Count),
        ],
        Sentences =
        [
            new(About, "Trích yếu", "Kết quả xét khen thưởng {phong_trào}") { Required = ["phong_trào"] },
            new(Tells, "Câu thông báo", "Ngày {ngày_họp}, {hội_đồng} họp, xét khen thưởng {phong_trào}. {hội_đồng} thông báo danh sách tập thể, cá nhân được thống nhất đề nghị khen thưởng như sau:") { Required = ["ngày_họp"] },
            new(Comments, "Câu nhận ý kiến", "Ý kiến về danh sách gửi về {nơi_nhận_ý_kiến} trước hết ngày {hạn_góp_ý}, ghi rõ họ tên, địa chỉ người gửi./.") { Required = ["nơi_nhận_ý_kiến", "hạn_góp_ý"] },
        ],
    };
}
