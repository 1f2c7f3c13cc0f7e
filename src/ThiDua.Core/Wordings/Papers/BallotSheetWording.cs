namespace ThiDua.Core.Wordings.Papers;

/// <summary>Phiếu bầu to print.</summary>
public static class BallotSheetWording
{
    public const string About = "trich-yeu";
    public const string Movement = "phong-trao";
    public const string HowTo = "cach-ghi-phieu";

    public static readonly PaperWording Paper = new("phieu-bau", "Phiếu bầu")
    {
        Fields =
        [
            new("hội_đồng", "Hội đồng Thi đua - Khen thưởng"), new("tên_phong_trào", "Phát huy sáng kiến, cải tiến kỹ thuật năm 2026"), new("hình_thức", "Giấy khen của Giám đốc Sở"),
            new("vòng", ", vòng 2"), new("ngày_họp", "02/6/2026", FieldKind.Day),
        ],
        Sentences =
        [
            new(About, "Trích yếu", "Xét {hình_thức}{vòng}") { Required = ["hình_thức", "vòng"] },
            new(Movement, "Dòng phong trào", "Phong trào thi đua: {tên_phong_trào}."),
            new(HowTo, "Cách ghi phiếu", "Đánh dấu X vào một ô ở mỗi dòng. Dòng để trống, đánh dấu cả hai ô hoặc có ký hiệu riêng là không hợp lệ. Không ghi tên, không ký vào phiếu."),
        ],
    };
}
