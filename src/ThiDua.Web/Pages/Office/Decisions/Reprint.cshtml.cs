using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Decisions.Amendments;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Decisions;

/// <summary>One certificate printed again, with the reason.</summary>
[Requires(Permission.RecordIssue)]
public sealed class ReprintModel(DecisionCaseQuery cases, ReprintCertificate reprint) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid ItemId { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public DecisionCase Case { get; private set; } = null!;

    public DecisionLine Line { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return Line is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync() =>
        await AnswerAsync(
            await reprint.ExecuteAsync(new ReprintCertificateRequest { ItemId = ItemId, Reason = Reason }, Actor, Ct),
            done =>
            {
                Notice($"Đã in lại chứng nhận của {done.Name}. Tải tệp ở mục Tải về.");
                return Redirect($"/quyet-dinh/{Id}");
            },
            "");

    protected override async Task LoadAsync()
    {
        Case = (await cases.FindAsync(Id, Actor, Ct))!;
        Line = Case?.Items.FirstOrDefault(i => i.Id == ItemId && i.RegisterNumber is not null)!;
    }
}
