using ThiDua.Core.Accounts;
using ThiDua.Core.Organizations;

namespace ThiDua.Web.Demo;

/// <summary>Sets the department up: units, people, the council of nine, one account for each role.</summary>
internal sealed class DemoAgency(DemoStage stage)
{
    private readonly Dictionary<string, Guid> people = [];
    private readonly Dictionary<string, Guid> units = [];
    private readonly Dictionary<string, Guid> accounts = [];
    private Actor administrator = null!;

    public Guid CouncilId { get; private set; }

    public Guid Person(string name) => people[name];

    public Guid Unit(string name) => units[name];

    public Task<Actor> As(string userName) => stage.ActorAsync(accounts[userName]);

    public async Task BuildAsync()
    {
        var founded = await stage.DoAsync<SetUpAgency, AgencySetUp>(o => o.ExecuteAsync(SetUp, default));
        units[DemoPeople.Directors] = founded.RootUnitId;
        units[DemoPeople.Office] = founded.StandingUnitId;
        people[DemoPeople.Director] = founded.DirectorPersonId;
        accounts["quantri"] = founded.AccountId;
        administrator = await stage.ActorAsync(founded.AccountId);
        await UnitsAsync();
        await PeopleAsync();
        await CouncilAsync();
        await AccountsAsync();
    }

    private async Task UnitsAsync()
    {
        foreach (var unit in DemoPeople.Units)
        {
            var fields = new UnitFields { Name = unit.Name, ShortName = unit.ShortName, Kind = unit.Kind, ProtocolOrder = unit.Order, ValidFrom = Today };
            units[unit.Name] = (await stage.DoAsync<CreateUnit, UnitCreated>(o => o.ExecuteAsync(new(units[DemoPeople.Directors], fields), administrator, default))).Id;
        }
    }

    private async Task PeopleAsync()
    {
        var number = 0;
        foreach (var person in DemoPeople.All)
        {
            number++;
            var request = new CreatePersonRequest(
                new PersonFields
                {
                    FullName = person.Name,
                    Code = $"LG{number:000}",
                    BirthDate = new DateOnly(person.BirthYear, number % 12 + 1, number % 28 + 1),
                    Sex = person.Sex,
                    StaffKind = person.Kind,
                    Email = $"lg{number:000}@skhcn.lamgiang.example",
                },
                new MembershipFields
                {
                    UnitId = units[person.Unit],
                    Position = person.Position,
                    IsHead = person.Heads,
                    IsLeader = person.Heads || person.Leads,
                    IsPrimary = true,
                    ValidFrom = Today,
                });
            people[person.Name] = (await stage.DoAsync<CreatePerson, PersonCreated>(o => o.ExecuteAsync(request, administrator, default))).Id;
        }

        foreach (var (name, unit, position, heads) in DemoPeople.AlsoIn)
        {
            var membership = new MembershipFields { UnitId = units[unit], Position = position, IsHead = heads, IsLeader = heads, ValidFrom = Today };
            await stage.DoAsync<SaveMembership, Core.Foundation.Done>(o => o.ExecuteAsync(new(null, people[name], membership), administrator, default));
        }
    }

    private async Task CouncilAsync()
    {
        var council = new SaveCouncilRequest(null, 0, "Hội đồng Thi đua - Khen thưởng Sở Khoa học và Công nghệ", "Quyết định của Giám đốc Sở", Today, null);
        CouncilId = (await stage.DoAsync<SaveCouncil, CouncilSaved>(o => o.ExecuteAsync(council, administrator, default))).Id;
        foreach (var (name, role) in DemoPeople.Council)
        {
            await stage.DoAsync<AddCouncilMember, CouncilMemberAdded>(o => o.ExecuteAsync(new(CouncilId, people[name], role), administrator, default));
        }
    }

    private async Task AccountsAsync()
    {
        await AccountAsync("thuongtruc", "Phan Thị Bưởi", DemoPeople.Directors, Role.StandingOfficer, Role.CouncilMember);
        await AccountAsync("truongdonvi", "Tống Thị Trầm", DemoPeople.Centre, Role.UnitHead);
        await AccountAsync("truongphong", "Hoàng Đình Trắc", DemoPeople.Science, Role.UnitHead);
        await AccountAsync("canhan", "Quách Thị Đào", DemoPeople.Centre, Role.Individual);
        await AccountAsync("thanhvien", "Mai Xuân Lim", DemoPeople.Directors, Role.CouncilMember);
        await AccountAsync("thuky", "Nguyễn Hải Đường", DemoPeople.Directors, Role.CouncilSecretary);
        await AccountAsync("giamdoc", DemoPeople.Director, DemoPeople.Directors, Role.Director, Role.CouncilChair);
        await AccountAsync("ketoan", "Cao Văn Sậy", DemoPeople.Directors, Role.Accountant);
        await AccountAsync("bientap", "Ông Thị Lài", DemoPeople.Centre, Role.Editor);
        await AccountAsync("vanthu", "Trần Thị Lúa", DemoPeople.Directors, Role.RecordsClerk);
    }

    private async Task AccountAsync(string userName, string person, string unit, params Role[] roles)
    {
        var request = new CreateAccountRequest { UserName = userName, PersonId = people[person], Password = DemoAccounts.Password, MustChangePassword = false, IsDemo = true };
        accounts[userName] = (await stage.DoAsync<CreateAccount, AccountCreated>(o => o.ExecuteAsync(request, administrator, default))).Id;
        foreach (var role in roles)
        {
            await stage.DoAsync<GrantRole, RoleGranted>(o => o.ExecuteAsync(new(accounts[userName], role, units[unit], Today), administrator, default));
        }
    }

    private DateOnly Today => Core.Foundation.VietnamTime.DayOf(stage.Clock.GetUtcNow());

    private static readonly SetUpAgencyRequest SetUp = new()
    {
        Name = "Sở Khoa học và Công nghệ tỉnh Lam Giang",
        ShortName = "Sở KH&CN Lam Giang",
        PlaceName = "Lam Giang",
        Symbol = "SKHCN",
        ParentName = "Ủy ban nhân dân tỉnh Lam Giang",
        UpperAuthority = "Chủ tịch Ủy ban nhân dân tỉnh Lam Giang",
        StandingUnitName = DemoPeople.Office,
        DirectorTitle = "Giám đốc",
        DirectorName = DemoPeople.Director,
        AdministratorName = "Lê Thị Mơ",
        UserName = "quantri",
        Password = DemoAccounts.Password,
        PasswordAgain = DemoAccounts.Password,
        IsDemo = true,
    };
}
