namespace ThiDua.Core.Wordings.Papers;

/// <summary>Quyết định tặng Giấy khen, with its list.</summary>
public static class DecisionWording
{
    public const string Awards = "dieu-1";
    public const string Money = "dieu-2";
    public const string MoneyByLaw = "dieu-2-khong-co-muc";
    public const string Execution = "dieu-3";
    public const string ListTitle = "ten-danh-sach";

    public static readonly PaperWording Paper = new("quyet-dinh", "Quyết định khen thưởng")
    {
        Fields =
        [
            new("cơ_quan", "Sở Khoa học và Công nghệ"), new("người_quyết_định", "Giám đốc Sở Khoa học và Công nghệ"), new("hình_thức", "Giấy khen"),
            new("tên_khen_thưởng", "Giấy khen của Giám đốc Sở Khoa học và Công nghệ tỉnh Hòa An"), new("số_lượng", "02 tập thể và 04 cá nhân", FieldKind.Count), new("đối_tượng", "tập thể, cá nhân"),
            new("phong_trào", "phong trào thi đua “Phát huy sáng kiến” năm 2026"), new("trích_yếu", "Tặng Giấy khen cho tập thể, cá nhân có thành tích"),
            new("mức_thưởng", "mỗi tập thể 1.520.000 đồng; mỗi cá nhân 760.000 đồng", FieldKind.Money), new("căn_cứ_mức_thưởng", "Nghị định số 152/2025/NĐ-CP"), new("tổng_tiền", "6.080.000 đồng", FieldKind.Money),
            new("tổng_tiền_bằng_chữ", "sáu triệu không trăm tám mươi nghìn đồng", FieldKind.Money), new("đơn_vị_thi_hành", "Văn phòng Sở, các phòng, đơn vị có liên quan"),
        ],
        Sentences =
        [
            new(Awards, "Điều 1: tặng", "Tặng {tên_khen_thưởng} cho {số_lượng} đã có thành tích trong {phong_trào} (có danh sách kèm theo).")
            {
                Required = ["tên_khen_thưởng", "số_lượng"],
            },
            new(Money, "Điều 2: tiền thưởng", "Mức tiền thưởng kèm theo {hình_thức}: {mức_thưởng}, theo {căn_cứ_mức_thưởng}. Tổng số tiền thưởng là {tổng_tiền} (Bằng chữ: {tổng_tiền_bằng_chữ}), chi từ Quỹ thi đua, khen thưởng của {cơ_quan}.")
            {
                Required = ["mức_thưởng", "tổng_tiền"], Ground = "Mức tiền thưởng và nguồn chi theo Nghị định số 152/2025/NĐ-CP.",
            },
            new(MoneyByLaw, "Điều 2 khi không có mức tiền thưởng", "Tiền thưởng kèm theo thực hiện theo quy định của pháp luật về thi đua, khen thưởng."),
            new(Execution, "Điều 3: hiệu lực, thi hành", "Quyết định này có hiệu lực kể từ ngày ký. {đơn_vị_thi_hành} và các {đối_tượng} có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./."),
            new(ListTitle, "Tên danh sách kèm theo", "Danh sách {đối_tượng}\nđược tặng {tên_khen_thưởng}") { Required = ["tên_khen_thưởng"] },
        ],
    };
}
