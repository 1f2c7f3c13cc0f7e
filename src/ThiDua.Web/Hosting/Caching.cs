using Microsoft.AspNetCore.StaticFiles;

namespace ThiDua.Web.Hosting;

internal static class Caching
{
    /// <summary>Files asked for with their hash (?v=…) never change; the rest is asked again.</summary>
    public static void Versioned(StaticFileResponseContext context) =>
        context.Context.Response.Headers.CacheControl = context.Context.Request.Query.ContainsKey("v") || context.Context.Request.Path.StartsWithSegments("/lib/fonts")
            ? "public, max-age=31536000, immutable"
            : "no-cache";
}
