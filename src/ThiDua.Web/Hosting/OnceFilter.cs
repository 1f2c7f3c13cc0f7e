using Microsoft.AspNetCore.Mvc.Filters;
using ThiDua.Core.Audit;

namespace ThiDua.Web.Hosting;

/// <summary>Hands the form's one-time key to the operation, so that a form posted twice counts once.</summary>
internal sealed class OnceFilter(OperationContext operation) : IAsyncPageFilter
{
    public const string Field = "__once";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context)
    {
        if (context.HttpContext.Request.HasFormContentType && Guid.TryParse(context.HttpContext.Request.Form[Field], out var key))
        {
            operation.RequestKey = key;
        }

        return Task.CompletedTask;
    }

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) => next();
}
