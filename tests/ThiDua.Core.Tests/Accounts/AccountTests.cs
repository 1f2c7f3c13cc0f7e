using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;
using ThiDua.Core.Tests.Organizations;

namespace ThiDua.Core.Tests.Accounts;

public sealed class AccountTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly TestOffice office = new(database, OrganizationScene.Today);
    private OrganizationScene scene = null!;

    public async ValueTask InitializeAsync() => scene = await OrganizationScene.SetAsync(office);

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task A_new_account_gets_a_password_to_be_changed_and_may_do_nothing_yet()
    {
        var made = await AccountAsync("Đặng Thị Ánh", "anhdt");
        made.Password.Length.ShouldBe(14);
        var actor = (await ActorAsync(made.Id)).ShouldNotBeNull();
        actor.MustChangePassword.ShouldBeTrue();
        actor.Grants.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_person_has_one_account_and_a_sign_in_name_one_person()
    {
        var unit = await scene.UnitAsync("Phòng Tài khoản");
        var first = await scene.PersonAsync("Ngô Văn Thứ Nhất", unit);
        var second = await scene.PersonAsync("Ngô Văn Thứ Hai", unit);
        (await CreateAsync(first, "ngonhat")).Succeeded.ShouldBeTrue();
        (await CreateAsync(first, "ngonhat2")).Refusals.ShouldHaveSingleItem().ShouldBeOfType<PersonHasAccount>();
        (await CreateAsync(second, "NGONHAT")).Refusals.ShouldHaveSingleItem().Field.ShouldBe("UserName");
        (await CreateAsync(second, "ngô hai")).Refusals.ShouldHaveSingleItem().Sentence.ShouldContain("không dấu");
        var both = await Task.WhenAll(CreateAsync(second, "ngohai"), CreateAsync(second, "ngohai3"));
        both.Count(r => r.Succeeded).ShouldBe(1);
    }

    [Fact]
    public async Task A_role_counts_between_its_days_and_ends_at_once_when_taken_away()
    {
        var made = await AccountAsync("Phan Thị Vai", "vaipt");
        var unit = await scene.UnitAsync("Phòng Vai trò");
        var granted = await GrantAsync(made.Id, Role.UnitHead, unit, new DateOnly(2025, 6, 10), new DateOnly(2025, 6, 20));
        (await GrantAsync(made.Id, Role.UnitHead, unit, new DateOnly(2025, 6, 20))).Refusals.ShouldHaveSingleItem().ShouldBeOfType<RoleAlreadyGranted>();
        foreach (var (day, counts) in new[] { (9, false), (10, true), (20, true), (21, false) })
        {
            office.Clock.MoveTo(new DateOnly(2025, 6, day));
            (await ActorAsync(made.Id))!.Has(Role.UnitHead).ShouldBe(counts, $"{day}/6");
        }

        office.Clock.MoveTo(new DateOnly(2025, 6, 15));
        (await office.RunAsync<EndRole, Result<Done>>(o => o.ExecuteAsync(new EndRoleRequest(granted.Value!.Id), scene.Manager, default))).Succeeded.ShouldBeTrue();
        (await ActorAsync(made.Id))!.Has(Role.UnitHead).ShouldBeFalse();
    }

    [Fact]
    public async Task The_last_administrator_keeps_the_role_and_the_account()
    {
        var made = await AccountAsync("Võ Thị Cuối", "cuoivt");
        var granted = await GrantAsync(made.Id, Role.Administrator, scene.RootId);
        (await office.RunAsync<EndRole, Result<Done>>(o => o.ExecuteAsync(new EndRoleRequest(granted.Value!.Id), scene.Manager, default)))
            .Refusals.ShouldHaveSingleItem().ShouldBeOfType<LastAdministrator>();
        (await DisableAsync(made.Id, scene.Manager)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<LastAdministrator>();
        var self = (await ActorAsync(made.Id))!;
        (await DisableAsync(made.Id, self)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<OwnAccount>();
    }

    [Fact]
    public async Task The_administrator_of_one_unit_cannot_reach_an_account_with_a_wider_role()
    {
        var unit = await scene.UnitAsync("Trung tâm Tự quản");
        var local = await scene.Data.ActorAsync(Role.Administrator, unit);
        var person = await scene.PersonAsync("Đinh Văn Rộng", unit);
        var made = (await CreateAsync(person, "rongdv")).Value!;
        (await ResetAsync(made.Id, local)).Succeeded.ShouldBeTrue();
        (await GrantAsync(made.Id, Role.Accountant, scene.RootId)).Succeeded.ShouldBeTrue();
        (await ResetAsync(made.Id, local)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotFound>();
        (await office.RunAsync<GrantRole, Result<RoleGranted>>(o => o.ExecuteAsync(
            new GrantRoleRequest(made.Id, Role.Administrator, scene.RootId), local, default))).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task Changing_the_own_password_asks_for_the_old_one_and_refuses_the_guessable()
    {
        var made = await AccountAsync("Quách Thị Mật", "matqt");
        var self = (await ActorAsync(made.Id))!;
        (await ChangeAsync(self, "sai", "mot-cau-dai-de-nho")).Refusals.ShouldHaveSingleItem().ShouldBeOfType<WrongCurrentPassword>();
        (await ChangeAsync(self, made.Password, "matqt-12345")).Refusals.ShouldHaveSingleItem().Sentence.ShouldContain("tên đăng nhập");
        (await ChangeAsync(self, made.Password, "ngắn")).Refusals.ShouldAllBe(r => r.Field == "NewPassword");
        (await ActorAsync(made.Id))!.MustChangePassword.ShouldBeTrue();
        (await ChangeAsync(self, made.Password, "mot-cau-dai-de-nho")).Succeeded.ShouldBeTrue();
        (await ActorAsync(made.Id))!.MustChangePassword.ShouldBeFalse();
    }

    [Fact]
    public async Task No_password_and_no_hash_of_one_stands_in_the_history()
    {
        var made = await AccountAsync("Kiều Thị Kín", "kinkt");
        await ResetAsync(made.Id, scene.Manager);
        var hash = await scene.ReadAsync(db => db.Users.Where(a => a.Id == made.Id).Select(a => a.PasswordHash).SingleAsync());
        var images = await scene.ReadAsync(db => db.Database.SqlQuery<string>($"select concat(before, after) as \"Value\" from audit.event").ToListAsync());
        images.ShouldAllBe(image => !image.Contains(hash!, StringComparison.Ordinal) && !image.Contains("password", StringComparison.Ordinal) && !image.Contains(made.Password, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Đặng Thị Ánh", "anhdt")]
    [InlineData("Nguyễn Văn  Bình", "binhnv")]
    [InlineData("Ánh", "anh")]
    [InlineData("", "")]
    public void A_sign_in_name_is_the_given_name_and_the_initials(string fullName, string expected) => UserNames.Suggest(fullName).ShouldBe(expected);

    private async Task<AccountCreated> AccountAsync(string name, string userName)
    {
        var unit = await scene.UnitAsync($"Phòng của {name}");
        return (await CreateAsync(await scene.PersonAsync(name, unit), userName)).Value!;
    }

    private Task<Result<AccountCreated>> CreateAsync(Guid person, string userName) => office.RunAsync<CreateAccount, Result<AccountCreated>>(
        o => o.ExecuteAsync(new CreateAccountRequest { PersonId = person, UserName = userName }, scene.Manager, default));

    private Task<Result<RoleGranted>> GrantAsync(Guid account, Role role, Guid unit, DateOnly? from = null, DateOnly? to = null) =>
        office.RunAsync<GrantRole, Result<RoleGranted>>(o => o.ExecuteAsync(new GrantRoleRequest(account, role, unit, from, to), scene.Manager, default));

    private Task<Result<PasswordReset>> ResetAsync(Guid account, Actor actor) =>
        office.RunAsync<ResetPassword, Result<PasswordReset>>(o => o.ExecuteAsync(new ResetPasswordRequest(account), actor, default));

    private Task<Result<Done>> DisableAsync(Guid account, Actor actor) =>
        office.RunAsync<DisableAccount, Result<Done>>(o => o.ExecuteAsync(new DisableAccountRequest(account, Disable: true), actor, default));

    private Task<Result<Done>> ChangeAsync(Actor self, string current, string next) =>
        office.RunAsync<ChangeOwnPassword, Result<Done>>(o => o.ExecuteAsync(new ChangeOwnPasswordRequest(current, next, next), self, default));

    private Task<Actor?> ActorAsync(Guid account) => office.RunAsync<ActorQuery, Actor?>(q => q.FindAsync(account, default));
}
