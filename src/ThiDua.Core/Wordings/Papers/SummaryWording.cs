namespace ThiDua.Core.Wordings.Papers;

/// <summary>Danh sách trích ngang.</summary>
public static class SummaryWording
{
    public const string About = "trich-yeu";
    public const string None = "khong-co-de-nghi";

    public static readonly PaperWording Paper = new("danh-sach-trich-ngang", "Danh sách trích ngang")
    {
        Fields =
        [
            new("cơ_quan", "Sở Khoa học và Công nghệ"), new("đơn_vị", "Phòng Quản lý Công nghệ"), new("tên_phong_trào", "Phát huy sáng kiến, cải tiến kỹ thuật năm 2026"), new("số_đề_nghị", "6", FieldKind.Count),
        ],
        Sentences =
        [
            new(About, "Trích yếu", "Tập thể, cá nhân đề nghị khen thưởng\nphong trào \"{tên_phong_trào}\"") { Required = ["tên_phong_trào"] },
            new(None, "Khi không có đề nghị nào", "Không có đề nghị nào"),
        ],
    };
}
