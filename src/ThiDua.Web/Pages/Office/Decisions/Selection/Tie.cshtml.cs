using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions.Selection;
using ThiDua.Web.Hosting;
using ThiDua.Web.Ui;

namespace ThiDua.Web.Pages.Office.Decisions.Selection;

/// <summary>Equal votes at the last place of one award: what is known of the equals, and the chair's word.</summary>
[Requires(Permission.SelectAwards)]
public sealed class TieModel(SelectionQuery selection, DecideTie decide, RecordWomenShare recordShare, SignedPaperDesk desk) : OfficePage
{
    [FromRoute(Name = "offerId")]
    public Guid OfferId { get; set; }

    [BindProperty]
    public TieForm Input { get; set; } = new();

    [BindProperty]
    public ShareForm Share { get; set; } = new();

    [BindProperty]
    public SignedPaperForm OnBehalf { get; set; } = new();

    public SelectionBoard Board { get; private set; } = null!;

    public SelectionOffer Offer { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return Offer?.Ranking is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostDecideAsync()
    {
        await LoadAsync();
        if (Offer?.Ranking is null)
        {
            return NotFound();
        }

        if (!Actor.Has(Role.CouncilChair) && await desk.TakeAsync(OnBehalf, Actor, Ct) is { Succeeded: false } untaken)
        {
            return await AnswerAsync(untaken, _ => Page(), nameof(OnBehalf));
        }

        return await AnswerAsync(await decide.ExecuteAsync(new DecideTieRequest(OfferId, Input.FirstIds, Input.Reason), Actor, Ct), _ => Back("Đã ghi quyết định của Chủ tịch Hội đồng."));
    }

    public async Task<IActionResult> OnPostShareAsync()
    {
        await LoadAsync();
        return Offer?.Ranking is null ? NotFound() : await AnswerAsync(
            await recordShare.ExecuteAsync(new RecordWomenShareRequest(Share.NominationId, Share.Women, Share.Members, Share.Source), Actor, Ct),
            _ => Back("Đã ghi số nữ của tập thể."),
            nameof(Share));
    }

    protected override async Task LoadAsync()
    {
        if (await selection.MovementOfAsync(OfferId, Ct) is { } movement && await selection.FindAsync(movement, Actor, Ct) is { } board)
        {
            (Board, Offer) = (board, board.Offers.Single(o => o.Id == OfferId));
        }
    }

    private RedirectResult Back(string notice)
    {
        Notice(notice);
        return Redirect($"/quyet-dinh/lua-chon/{Board.MovementId}");
    }

    public sealed class TieForm
    {
        public List<Guid> FirstIds { get; set; } = [];
        public string? Reason { get; set; }
    }

    public sealed class ShareForm
    {
        public Guid NominationId { get; set; }
        public int? Women { get; set; }
        public int? Members { get; set; }
        public string? Source { get; set; }
    }
}
