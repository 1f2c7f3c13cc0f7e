using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Wordings;
using ThiDua.Papers.Writing;

namespace ThiDua.Web.Hosting;

/// <summary>A page of the office: knows who asks, and turns an operation's result into an answer that loses nothing typed.</summary>
public abstract class OfficePage : PageModel
{
    public Actor Actor => HttpContext.RequestServices.GetRequiredService<CurrentActor>().Known;

    protected CancellationToken Ct => HttpContext.RequestAborted;

    /// <summary>Says on the next page what has been done.</summary>
    protected void Notice(string sentence) => TempData["Notice"] = sentence;

    /// <summary>Loads what the page shows beside its form; used again when a post is refused.</summary>
    protected virtual Task LoadAsync() => Task.CompletedTask;

    /// <summary>Success goes on; a refusal shows the same page with its sentences, what was typed, and the right status.</summary>
    protected async Task<IActionResult> AnswerAsync<T>(Result<T> result, Func<T, IActionResult> onSuccess, string prefix = "Input")
        where T : notnull
    {
        if (result.Succeeded)
        {
            return onSuccess(result.Value);
        }

        if (result.Refusals.Any(r => r is AlreadyDone))
        {
            Notice(result.Refusals[0].Sentence);
            return Redirect(Request.Path + Request.QueryString);
        }

        if (result.Refusals.Any(r => r.Kind == RefusalKind.NotFound))
        {
            return NotFound();
        }

        foreach (var refusal in result.Refusals)
        {
            ModelState.AddModelError(KeyOf(refusal, prefix), refusal.Clause is { } clause ? $"{refusal.Sentence} ({clause})" : refusal.Sentence);
        }

        return await RefusedAsync(StatusOf(result.Refusals));
    }

    /// <summary>One of the papers, in the agency's style, in the form the address asks for; a draft where the writer makes it one.</summary>
    protected async Task<IActionResult> PaperAsync(PaperWording paper, Func<PaperWords, Paper> write, string stem)
    {
        var style = await HttpContext.RequestServices.GetRequiredService<HouseStyleQuery>().OfAsync(paper.Code, Ct);
        return PaperForms.Answer(new StyledPaper(style, write(style.Words), stem), Request);
    }

    /// <summary>A paper in the form the address asks for; not found where there is none.</summary>
    protected IActionResult PaperOrNotFound(StyledPaper? paper) => paper is null ? NotFound() : PaperForms.Answer(paper, Request);

    /// <summary>Shows the page again with what ModelState holds; for faults found before an operation runs.</summary>
    protected async Task<IActionResult> RefusedAsync(int status = StatusCodes.Status400BadRequest)
    {
        Response.StatusCode = status;
        // The status is the answer to a form; the page itself is shown, not the error page.
        HttpContext.Features.Get<Microsoft.AspNetCore.Diagnostics.IStatusCodePagesFeature>()!.Enabled = false;
        await LoadAsync();
        return Page();
    }

    private static string KeyOf(Refusal refusal, string prefix) =>
        refusal.Field is not { Length: > 0 } field ? "" : prefix.Length == 0 ? field : $"{prefix}.{field}";

    private static int StatusOf(IReadOnlyList<Refusal> refusals) =>
        refusals.Any(r => r.Kind == RefusalKind.Forbidden) ? StatusCodes.Status403Forbidden
        : refusals.Any(r => r.Kind == RefusalKind.Conflict) ? StatusCodes.Status409Conflict
        : StatusCodes.Status400BadRequest;
}
