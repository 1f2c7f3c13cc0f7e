using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Accounts;
using ThiDua.Core.Honours;
using ThiDua.Core.Organizations;
using ThiDua.Web.Hosting;
using ThiDua.Web.Ui;

namespace ThiDua.Web.Pages.Office.Honours;

/// <summary>Names kept as text when their list was written: match them later.</summary>
[Requires(Permission.ManageOrganization)]
public sealed class UnmatchedModel(UnmatchedQuery unmatched, MatchPastRecords match, UnitTreeQuery units) : OfficePage
{
    [BindProperty(SupportsGet = true, Name = "ten")]
    public string? Search { get; set; }

    [BindProperty]
    public MatchInput Input { get; set; } = new();

    public UnmatchedPage List { get; private set; } = new([], 0);

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostMatchAsync() => !ModelState.IsValid
        ? await RefusedAsync()
        : await AnswerAsync(
            await match.ExecuteAsync(
                new MatchPastRecordsRequest { Name = Input.Name ?? "", Code = Input.Code, Title = Input.Title ?? "", BirthDate = Input.BirthDate, SubjectId = Input.SubjectId }, Actor, Ct),
            done =>
            {
                Notice($"Đã ghép {done.Awards} khen thưởng và {done.Ratings} xếp loại.");
                return Redirect(Request.Path + (Search is { Length: > 0 } ? $"?ten={Uri.EscapeDataString(Search)}" : ""));
            });

    protected override async Task LoadAsync()
    {
        Units = Choices.Units(await units.OptionsAsync(Actor, Permission.ManageOrganization, Ct));
        List = await unmatched.PageAsync(Search, Actor, Ct);
    }

    public sealed class MatchInput
    {
        public string? Name { get; set; }
        public string? Code { get; set; }
        public string? Title { get; set; }
        public DateOnly? BirthDate { get; set; }
        public Guid? SubjectId { get; set; }
    }
}
