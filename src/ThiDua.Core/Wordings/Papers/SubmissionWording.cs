namespace ThiDua.Core.Wordings.Papers;

/// <summary>Tờ trình that asks a higher level for its award.</summary>
public static class SubmissionWording
{
    public const string Considered = "hoi-dong-xet";
    public const string ConsideredWithoutSession = "co-quan-xet";
    public const string Asks = "de-nghi";
    public const string Money = "tien-thuong";
    public const string Enclosed = "ho-so-kem";
    public const string Answers = "chiu-trach-nhiem";
    public const string Closes = "cau-ket";
    public const string ListTitle = "ten-danh-sach";

    public static readonly PaperWording Paper = new("to-trinh", "Tờ trình đề nghị khen thưởng")
    {
        Fields =
        [
            new("cơ_quan", "Sở Khoa học và Công nghệ"), new("người_có_thẩm_quyền", "Chủ tịch Ủy ban nhân dân tỉnh Hòa An"), new("hình_thức", "Bằng khen"),
            new("tên_khen_thưởng", "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh Hòa An"), new("số_lượng", "02 tập thể và 04 cá nhân", FieldKind.Count), new("đối_tượng", "tập thể, cá nhân"),
            new("phong_trào", "phong trào thi đua “Phát huy sáng kiến” năm 2026"), new("trích_yếu", "Đề nghị tặng Bằng khen"), new("hội_đồng", "Hội đồng Thi đua - Khen thưởng Sở"),
            new("ngày_họp", "02/6/2026", FieldKind.Day),
        ],
        Sentences =
        [
            new(Considered, "Hội đồng đã xét", "Ngày {ngày_họp}, {hội_đồng} đã họp, xét thành tích của các {đối_tượng} trong {phong_trào} và thống nhất đề nghị khen thưởng."),
            new(ConsideredWithoutSession, "Cơ quan đã xét (không qua phiên họp)", "{cơ_quan} đã xét thành tích của các {đối_tượng} trong {phong_trào}."),
            new(Asks, "Câu đề nghị", "{cơ_quan} kính đề nghị {người_có_thẩm_quyền} xem xét, quyết định tặng {hình_thức} cho {số_lượng} có thành tích trong {phong_trào} (có danh sách kèm theo).")
            {
                Required = ["người_có_thẩm_quyền", "hình_thức", "số_lượng"],
            },
            new(Money, "Tiền thưởng", "Tiền thưởng do Quỹ thi đua, khen thưởng của cấp quyết định khen thưởng chi trả theo khoản 4 Điều 11 Luật Thi đua, khen thưởng.")
            {
                Ground = "Khoản 4 Điều 11 Luật Thi đua, khen thưởng.",
            },
            new(Enclosed, "Câu dẫn hồ sơ gửi kèm", "Hồ sơ gửi kèm theo Tờ trình gồm:"),
            new(Answers, "Câu chịu trách nhiệm", "{cơ_quan} chịu trách nhiệm về tính chính xác của thành tích và hồ sơ đề nghị khen thưởng."),
            new(Closes, "Câu kết", "Kính đề nghị {người_có_thẩm_quyền} xem xét, quyết định./."),
            new(ListTitle, "Tên danh sách kèm theo", "Danh sách {đối_tượng}\nđề nghị tặng {tên_khen_thưởng}") { Required = ["tên_khen_thưởng"] },
        ],
    };
}
