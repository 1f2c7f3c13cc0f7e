using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records.Papers;
using ThiDua.Papers.Writing;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Registers.Papers;

/// <summary>A paper from draft to issue.</summary>
[Requires(Permission.ReadDecisions, Permission.RecordIssue)]
public sealed class CaseModel(PaperCaseQuery papers, IssuePaper issue, CancelPaper cancel, TimeProvider clock) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    public IssueInput Input { get; set; } = new();

    [BindProperty]
    public CancelInput Cancelling { get; set; } = new();

    public PaperCase Paper { get; private set; } = null!;

    public bool AsksForOrder => Input.NumberOrderReason is { Length: > 0 } || (ModelState.TryGetValue("Input.NumberOrderReason", out var entry) && entry.Errors.Count > 0);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FoundAsync())
        {
            return NotFound();
        }

        Input.IssuedOn = clock.Today();
        return Page();
    }

    public Task<IActionResult> OnGetDocxAsync() => DraftAsync(pdf: false);

    public Task<IActionResult> OnGetPdfAsync() => DraftAsync(pdf: true);

    /// <summary>The style sheet of the paper shown on the page.</summary>
    public ContentResult OnGetStyle() => Content(HtmlWriter.Css, "text/css; charset=utf-8");

    public async Task<IActionResult> OnPostIssueAsync()
    {
        // What could not be read has its sentence already; the operation would only say it again.
        if (!ModelState.IsValid)
        {
            return await FoundAsync() ? await RefusedAsync() : NotFound();
        }

        var request = new IssuePaperRequest { PaperId = Id, Version = Version, Number = Input.Number, IssuedOn = Input.IssuedOn, NumberOrderReason = Input.NumberOrderReason };
        return await AnswerAsync(await issue.ExecuteAsync(request, Actor, Ct), done =>
        {
            Notice($"Đã ban hành, vào sổ số {done.Number}.{(done.Warning is { } warning ? $" {warning}" : "")}");
            return Redirect($"/van-ban/{Id}");
        });
    }

    public async Task<IActionResult> OnPostCancelAsync() =>
        await AnswerAsync(
            await cancel.ExecuteAsync(new CancelPaperRequest(Id, Version, Cancelling.Reason), Actor, Ct),
            _ =>
            {
                Notice("Đã hủy dự thảo.");
                return Redirect("/van-ban");
            },
            "Cancelling");

    protected override async Task LoadAsync() => await FoundAsync();

    private async Task<bool> FoundAsync()
    {
        if (await papers.FindAsync(Id, Actor, Ct) is not { } paper)
        {
            return false;
        }

        Paper = paper;
        return true;
    }

    private async Task<IActionResult> DraftAsync(bool pdf) =>
        await papers.DraftAsync(Id, pdf, Actor, Ct) is { } file ? File(file.Bytes, file.MediaType, file.Name) : NotFound();

    public sealed record IssueInput
    {
        public string? Number { get; set; }
        public DateOnly? IssuedOn { get; set; }
        public string? NumberOrderReason { get; set; }
    }

    public sealed record CancelInput
    {
        public string? Reason { get; set; }
    }
}
