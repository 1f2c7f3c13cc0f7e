using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace ThiDua.Core.Accounts;

/// <summary>Accounts with the rules for passwords and lockout. The web adds cookies and SignInManager to what this returns.</summary>
public static class AccountServices
{
    public const int MinPasswordLength = 10;
    public const int WrongTriesBeforeLockout = 5;
    public static readonly TimeSpan Lockout = TimeSpan.FromMinutes(15);

    public static IdentityBuilder AddThiDuaAccounts(this IServiceCollection services) =>
        services.AddIdentityCore<Account>(options =>
            {
                // Length is what makes a password strong; demanded signs only make people write it down.
                options.Password.RequiredLength = MinPasswordLength;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = WrongTriesBeforeLockout;
                options.Lockout.DefaultLockoutTimeSpan = Lockout;
                options.Lockout.AllowedForNewUsers = true;
            })
            .AddUserStore<AccountStore>()
            .AddErrorDescriber<IdentityWords>()
            .AddPasswordValidator<PasswordNotGuessable>();
}
