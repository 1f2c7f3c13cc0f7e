using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Accounts.Rules;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations.Rules;

namespace ThiDua.Core.Organizations;

/// <summary>
/// The first thing ever done: the agency with its root unit, the standing unit, the director, and an administrator who is also standing
/// officer. Works exactly once.
/// </summary>
public sealed class SetUpAgency(ThiDuaDb db, Ledger ledger, UserManager<Account> users) : IOperation
{
    // Two people may open the set-up page of a fresh program at once; the second waits and is refused.
    private const long OneAtATime = 0x7365_7475_70;

    public async Task<Result<AgencySetUp>> ExecuteAsync(SetUpAgencyRequest request, CancellationToken ct)
    {
        var typed = new Typed();
        var texts = SetUpTexts.From(request, typed);
        typed.Refuse(PasswordRules.Repeated(request.Password, request.PasswordAgain, nameof(request.PasswordAgain)));

        // Nobody has signed in yet: history names whoever is setting up.
        var actor = new Actor(null, null, texts.UserName.Length > 0 ? texts.UserName : "Thiết lập ban đầu", []);
        await using var work = await ledger.BeginAsync("organizations.set_up", "Thiết lập cơ quan", actor, ct);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({OneAtATime})", ct);
        if (await db.Agencies.AnyAsync(ct))
        {
            return new AgencyExists();
        }

        var account = AccountOf(texts, request.IsDemo, work.At);
        await CheckPasswordAsync(account, request.Password, typed);
        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        var founding = Founding.Of(texts, account, work.At);
        var created = await users.CreateAsync(account, request.Password!);
        if (!created.Succeeded)
        {
            return AccountRefused.From(created, nameof(request.UserName), nameof(request.Password));
        }

        db.AddRange(founding.Rows);
        await db.SaveChangesAsync(ct);
        founding.Agency.StandingUnitId = founding.StandingUnit.Id;
        founding.Agency.DirectorPersonId = founding.Director.Id;
        work.About("agency", founding.Agency.Id).About("account", account.Id).About("unit", founding.Root.Id);
        return await work.CommitAsync(new AgencySetUp(founding.Agency.Id, founding.Root.Id, founding.StandingUnit.Id, founding.Director.Id, account.Id), ct);
    }

    private async Task CheckPasswordAsync(Account account, string? password, Typed typed)
    {
        if (string.IsNullOrEmpty(password))
        {
            typed.Refuse(nameof(SetUpAgencyRequest.Password), "Nhập mật khẩu.");
            return;
        }

        foreach (var validator in users.PasswordValidators)
        {
            typed.Refusals.AddRange(AccountRefused.From(
                await validator.ValidateAsync(users, account, password), nameof(SetUpAgencyRequest.UserName), nameof(SetUpAgencyRequest.Password)));
        }
    }

    private static Account AccountOf(SetUpTexts texts, bool isDemo, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(),
        UserName = texts.UserName,
        DisplayName = texts.AdministratorName,
        IsDemo = isDemo,
        CreatedAt = now,
    };
}

public sealed record SetUpAgencyRequest
{
    public string? Name { get; init; }
    public string? ShortName { get; init; }
    public string? PlaceName { get; init; }
    public string? Symbol { get; init; }
    public string? ParentName { get; init; }
    public string? UpperAuthority { get; init; }
    public string? StandingUnitName { get; init; }
    public string? DirectorTitle { get; init; }
    public string? DirectorName { get; init; }

    /// <summary>The administrator's full name; becomes a person of the standing unit.</summary>
    public string? AdministratorName { get; init; }
    public string? UserName { get; init; }
    public string? Password { get; init; }
    public string? PasswordAgain { get; init; }

    /// <summary>The invented department: its administrator is offered on the sign-in page too.</summary>
    public bool IsDemo { get; init; }
}

public sealed record AgencySetUp(Guid AgencyId, Guid RootUnitId, Guid StandingUnitId, Guid DirectorPersonId, Guid AccountId);
