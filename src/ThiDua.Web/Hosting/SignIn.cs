using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Web.Hosting;

/// <summary>Who gets in: ASP.NET Core Identity with cookies; everything is denied unless a page says who may use it.</summary>
internal static class SignIn
{
    public static void AddSignIn(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>(o =>
            {
                o.Password.RequiredLength = 10;
                o.Password.RequireNonAlphanumeric = false;
                o.Password.RequireUppercase = false;
                o.Lockout.MaxFailedAccessAttempts = 5;
                o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
                o.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyz0123456789.-_@";
            })
            .AddEntityFrameworkStores<ThiDuaDb>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddErrorDescriber<VietnameseIdentityErrors>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies => cookies.ApplicationCookie!.Configure(o =>
        {
            o.Cookie.Name = "thidua.session";
            o.LoginPath = "/dang-nhap";
            o.AccessDeniedPath = "/loi/403";
            o.ReturnUrlParameter = "tiep";
            o.ExpireTimeSpan = TimeSpan.FromHours(10);
        }));
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
        services.AddScoped<IAuthorizationHandler, RequiresHandler>();
        services.AddDataProtection().SetApplicationName("ThiDua");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, KeysInDatabase>();
    }
}
