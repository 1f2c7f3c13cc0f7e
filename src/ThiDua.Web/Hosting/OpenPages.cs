using System.Threading.RateLimiting;

namespace ThiDua.Web.Hosting;

/// <summary>How often one address may post to the pages that need no sign-in.</summary>
internal static class OpenPages
{
    public const string Policy = "open-pages";

    /// <summary>For pages that answer for a code in the address: every request counts.</summary>
    public const string Lookups = "lookups";

    // A family behind one router passes; a program that tries tokens or names does not.
    private const int MostPosts = 10;
    private const int MostLookups = 30;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void AddOpenPages(this IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.AddPolicy(Policy, context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = MostPosts, Window = Window, QueueLimit = 0 })
            : RateLimitPartition.GetNoLimiter(""));
        limiter.AddPolicy(Lookups, context => RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = MostLookups, Window = Window, QueueLimit = 0 }));
    });
}
