using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;
using ThiDua.Web.Tests.Site;

namespace ThiDua.Browser.Tests.Walks;

/// <summary>Units, people, a council of six and one account per role; nobody here exists.</summary>
internal sealed class Department(SetUpSite site)
{
    public const string Science = "Phòng Quản lý Khoa học";
    public const string Digital = "Phòng Công nghệ và Chuyển đổi số";
    public const string Centre = "Trung tâm Thông tin và Ứng dụng";
    public const string Union = "Công đoàn Sở";

    private readonly Dictionary<string, Guid> units = [];
    private readonly Dictionary<string, Guid> people = [];

    /// <summary>User names of members who come to the session; one more, Lại Văn Gụ, is away.</summary>
    public static IReadOnlyList<string> Voters { get; } = ["giamdoc", "thuky", "truongso", "truongphong", "truongtrungtam"];

    public Guid Unit(string name) => units[name];

    public Guid Person(string name) => people[name];

    public static async Task<Department> BuildAsync(SetUpSite site)
    {
        var department = new Department(site);
        await department.UnitsAsync();
        await department.PeopleAsync();
        await department.CouncilAsync();
        await department.AccountsAsync();
        return department;
    }

    private async Task UnitsAsync()
    {
        units["Sở"] = site.Agency.RootUnitId;
        units["Văn phòng"] = site.Agency.StandingUnitId;
        await UnitAsync(Science, UnitKind.Division, 20);
        await UnitAsync(Digital, UnitKind.Division, 30);
        await UnitAsync(Centre, UnitKind.Subordinate, 40);
        await UnitAsync(Union, UnitKind.TradeUnion, 50);
    }

    private async Task PeopleAsync()
    {
        people["Trịnh Quốc Bảo"] = site.Agency.DirectorPersonId;
        await PersonAsync("Phan Thị Bưởi", "Văn phòng", "Chánh Văn phòng", heads: true);
        await PersonAsync("Lê Thị Thu Hà", "Văn phòng", "Chuyên viên");
        await PersonAsync("Nguyễn Hải Đường", "Văn phòng", "Chuyên viên");
        await PersonAsync("Cao Văn Sậy", "Văn phòng", "Kế toán trưởng");
        await PersonAsync("Hoàng Đình Trắc", Science, "Trưởng phòng", heads: true);
        await PersonAsync("Bùi Văn Thông", Science, "Chuyên viên");
        await PersonAsync("Mai Xuân Lim", Digital, "Trưởng phòng", heads: true);
        await PersonAsync("Lại Văn Gụ", Digital, "Phó Trưởng phòng");
        await PersonAsync("Tống Thị Trầm", Centre, "Giám đốc Trung tâm", heads: true);
        await PersonAsync("Quách Thị Đào", Centre, "Viên chức");
        await PersonAsync("Ông Thị Lài", Centre, "Biên tập viên");
        await PersonAsync("Đặng Thị Ánh", Union, "Chủ tịch Công đoàn", heads: true);
    }

    private async Task CouncilAsync()
    {
        var council = await DoAsync<SaveCouncil, CouncilSaved>(o => o.ExecuteAsync(
            new(null, 0, "Hội đồng Thi đua - Khen thưởng Sở", "Quyết định của Giám đốc Sở", Today, null), site.Administrator, default));
        foreach (var (name, role) in new[]
        {
            ("Trịnh Quốc Bảo", CouncilRole.Chair), ("Nguyễn Hải Đường", CouncilRole.Secretary), ("Mai Xuân Lim", CouncilRole.Member),
            ("Hoàng Đình Trắc", CouncilRole.Member), ("Tống Thị Trầm", CouncilRole.Member), ("Lại Văn Gụ", CouncilRole.Member),
        })
        {
            await DoAsync<AddCouncilMember, CouncilMemberAdded>(o => o.ExecuteAsync(new(council.Id, people[name], role), site.Administrator, default));
        }
    }

    private async Task AccountsAsync()
    {
        await AccountAsync("thuongtruc", "Phan Thị Bưởi", (Role.StandingOfficer, "Sở"));
        await AccountAsync("daumoi", "Lê Thị Thu Hà", (Role.Individual, "Văn phòng"));
        await AccountAsync("thuky", "Nguyễn Hải Đường", (Role.CouncilSecretary, "Sở"));
        await AccountAsync("ketoan", "Cao Văn Sậy", (Role.Accountant, "Sở"));
        await AccountAsync("truongphong", "Hoàng Đình Trắc", (Role.UnitHead, Science), (Role.CouncilMember, "Sở"));
        await AccountAsync("truongso", "Mai Xuân Lim", (Role.UnitHead, Digital), (Role.CouncilMember, "Sở"));
        await AccountAsync("truongtrungtam", "Tống Thị Trầm", (Role.UnitHead, Centre), (Role.CouncilMember, "Sở"));
        await AccountAsync("congdoan", "Đặng Thị Ánh", (Role.UnitHead, Union));
        await AccountAsync("canhan", "Quách Thị Đào", (Role.Individual, Centre));
        await AccountAsync("bientap", "Ông Thị Lài", (Role.Editor, Centre));
        await AccountAsync("giamdoc", "Trịnh Quốc Bảo", (Role.Director, "Sở"), (Role.CouncilChair, "Sở"));
    }

    private async Task UnitAsync(string name, UnitKind kind, int order) =>
        units[name] = (await DoAsync<CreateUnit, UnitCreated>(o => o.ExecuteAsync(
            new(site.Agency.RootUnitId, new UnitFields { Name = name, Kind = kind, ProtocolOrder = order, ValidFrom = Today }), site.Administrator, default))).Id;

    private async Task PersonAsync(string name, string unit, string position, bool heads = false)
    {
        var place = new MembershipFields { UnitId = units[unit], Position = position, IsHead = heads, IsLeader = heads, IsPrimary = true, ValidFrom = Today };
        people[name] = (await DoAsync<CreatePerson, PersonCreated>(o => o.ExecuteAsync(
            new(new PersonFields { FullName = name, StaffKind = StaffKind.CivilServant }, place), site.Administrator, default))).Id;
    }

    private async Task AccountAsync(string userName, string person, params (Role Role, string Unit)[] roles)
    {
        var id = await site.AccountAsync(userName, people[person], roles[0].Role, units[roles[0].Unit]);
        foreach (var (role, unit) in roles.Skip(1))
        {
            await DoAsync<GrantRole, RoleGranted>(o => o.ExecuteAsync(new(id, role, units[unit]), site.Administrator, default));
        }
    }

    private async Task<T> DoAsync<TOperation, T>(Func<TOperation, Task<Result<T>>> run)
        where TOperation : notnull
        where T : notnull => SetUpSite.Must(await site.RunAsync<TOperation, Result<T>>(run));

    private DateOnly Today => VietnamTime.DayOf(site.Clock.GetUtcNow());
}
