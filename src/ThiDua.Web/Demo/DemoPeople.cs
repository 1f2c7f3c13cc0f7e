using ThiDua.Core.Organizations;

namespace ThiDua.Web.Demo;

/// <summary>The invented department "Sở Khoa học và Công nghệ tỉnh Lam Giang": units and people who do not exist.</summary>
internal static class DemoPeople
{
    public const string Office = "Văn phòng Sở";
    public const string Science = "Phòng Quản lý Khoa học";
    public const string Digital = "Phòng Công nghệ và Chuyển đổi số";
    public const string Metrology = "Chi cục Tiêu chuẩn Đo lường Chất lượng";
    public const string Centre = "Trung tâm Ứng dụng và Thông tin khoa học công nghệ";
    public const string Union = "Công đoàn cơ sở Sở";
    public const string Youth = "Chi đoàn Sở";
    public const string Directors = "";

    public static readonly DemoUnit[] Units =
    [
        new(Science, "P. QLKH", UnitKind.Division, 20),
        new(Digital, "P. CN&CĐS", UnitKind.Division, 30),
        new(Metrology, "Chi cục TĐC", UnitKind.Subordinate, 40),
        new(Centre, "TT ƯD&TT", UnitKind.Subordinate, 50),
        new(Union, "Công đoàn", UnitKind.TradeUnion, 60),
        new(Youth, "Chi đoàn", UnitKind.YouthUnion, 70),
    ];

    /// <summary>With the director and the administrator, whom the set-up makes, thirty people.</summary>
    public static readonly DemoPerson[] All =
    [
        new("Đoàn Thị Hồng Nhạn", 1974, Sex.Female, Directors, "Phó Giám đốc", Leads: true),
        new("Vi Quang Thạch", 1971, Sex.Male, Directors, "Phó Giám đốc", Leads: true),
        new("Phan Thị Bưởi", 1979, Sex.Female, Office, "Chánh Văn phòng", Heads: true),
        new("Nguyễn Hải Đường", 1988, Sex.Female, Office, "Chuyên viên"),
        new("Cao Văn Sậy", 1985, Sex.Male, Office, "Kế toán trưởng"),
        new("Trần Thị Lúa", 1992, Sex.Female, Office, "Văn thư", Kind: StaffKind.ContractWorker),
        new("Hoàng Đình Trắc", 1976, Sex.Male, Science, "Trưởng phòng", Heads: true),
        new("Đặng Thị Ánh", 1983, Sex.Female, Science, "Phó Trưởng phòng", Leads: true),
        new("Bùi Văn Thông", 1990, Sex.Male, Science, "Chuyên viên"),
        new("Lương Thị Sim", 1994, Sex.Female, Science, "Chuyên viên"),
        new("Ngô Quế Chi", 1996, Sex.Female, Science, "Chuyên viên"),
        new("Mai Xuân Lim", 1978, Sex.Male, Digital, "Trưởng phòng", Heads: true),
        new("Đinh Công Tre", 1987, Sex.Male, Digital, "Chuyên viên chính"),
        new("Võ Thị Ngải", 1991, Sex.Female, Digital, "Chuyên viên"),
        new("Dương Ân", 1995, Sex.Male, Digital, "Chuyên viên"),
        new("Lại Văn Gụ", 1973, Sex.Male, Metrology, "Chi cục trưởng", Heads: true),
        new("Tạ Thị Mận", 1981, Sex.Female, Metrology, "Phó Chi cục trưởng", Leads: true),
        new("Hồ Sỹ Đước", 1989, Sex.Male, Metrology, "Kiểm định viên", Kind: StaffKind.PublicEmployee),
        new("Châu Thị Sen", 1993, Sex.Female, Metrology, "Kiểm định viên", Kind: StaffKind.PublicEmployee),
        new("Kiều Văn Bàng", 1986, Sex.Male, Metrology, "Kiểm soát viên"),
        new("Tống Thị Trầm", 1977, Sex.Female, Centre, "Giám đốc Trung tâm", Heads: true, Kind: StaffKind.PublicEmployee),
        new("Lâm Bá Trúc", 1982, Sex.Male, Centre, "Phó Giám đốc Trung tâm", Leads: true, Kind: StaffKind.PublicEmployee),
        new("Quách Thị Đào", 1990, Sex.Female, Centre, "Viên chức", Kind: StaffKind.PublicEmployee),
        new("Phùng Khắc Sồi", 1992, Sex.Male, Centre, "Viên chức", Kind: StaffKind.PublicEmployee),
        new("Ông Thị Lài", 1994, Sex.Female, Centre, "Biên tập viên", Kind: StaffKind.PublicEmployee),
        new("Hứa Minh Dẻ", 1997, Sex.Male, Centre, "Viên chức", Kind: StaffKind.PublicEmployee),
        new("Khúc Thị Mai Ban", 1998, Sex.Female, Centre, "Viên chức", Kind: StaffKind.ContractWorker),
        new("Giáp Văn Xoan", 1984, Sex.Male, Office, "Lái xe", Kind: StaffKind.ContractWorker),
    ];

    /// <summary>People who also sit in the union or the youth union.</summary>
    public static readonly (string Name, string Unit, string Position, bool Heads)[] AlsoIn =
    [
        ("Đặng Thị Ánh", Union, "Chủ tịch Công đoàn", true),
        ("Kiều Văn Bàng", Union, "Ủy viên Ban Chấp hành", false),
        ("Dương Ân", Youth, "Bí thư Chi đoàn", true),
        ("Khúc Thị Mai Ban", Youth, "Đoàn viên", false),
        ("Hứa Minh Dẻ", Youth, "Đoàn viên", false),
    ];

    public const string Director = "Trịnh Quốc Bảo";

    public static readonly (string Name, CouncilRole Role)[] Council =
    [
        (Director, CouncilRole.Chair),
        ("Đoàn Thị Hồng Nhạn", CouncilRole.ViceChair),
        ("Nguyễn Hải Đường", CouncilRole.Secretary),
        ("Phan Thị Bưởi", CouncilRole.Member),
        ("Hoàng Đình Trắc", CouncilRole.Member),
        ("Mai Xuân Lim", CouncilRole.Member),
        ("Lại Văn Gụ", CouncilRole.Member),
        ("Tống Thị Trầm", CouncilRole.Member),
        ("Đặng Thị Ánh", CouncilRole.Member),
    ];
}

internal sealed record DemoUnit(string Name, string ShortName, UnitKind Kind, int Order);

internal sealed record DemoPerson(
    string Name, int BirthYear, Sex Sex, string Unit, string Position, bool Heads = false, bool Leads = false, StaffKind Kind = StaffKind.CivilServant);
