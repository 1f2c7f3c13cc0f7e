using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Decisions;

/// <summary>The accountant's list: what the law gives, what is paid, and when.</summary>
[Requires(Permission.ReadDecisions)]
public sealed class PaymentModel(DecisionCaseQuery cases, MarkPaid pay, TimeProvider clock) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public List<Guid> ItemIds { get; set; } = [];

    [BindProperty]
    public DateOnly? PaidOn { get; set; }

    public DecisionCase Case { get; private set; } = null!;

    public IReadOnlyList<DecisionLine> Lines => [.. Case.Items.Where(i => i.Outcome is ItemOutcome.Granted)];

    public decimal LegalTotal => Lines.Sum(i => i.LegalAmount ?? 0);

    public decimal ToPayTotal => Lines.Sum(i => i.ToPay ?? 0);

    public decimal PaidTotal => Lines.Where(i => i.PaidOn is not null).Sum(i => i.ToPay ?? 0);

    public bool CanPay => Actor.Can(Permission.PayRewards);

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        PaidOn = clock.Today();
        return Case is { Kind: DecisionKind.Decision, State: DecisionState.Issued } ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostPayAsync()
    {
        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        return await AnswerAsync(
            await pay.ExecuteAsync(new MarkPaidRequest { DecisionId = Id, ItemIds = ItemIds, PaidOn = PaidOn }, Actor, Ct),
            paid =>
            {
                Notice($"Đã ghi chi {paid.Total.Written()} cho {paid.Count} tập thể, cá nhân.");
                return Redirect($"/quyet-dinh/{Id}/chi-thuong");
            },
            "");
    }

    protected override async Task LoadAsync() => Case = (await cases.FindAsync(Id, Actor, Ct))!;
}
