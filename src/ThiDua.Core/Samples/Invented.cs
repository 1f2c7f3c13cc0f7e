namespace ThiDua.Core.Samples;

/// <summary>Names that all samples share. Nobody and nothing of them exists.</summary>
internal static class Invented
{
    public const string Parent = "UBND tỉnh Hòa An";
    public const string Agency = "Sở Khoa học và Công nghệ";
    public const string Place = "Hòa An";
    public const string Council = "Hội đồng Thi đua - Khen thưởng";
    public const string Office = "Văn phòng Sở";
    public const string Director = "Hoàng Minh Tuệ";
    public const string Deputy = "Lê Quốc Bảo";
    public const string Secretary = "Phạm Thu Hà";
    public const string Movement = "phong trào thi đua “Phát huy sáng kiến, cải tiến kỹ thuật” năm 2026";
    public const string MovementName = "Phát huy sáng kiến, cải tiến kỹ thuật năm 2026";
    public const string Filing = "VT, VP";
    public static readonly DateOnly LaunchedOn = new(2026, 1, 15);
    public static readonly DateOnly HeldOn = new(2026, 6, 2);
    public static readonly DateOnly IssuedOn = new(2026, 7, 7);

    public static readonly IReadOnlyList<(bool Collective, string Name, string Title, string Unit, string Achievement)> Subjects =
    [
        (true, "Phòng Quản lý Công nghệ", "Sở Khoa học và Công nghệ", "Phòng Quản lý Công nghệ", "Dẫn đầu phong trào với 12 sáng kiến được công nhận"),
        (true, "Trung tâm Ứng dụng tiến bộ khoa học và công nghệ", "Sở Khoa học và Công nghệ", "Trung tâm Ứng dụng tiến bộ khoa học và công nghệ", "Chuyển giao 05 quy trình kỹ thuật cho 14 hợp tác xã"),
        (false, "Đặng Thị Ánh", "Chuyên viên Phòng Quản lý Công nghệ", "Phòng Quản lý Công nghệ", "Rút ngắn thời gian giải quyết hồ sơ từ 15 xuống 09 ngày"),
        (false, "Bùi Hữu Đạo", "Kỹ sư Trung tâm Ứng dụng tiến bộ khoa học và công nghệ", "Trung tâm Ứng dụng tiến bộ khoa học và công nghệ", "Thiết kế hệ thống tưới tự động, giảm 30 % lượng nước"),
        (false, "Vũ Khánh Duyên", "Chuyên viên Văn phòng Sở", "Văn phòng Sở", "Số hóa 4.200 hồ sơ lưu trữ trong 06 tháng"),
        (false, "Hồ Sỹ Nghĩa", "Thanh tra viên, Thanh tra Sở", "Thanh tra Sở", "Xây dựng bộ tiêu chí tự kiểm tra cho 60 doanh nghiệp"),
    ];
}
