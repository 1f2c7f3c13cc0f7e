using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ThiDua.Core.Accounts;

namespace ThiDua.Web.Hosting;

/// <summary>Who gets in: ASP.NET Core Identity with cookies; everything is denied unless a page says who may use it.</summary>
internal static class SignIn
{
    public static void AddSignIn(this IServiceCollection services)
    {
        new IdentityBuilder(typeof(Account), services).AddSignInManager().AddDefaultTokenProviders();
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
