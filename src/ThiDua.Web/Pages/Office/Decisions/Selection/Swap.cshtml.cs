using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions.Selection;
using ThiDua.Web.Hosting;
using ThiDua.Web.Pages.Office.Councils;

namespace ThiDua.Web.Pages.Office.Decisions.Selection;

/// <summary>One out, one in: looked at first, with what it does to ceilings, shares and money.</summary>
[Requires(Permission.SelectAwards)]
public sealed class SwapModel(SelectionQuery selection, SwapPreviewQuery previews, SwapAwards swap) : OfficePage
{
    [FromRoute(Name = "offerId")]
    public Guid OfferId { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? OutId { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? InId { get; set; }

    [BindProperty]
    public SwapForm Input { get; set; } = new();

    public SelectionBoard Board { get; private set; } = null!;

    public SelectionOffer Offer { get; private set; } = null!;

    public SwapPreview? Preview { get; private set; }

    public IEnumerable<SelectListItem> CanLeave => Offer.Lines.Where(l => l.CanBeTakenBack).Select(Item);

    public IEnumerable<SelectListItem> CanJoin => Offer.Lines.Where(l => l.CanBeChosen).Select(Item);

    public string Of(int part, int whole) => whole == 0 ? "0" : $"{part} ({Math.Round(100m * part / whole, 1, MidpointRounding.AwayFromZero).AsPercent()})";

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return Offer is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        return Offer is null ? NotFound() : await AnswerAsync(
            await swap.ExecuteAsync(new SwapAwardsRequest(OfferId, OutId ?? Guid.Empty, InId ?? Guid.Empty, Input.Reason), Actor, Ct), _ =>
            {
                Notice("Đã đổi người được chọn.");
                return Redirect($"/quyet-dinh/lua-chon/{Board.MovementId}");
            });
    }

    protected override async Task LoadAsync()
    {
        if (await selection.MovementOfAsync(OfferId, Ct) is { } movement && await selection.FindAsync(movement, Actor, Ct) is { } board)
        {
            (Board, Offer) = (board, board.Offers.Single(o => o.Id == OfferId));
            Preview = OutId is { } leaves && InId is { } joins ? await previews.FindAsync(OfferId, leaves, joins, Actor, Ct) : null;
        }
    }

    private static SelectListItem Item(SelectionLine line) =>
        new($"{line.SubjectName} ({line.Yes} phiếu{(line.ChosenFor is { } held && line.Choice is Choice.Elsewhere ? $", đang chọn {held}" : "")})", line.NominationId.ToString());

    public sealed class SwapForm
    {
        public string? Reason { get; set; }
    }
}
