using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Web.Tests.Site;

/// <summary>A site whose agency is set up, with an administrator who is also the standing officer, and accounts on demand.</summary>
public class SetUpSite(TestServer server) : TestSite(server)
{
    public const string AdministratorName = "quantri";
    public const string Password = "chim-se-nau-2025";

    public AgencySetUp Agency { get; private set; } = null!;

    public Actor Administrator { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Agency = Must(await RunAsync<SetUpAgency, Result<AgencySetUp>>(o => o.ExecuteAsync(Request, default)));
        Administrator = (await RunAsync<ActorQuery, Actor?>(q => q.FindAsync(Agency.AccountId, default)))!;
    }

    /// <summary>Gives a person an account with a role for a unit's subtree; the password is <see cref="Password"/>.</summary>
    public async Task<Guid> AccountAsync(string userName, Guid personId, Role role, Guid unitId)
    {
        var account = Must(await RunAsync<CreateAccount, Result<AccountCreated>>(o => o.ExecuteAsync(
            new CreateAccountRequest { UserName = userName, PersonId = personId, Password = Password, MustChangePassword = false }, Administrator, default)));
        Must(await RunAsync<GrantRole, Result<RoleGranted>>(o => o.ExecuteAsync(new GrantRoleRequest(account.Id, role, unitId), Administrator, default)));
        return account.Id;
    }

    public async Task<Visitor> SignedInAsync(string userName = AdministratorName)
    {
        var visitor = Visit();
        var home = await visitor.SignInAsync(userName, Password);
        home.Status.ShouldBe(200, home.Words);
        home.Url.ShouldNotContain("/dang-nhap", customMessage: home.Words);
        return visitor;
    }

    /// <summary>The value, or the sentences why not.</summary>
    public static T Must<T>(Result<T> result)
        where T : notnull => result.Succeeded ? result.Value : throw new InvalidOperationException(string.Join(" ", result.Refusals.Select(r => r.Sentence)));

    private static readonly SetUpAgencyRequest Request = new()
    {
        Name = "Sở Khoa học và Công nghệ tỉnh Lam Giang",
        ShortName = "Sở KH&CN",
        PlaceName = "Lam Giang",
        Symbol = "SKHCN",
        ParentName = "Ủy ban nhân dân tỉnh Lam Giang",
        UpperAuthority = "Chủ tịch Ủy ban nhân dân tỉnh Lam Giang",
        StandingUnitName = "Văn phòng Sở",
        DirectorTitle = "Giám đốc",
        DirectorName = "Trịnh Quốc Bảo",
        AdministratorName = "Lê Thị Mơ",
        UserName = AdministratorName,
        Password = Password,
        PasswordAgain = Password,
    };
}
