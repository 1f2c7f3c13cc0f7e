using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Decisions;

/// <summary>Pays another amount than the law's, with the reason.</summary>
[Requires(Permission.PayRewards)]
public sealed class OverrideModel(DecisionCaseQuery cases, OverridePaidAmount change) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid ItemId { get; set; }

    [BindProperty]
    public OverrideInput Input { get; set; } = new();

    public DecisionCase Case { get; private set; } = null!;

    public DecisionLine Line { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        if (Line is null)
        {
            return NotFound();
        }

        Input = new OverrideInput { Amount = Line.ToPay, Reason = Line.PaidReason };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        return await AnswerAsync(await change.ExecuteAsync(new OverridePaidAmountRequest { ItemId = ItemId, Amount = Input.Amount, Reason = Input.Reason }, Actor, Ct), _ =>
        {
            Notice($"Đã lưu số tiền thực chi {Input.Amount!.Value.Written()}.");
            return Redirect($"/quyet-dinh/{Id}/chi-thuong");
        });
    }

    protected override async Task LoadAsync()
    {
        Case = (await cases.FindAsync(Id, Actor, Ct))!;
        Line = Case?.Items.FirstOrDefault(i => i.Id == ItemId && i is { Outcome: ItemOutcome.Granted, LegalAmount: not null })!;
    }
}

public sealed record OverrideInput
{
    public decimal? Amount { get; set; }
    public string? Reason { get; set; }
}
