namespace ThiDua.Web.Hosting;

/// <summary>Whoever signed in with a temporary password goes nowhere before choosing their own.</summary>
internal sealed class PasswordGate(RequestDelegate next)
{
    public const string Path = "/doi-mat-khau";

    private static readonly string[] Open = [Path, "/dang-xuat", "/dang-nhap", "/loi"];

    public async Task InvokeAsync(HttpContext context, CurrentActor current)
    {
        if (context.User.Identity is { IsAuthenticated: true }
            && !Open.Any(path => context.Request.Path.StartsWithSegments(path))
            && await current.FindAsync() is { MustChangePassword: true })
        {
            context.Response.Redirect(Path);
            return;
        }

        await next(context);
    }
}
