namespace ThiDua.Core.Wordings.Papers;

/// <summary>Biên bản bổ sung, đính chính of a council's minutes.</summary>
public static class MinutesAmendmentWording
{
    public const string Amends = "dan-chieu";
    public const string Stays = "cau-ket";
    public const string Filing = "luu";

    public static readonly PaperWording Paper = new("bien-ban-bo-sung", "Biên bản bổ sung, đính chính")
    {
        Fields =
        [
            new("hội_đồng", "Hội đồng Thi đua - Khen thưởng"), new("cơ_quan", "Sở Khoa học và Công nghệ"), new("biên_bản", "số 03/BB-HĐTĐKT, họp ngày 02/6/2026"), new("tên_phiên_họp", "Họp xét khen thưởng đợt 1"),
            new("ngày_họp", "02/6/2026", FieldKind.Day), new("lý_do", "Ghi thiếu chức vụ của một thành viên"),
        ],
        Sentences =
        [
            new(Amends, "Câu dẫn biên bản đã ban hành", "{hội_đồng} đã ban hành Biên bản {biên_bản} về phiên họp \"{tên_phiên_họp}\".") { Required = ["biên_bản"] },
            new(Stays, "Câu kết", "Các nội dung khác của Biên bản {biên_bản} giữ nguyên. Biên bản này là một phần không tách rời của biên bản đó./.") { Required = ["biên_bản"] },
            new(Filing, "Nơi lưu", "VT, hồ sơ khen thưởng"),
        ],
    };
}
