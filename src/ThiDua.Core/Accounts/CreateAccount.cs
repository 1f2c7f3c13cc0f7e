using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Accounts;

/// <summary>Gives a person a way to sign in. The temporary password is handed back once and kept nowhere.</summary>
public sealed class CreateAccount(ThiDuaDb db, Ledger ledger, UserManager<Account> users, TimeProvider clock) : IOperation
{
    public async Task<Result<AccountCreated>> ExecuteAsync(CreateAccountRequest request, Actor actor, CancellationToken ct)
    {
        if (!actor.Can(Permission.ManageAccounts))
        {
            return new NotAllowed();
        }

        var today = clock.Today();
        var scopes = actor.PatternsFor(Permission.ManageAccounts);
        var person = await db.Staff.Within(db, scopes, today).SingleOrDefaultAsync(p => p.Id == request.PersonId, ct);
        if (person is null)
        {
            return new InvalidField(nameof(request.PersonId), "Chọn người dùng tài khoản trong danh sách nhân sự.");
        }

        if (await db.Users.Where(a => a.PersonId == person.Id).Select(a => a.UserName).FirstOrDefaultAsync(ct) is { } taken)
        {
            return new PersonHasAccount(taken);
        }

        var typed = new Typed();
        var userName = typed.Text(request.UserName, nameof(request.UserName), "tên đăng nhập", UserNames.Most);
        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        await using var work = await ledger.BeginAsync("accounts.create", $"Tạo tài khoản {userName} cho {person.FullName}", actor, ct);
        var account = AccountOf(request, person, userName, clock.GetUtcNow());
        var password = request.Password ?? UserNames.TemporaryPassword();
        var created = await users.CreateAsync(account, password);
        if (!created.Succeeded)
        {
            return AccountRefused.From(created, nameof(request.UserName), nameof(request.Password));
        }

        work.About("account", account.Id).About("person", person.Id);
        return await work.CommitAsync(new AccountCreated(account.Id, userName, password), ct);
    }

    private static Account AccountOf(CreateAccountRequest request, Person person, string userName, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(),
        UserName = userName,
        DisplayName = person.FullName,
        PersonId = person.Id,
        MustChangePassword = request.MustChangePassword,
        IsDemo = request.IsDemo,
        CreatedAt = now,
    };
}

public sealed record CreateAccountRequest
{
    public required string UserName { get; init; }
    public required Guid? PersonId { get; init; }

    /// <summary>Null draws one.</summary>
    public string? Password { get; init; }
    public bool MustChangePassword { get; init; } = true;
    public bool IsDemo { get; init; }
}

public sealed record AccountCreated(Guid Id, string UserName, string Password);
