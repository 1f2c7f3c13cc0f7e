namespace ThiDua.Core.Organizations;

/// <summary>Kinds and roles in the words of the office.</summary>
public static class OrganizationsWords
{
    public static string Label(this UnitKind kind) => kind switch
    {
        UnitKind.Agency => "Cơ quan",
        UnitKind.Office => "Văn phòng",
        UnitKind.Division => "Phòng chuyên môn",
        UnitKind.Subordinate => "Đơn vị trực thuộc",
        UnitKind.TradeUnion => "Công đoàn",
        UnitKind.YouthUnion => "Đoàn thanh niên",
        UnitKind.PartyCell => "Chi bộ",
        UnitKind.Other => "Loại khác",
        UnitKind.OutsideAgency => "Cơ quan, tổ chức ngoài",
        UnitKind.Commune => "Xã, phường, đặc khu",
        UnitKind.Enterprise => "Doanh nghiệp, hợp tác xã",
        UnitKind.School => "Cơ sở giáo dục",
        UnitKind.Citizen => "Công dân",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Label(this StaffKind kind) => kind switch
    {
        StaffKind.CivilServant => "Công chức",
        StaffKind.PublicEmployee => "Viên chức",
        StaffKind.ContractWorker => "Người lao động",
        StaffKind.Other => "Đối tượng khác",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Label(this Sex sex) => sex switch
    {
        Sex.Male => "Nam",
        Sex.Female => "Nữ",
        _ => throw new ArgumentOutOfRangeException(nameof(sex)),
    };

    public static string Label(this CouncilRole role) => role switch
    {
        CouncilRole.Chair => "Chủ tịch",
        CouncilRole.ViceChair => "Phó Chủ tịch",
        CouncilRole.Secretary => "Thư ký",
        CouncilRole.Member => "Ủy viên",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
