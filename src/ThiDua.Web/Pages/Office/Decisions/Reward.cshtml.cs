using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions.Funds;
using ThiDua.Core.Foundation;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Decisions;

/// <summary>One reward: every amount handed out or given back, and what is still to come.</summary>
[Requires(Permission.ReadDecisions)]
public sealed class RewardModel(PaymentListQuery lists, RecordPayment record, VoidPayment mistaken, TimeProvider clock) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid ItemId { get; set; }

    [BindProperty]
    public RewardInput Input { get; set; } = new();

    [BindProperty]
    public Guid PaymentId { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public PaymentList List { get; private set; } = null!;

    public PaymentLine Line { get; private set; } = null!;

    public bool CanPay => Actor.Can(Permission.PayRewards);

    public IEnumerable<SelectListItem> Kinds =>
        [.. Line.Left > 0 ? [Option(PaymentKind.Paid)] : Array.Empty<SelectListItem>(), .. Line.Held > 0 ? [Option(PaymentKind.Returned)] : Array.Empty<SelectListItem>()];

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        if (Line is null)
        {
            return NotFound();
        }

        var recovers = Line.Left <= 0;
        Input = new RewardInput { Kind = recovers ? PaymentKind.Returned : PaymentKind.Paid, Amount = recovers ? Line.Held : Line.Left, PaidOn = clock.Today() };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        var request = new RecordPaymentRequest
        {
            ItemId = ItemId, Kind = Input.Kind, Amount = Input.Amount, PaidOn = Input.PaidOn, Receiver = Input.Receiver, Note = Input.Note,
        };
        return await AnswerAsync(await record.ExecuteAsync(request, Actor, Ct), _ => Back($"Đã ghi {Input.Kind.Label().ToLowerInvariant()} {Input.Amount!.Value.Written()}."));
    }

    public async Task<IActionResult> OnPostVoidAsync() =>
        await AnswerAsync(await mistaken.ExecuteAsync(new VoidPaymentRequest { PaymentId = PaymentId, Reason = Reason }, Actor, Ct), _ => Back("Đã hủy lần ghi nhầm."), "");

    protected override async Task LoadAsync()
    {
        List = (await lists.FindAsync(Id, Actor, Ct))!;
        Line = List?.Lines.FirstOrDefault(l => l.ItemId == ItemId)!;
    }

    private static SelectListItem Option(PaymentKind kind) => new(kind.Label(), EnumText.Of(kind));

    private RedirectResult Back(string notice)
    {
        Notice(notice);
        return Redirect($"/quyet-dinh/{Id}/chi-thuong/{ItemId}/lan-chi");
    }
}

public sealed record RewardInput
{
    public PaymentKind Kind { get; set; }
    public decimal? Amount { get; set; }
    public DateOnly? PaidOn { get; set; }
    public string? Receiver { get; set; }
    public string? Note { get; set; }
}
