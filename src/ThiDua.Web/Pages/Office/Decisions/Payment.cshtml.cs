using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Decisions.Funds;
using ThiDua.Core.Foundation;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Decisions;

/// <summary>The accountant's list by unit: what the law gives, what is to be paid, what was handed out and what must come back.</summary>
[Requires(Permission.ReadDecisions)]
public sealed class PaymentModel(PaymentListQuery lists, MarkPaid pay, TimeProvider clock) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public List<Guid> ItemIds { get; set; } = [];

    [BindProperty]
    public DateOnly? PaidOn { get; set; }

    [BindProperty]
    public string? Receiver { get; set; }

    public PaymentList List { get; private set; } = null!;

    public bool CanPay => Actor.Can(Permission.PayRewards);

    public PayState StateOf(PaymentLine line) => line switch
    {
        { Stands: false, Held: > 0 } => PayState.Recover,
        { Stands: false } => PayState.Void,
        { PaidOn: not null } => PayState.Paid,
        { Held: > 0 } => PayState.Partly,
        _ => PayState.Unpaid,
    };

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        PaidOn = clock.Today();
        return List is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostPayAsync()
    {
        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        return await AnswerAsync(
            await pay.ExecuteAsync(new MarkPaidRequest { DecisionId = Id, ItemIds = ItemIds, PaidOn = PaidOn, Receiver = Receiver }, Actor, Ct),
            paid =>
            {
                Notice($"Đã ghi chi {paid.Total.Written()} cho {paid.Count} tập thể, cá nhân.");
                return Redirect($"/quyet-dinh/{Id}/chi-thuong");
            },
            "");
    }

    protected override async Task LoadAsync() => List = (await lists.FindAsync(Id, Actor, Ct))!;
}

public enum PayState
{
    Unpaid,
    Partly,
    Paid,
    Recover,
    Void,
}
