using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Nominations.Proposals;
using ThiDua.Web.Hosting;
using ThiDua.Web.Ui;

namespace ThiDua.Web.Pages.Office.Nominations.Proposals;

/// <summary>Each row of the file beside what is proposed for it, doubts first; dossiers are made by one press at the end.</summary>
[Requires(Permission.ProposeNominations)]
[RequestFormLimits(ValueCountLimit = 20_000)]
public sealed class ReviewModel(ProposalListQuery lists) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "loc")]
    public LineFilter Filter { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int At { get; set; } = 1;

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    public List<EditedLine> Lines { get; set; } = [];

    /// <summary>As written on the button.</summary>
    [BindProperty]
    public int ExpectedDossiers { get; set; }

    /// <summary>The unit's signed paper, when the office enters for it.</summary>
    [BindProperty]
    public SignedPaperForm OnBehalf { get; set; } = new();

    public ProposalReview Review { get; private set; } = null!;

    public IEnumerable<SelectListItem> Offers =>
        [new("Chọn hình thức", ""), .. Review.Movement.Offers.Select(o => new SelectListItem(o.Label, o.Id.ToString()))];

    public static IEnumerable<SelectListItem> Kinds => Choices.Of<SubjectKind>(k => k.Label(), "Theo tên");

    public string BatchUrl => $"/ho-so/phong-trao/{Review.Movement.Id}?don-vi={Review.UnitId}";

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return Review is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync([FromServices] SaveProposalLines save) => await SavedAsync(save, (done, _) =>
    {
        Notice(done.Open == 0 ? $"Đã lưu. Mọi dòng đã quyết, {done.Accepted} dòng sẽ lập hồ sơ." : $"Đã lưu. Còn {done.Open} dòng chưa quyết.");
        return Task.FromResult<IActionResult>(Redirect(Here()));
    });

    public async Task<IActionResult> OnPostCertainAsync([FromServices] SaveProposalLines save, [FromServices] AcceptCertainLines accept) =>
        await SavedAsync(save, async (_, version) => await AnswerAsync(await accept.ExecuteAsync(new AcceptCertainLinesRequest(Id, version), Actor, Ct), done =>
        {
            Notice($"Đã chọn {done.Accepted} dòng để lập hồ sơ, còn {done.Open} dòng cần xem.");
            return Redirect(Here(done.Open > 0 ? LineFilter.Doubtful : LineFilter.All));
        }, ""));

    public async Task<IActionResult> OnPostConfirmAsync([FromServices] SaveProposalLines save, [FromServices] ConfirmProposal confirm, [FromServices] SignedPaperDesk desk) =>
        await SavedAsync(save, async (_, version) =>
        {
            if (OnBehalf.IsBegun)
            {
                var taken = await desk.TakeAsync(OnBehalf, Actor, Ct);
                if (!taken.Succeeded)
                {
                    return await AnswerAsync(taken, _ => Page(), nameof(OnBehalf));
                }
            }

            return await AnswerAsync(await confirm.ExecuteAsync(new ConfirmProposalRequest(Id, version, ExpectedDossiers), Actor, Ct), done =>
            {
                Notice($"Đã lập {done.Dossiers} hồ sơ{(done.NewSubjects > 0 ? $", trong đó {done.NewSubjects} ghi mới ngoài danh sách" : "")}. Mở từng hồ sơ để viết báo cáo, kèm minh chứng rồi gửi.");
                return Redirect(BatchUrl);
            }, "");
        });

    public async Task<IActionResult> OnPostDropAsync([FromServices] DropProposal drop)
    {
        await LoadAsync();
        return Review is null ? NotFound() : await AnswerAsync(await drop.ExecuteAsync(new DropProposalRequest(Id, Version), Actor, Ct), _ =>
        {
            Notice("Đã bỏ danh sách, không lập hồ sơ nào. Tệp vẫn được giữ.");
            return Redirect($"/ho-so/phong-trao/{Review.Movement.Id}/doc-to-trinh?don-vi={Review.UnitId}");
        }, "");
    }

    protected override async Task LoadAsync()
    {
        var shown = Lines.Count > 0 ? Lines.Select(l => l.Ordinal).ToHashSet() : null;
        if (await lists.FindAsync(Id, Filter, At, Actor, Ct, shown) is { } review)
        {
            Review = review;
        }
    }

    /// <summary>What stands on the screen is kept first, whatever was pressed.</summary>
    private async Task<IActionResult> SavedAsync(SaveProposalLines save, Func<ProposalSaved, uint, Task<IActionResult>> next)
    {
        if (!ModelState.IsValid)
        {
            await LoadAsync();
            return Review is null ? NotFound() : await RefusedAsync();
        }

        var saved = await save.ExecuteAsync(new SaveProposalLinesRequest(Id, Version, Lines), Actor, Ct);
        if (!saved.Succeeded)
        {
            return await AnswerAsync(saved, _ => Page(), "");
        }

        await LoadAsync();
        return await next(saved.Value, Review.Version);
    }

    private string Here(LineFilter? filter = null) => $"/ho-so/to-trinh/{Id}?loc={filter ?? Filter}&trang={(filter is null ? At : 1)}";
}
