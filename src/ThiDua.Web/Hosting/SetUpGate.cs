using ThiDua.Core.Organizations;

namespace ThiDua.Web.Hosting;

/// <summary>Until the agency is set up every page leads to the set-up; afterwards the set-up is closed for good.</summary>
internal sealed class SetUpGate
{
    public const string Path = "/thiet-lap";
    private volatile bool isSetUp;

    internal sealed class Middleware(RequestDelegate next, SetUpGate gate)
    {
        public async Task InvokeAsync(HttpContext context, AgencyExistsQuery agencies)
        {
            if (!gate.isSetUp)
            {
                gate.isSetUp = await agencies.AnyAsync(context.RequestAborted);
            }

            var atSetUp = context.Request.Path.StartsWithSegments(Path);
            if (atSetUp == gate.isSetUp && !context.Request.Path.StartsWithSegments("/loi"))
            {
                context.Response.Redirect(atSetUp ? "/" : Path);
                return;
            }

            await next(context);
        }
    }
}
