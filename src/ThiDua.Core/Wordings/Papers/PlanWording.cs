namespace ThiDua.Core.Wordings.Papers;

/// <summary>Kế hoạch that launches a movement.</summary>
public static class PlanWording
{
    public const string Opens = "mo-dau";
    public const string Funding = "kinh-phi";
    public const string FundingByLaw = "kinh-phi-theo-quy-dinh";
    public const string Deadline = "thoi-han";
    public const string Closes = "cau-ket";

    public static readonly PaperWording Paper = new("ke-hoach", "Kế hoạch tổ chức phong trào thi đua")
    {
        Fields =
        [
            new("cơ_quan", "Sở Khoa học và Công nghệ"), new("trích_yếu", "Tổ chức phong trào thi đua “Phát huy sáng kiến” năm 2026"), new("nội_dung_kế_hoạch", "tổ chức phong trào thi đua “Phát huy sáng kiến” năm 2026"),
            new("kinh_phí", "chi từ Quỹ thi đua, khen thưởng của Sở và các nguồn hợp pháp khác") { FillAt = "trang Kế hoạch của phong trào" },
            new("thời_hạn", "Hồ sơ gửi về Văn phòng Sở trước ngày 15/5/2026.", FieldKind.Day) { FillAt = "trang Kế hoạch của phong trào" },
        ],
        Sentences =
        [
            new(Opens, "Câu mở đầu", "{cơ_quan} ban hành Kế hoạch {nội_dung_kế_hoạch} như sau:") { Required = ["nội_dung_kế_hoạch"] },
            new(Funding, "Kinh phí", "Kinh phí: {kinh_phí}.") { Required = ["kinh_phí"] },
            new(FundingByLaw, "Kinh phí, khi kế hoạch không nêu nguồn", "Kinh phí: chi từ Quỹ thi đua, khen thưởng của {cơ_quan} theo quy định của pháp luật về thi đua, khen thưởng."),
            new(Deadline, "Thời hạn gửi hồ sơ", "{thời_hạn}") { Required = ["thời_hạn"] },
            new(Closes, "Câu kết", "Trên đây là Kế hoạch {nội_dung_kế_hoạch}; {cơ_quan} yêu cầu các phòng, đơn vị triển khai thực hiện./."),
        ],
    };
}
