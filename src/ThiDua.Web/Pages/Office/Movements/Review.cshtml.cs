using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations.Papers;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Movements;

/// <summary>Text left, facts right, doubts first. One form holds the whole plan, so that nothing typed is lost between its parts.</summary>
[Requires(Permission.ManageMovements)]
[RequestFormLimits(ValueCountLimit = 20_000)]
public sealed class ReviewModel(MovementReviewQuery reviews, SaveReview save, ConfirmReview confirm) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    public MovementPlan Input { get; set; } = new();

    /// <summary>Doubts ticked as looked at.</summary>
    [BindProperty]
    public List<Guid> Settled { get; set; } = [];

    /// <summary>Rows ticked to be removed.</summary>
    [BindProperty]
    public List<Guid> Removed { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    public MovementReview Review { get; private set; } = null!;

    public PlanOptions Options { get; private set; } = null!;

    /// <summary>The row that a doubt is about, in words; null when it is about a single field.</summary>
    public string? RowName(string fact) =>
        Input.LegalBases.Where(r => r.Id.ToString() == fact).Select(FactWords.Of)
            .Concat(Input.Criteria.Where(r => r.Id.ToString() == fact).Select(FactWords.Of))
            .Concat(Input.AwardOffers.Where(r => r.Id.ToString() == fact).Select(r => FactWords.Of(r, Options)))
            .Concat(Input.Papers.Where(r => r.Id.ToString() == fact).Select(FactWords.Of))
            .Concat(Input.Deadlines.Where(r => r.Id.ToString() == fact).Select(FactWords.Of))
            .Concat(Input.Targets.Where(r => r.Id.ToString() == fact).Select(FactWords.Of))
            .Concat(Input.Assignments.Where(r => r.Id.ToString() == fact).Select(FactWords.Of))
            .Concat(Input.Recipients.Where(r => r.Id.ToString() == fact).Select(FactWords.Of)).FirstOrDefault();

    /// <summary>A row just added, or with something wrong in it, shows its fields at once.</summary>
    public bool IsOpen(string prefix, Guid id) =>
        Added == id || ModelState.Any(e => e.Key.StartsWith(prefix, StringComparison.Ordinal) && e.Value!.Errors.Count > 0);

    public IReadOnlyList<PlanPiece> Pieces { get; private set; } = [];

    /// <summary>A row just added, shown open.</summary>
    public Guid? Added { get; private set; }

    /// <summary>Where papers just taken from the rows of law come from.</summary>
    public IReadOnlyList<string> LegalPapers { get; private set; } = [];

    public bool IsDraft => Review.State is MovementState.Draft;

    public bool IsFixed => Review.State is not (MovementState.Draft or MovementState.Launched or MovementState.Reviewing);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FoundAsync())
        {
            return NotFound();
        }

        Input = Review.Plan;
        Version = Review.Version;
        Settled = [.. Review.Doubts.Where(d => d.SettledAt is not null).Select(d => d.Id)];
        return Page();
    }

    public Task<IActionResult> OnPostAsync() => SaveAsync(_ =>
    {
        Notice("Đã lưu kế hoạch.");
        return Task.FromResult<IActionResult>(Redirect($"/phong-trao/{Id}/ra-soat"));
    });

    /// <summary>Saves what stands on the screen, then takes the officer's word that it was compared with the text.</summary>
    public Task<IActionResult> OnPostConfirmAsync() => SaveAsync(async _ =>
    {
        await FoundAsync();
        Version = Review.Version;
        ModelState.Clear();
        return await AnswerAsync(await confirm.ExecuteAsync(new ConfirmReviewRequest(Id, Version), Actor, Ct), _ =>
        {
            Notice("Đã xác nhận rà soát. Kiểm tra lần cuối rồi phát động.");
            return Redirect($"/phong-trao/{Id}/phat-dong");
        });
    });

    /// <summary>One more empty row; nothing is written yet.</summary>
    public async Task<IActionResult> OnPostAddAsync(string part)
    {
        if (!await FoundAsync())
        {
            return NotFound();
        }

        var id = Guid.CreateVersion7();
        Added = PlanRowsOnScreen.Add(Input, part, id) ? id : null;
        return Page();
    }

    /// <summary>Papers of the awards' rows of law, on the screen to be looked at; nothing is written yet.</summary>
    public async Task<IActionResult> OnPostLegalPapersAsync([FromServices] DossierRuleQuery rules)
    {
        if (!await FoundAsync())
        {
            return NotFound();
        }

        var papers = await rules.PapersForPlanAsync(Id, [.. Input.AwardOffers.Select(o => o.AwardCode).OfType<string>().Distinct()], Ct);
        if (papers.Papers.Count == 0)
        {
            ModelState.AddModelError("", "Danh mục chưa có quy định về hồ sơ của các hình thức này. Thêm từng giấy tờ theo văn bản của bộ, tỉnh.");
            return await RefusedAsync();
        }

        Input.Papers.AddRange(papers.Papers);
        Added = papers.Papers[0].Id;
        LegalPapers = papers.Citations;
        return Page();
    }

    protected override async Task LoadAsync() => await FoundAsync();

    private async Task<IActionResult> SaveAsync(Func<ReviewSaved, Task<IActionResult>> next)
    {
        if (!ModelState.IsValid)
        {
            return await FoundAsync() ? await RefusedAsync() : NotFound();
        }

        PlanRowsOnScreen.Remove(Input, Removed);
        // Everything typed is in Input by now; what the refusal says must point at the rows that are left.
        ModelState.Clear();
        Removed = [];
        var result = await save.ExecuteAsync(new SaveReviewRequest(Id, Version, Input, Settled, Reason), Actor, Ct);
        return result.Succeeded ? await next(result.Value) : await AnswerAsync(result, _ => Page());
    }

    private async Task<bool> FoundAsync()
    {
        if (await reviews.FindAsync(Id, Actor, Ct) is not { } review)
        {
            return false;
        }

        Review = review;
        Options = new PlanOptions(await reviews.ChoicesAsync(Ct));
        ViewData[PlanOptions.Key] = Options;
        Pieces = review.SourceText is { } text ? PlanText.Cut(text, review.Places) : [];
        return true;
    }
}
