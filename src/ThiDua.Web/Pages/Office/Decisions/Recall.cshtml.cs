using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions.Amendments;
using ThiDua.Core.Foundation;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Decisions;

/// <summary>The certificate of an award taken back comes in.</summary>
[Requires(Permission.RecordIssue)]
public sealed class RecallModel(AmendmentCaseQuery amendments, RecordCertificateReturn record, TimeProvider clock) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid RecallId { get; set; }

    [BindProperty]
    public RecallInput Input { get; set; } = new();

    public RecallLine Line { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        Input.ReturnedOn = clock.Today();
        return Line is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        return await AnswerAsync(
            await record.ExecuteAsync(new RecordCertificateReturnRequest { RecallId = RecallId, ReturnedOn = Input.ReturnedOn, Note = Input.Note }, Actor, Ct),
            _ =>
            {
                Notice("Đã ghi thu hồi hiện vật khen thưởng.");
                return Redirect($"/quyet-dinh/{Id}");
            });
    }

    protected override async Task LoadAsync() => Line = (await amendments.FindAsync(Id, Actor, Ct))?.Recalls.FirstOrDefault(r => r.Id == RecallId)!;
}

public sealed record RecallInput
{
    public DateOnly? ReturnedOn { get; set; }
    public string? Note { get; set; }
}
