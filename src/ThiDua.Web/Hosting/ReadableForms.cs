using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ThiDua.Web.Hosting;

/// <summary>
/// A form that cannot be read (U+0000 in a field, a broken part, more bytes or fields than allowed) is the sender's mistake, not the program's;
/// the page that says so must not read it again.
/// </summary>
internal sealed class ReadableForms : IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>After the page's own limits (900), before the form's token is read from it (1000).</summary>
    public int Order => 950;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        if (context.HttpContext.Request.HasFormContentType && await FaultOfAsync(context.HttpContext) is { } status)
        {
            context.HttpContext.Features.Set<IFormFeature>(new FormFeature(FormCollection.Empty));
            context.Result = new StatusCodeResult(status);
        }
    }

    private static async Task<int?> FaultOfAsync(HttpContext context)
    {
        try
        {
            await context.Request.ReadFormAsync(context.RequestAborted);
            return null;
        }
        catch (BadHttpRequestException fault)
        {
            return fault.StatusCode;
        }
        catch (Exception fault) when (fault is InvalidDataException or InvalidOperationException)
        {
            // The decoder says InvalidOperationException for U+0000, the reader InvalidDataException for its limits.
            return StatusCodes.Status400BadRequest;
        }
    }
}
