namespace ThiDua.Core.Accounts;

/// <summary>Roles in the words of the office.</summary>
public static class Roles
{
    public static string Label(this Role role) => role switch
    {
        Role.StandingOfficer => "Thường trực thi đua",
        Role.UnitHead => "Trưởng đơn vị",
        Role.Individual => "Cá nhân",
        Role.CouncilMember => "Thành viên Hội đồng",
        Role.CouncilSecretary => "Thư ký Hội đồng",
        Role.CouncilChair => "Chủ tịch Hội đồng",
        Role.Director => "Giám đốc",
        Role.Accountant => "Kế toán",
        Role.Editor => "Biên tập",
        Role.Administrator => "Quản trị",
        Role.OutsideProposer => "Đơn vị ngoài đề nghị",
        Role.RecordsClerk => "Văn thư",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
