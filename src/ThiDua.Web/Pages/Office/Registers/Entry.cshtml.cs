using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records.Recipients;
using ThiDua.Core.Records.Register;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Registers;

/// <summary>One paper of the register: what it is, its file, to whom it went and who has it.</summary>
[Requires(Permission.ReadDecisions, Permission.RecordIssue)]
public sealed class EntryModel(RegisterCaseQuery entries, RecipientsQuery recipients, SaveRecipients save, SendPaper send, RecordPaperReceipt receipt, RemoveRecipient remove, TimeProvider clock) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public RecipientsInput Adding { get; set; } = new();

    [BindProperty]
    public SendInput Sending { get; set; } = new();

    [BindProperty]
    public ReceiptInput Receiving { get; set; } = new();

    public RegisterCase Entry { get; private set; } = null!;

    public RecipientsOfPaper Recipients { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        if (Entry is null)
        {
            return NotFound();
        }

        Adding.Lines = string.Join('\n', Recipients.Suggested);
        (Sending.SentOn, Receiving.ReceivedOn) = (clock.Today(), clock.Today());
        Sending.Way = SentWay.InProgram;
        return Page();
    }

    public async Task<IActionResult> OnPostAddAsync() =>
        await AnswerAsync(await save.ExecuteAsync(new SaveRecipientsRequest(Id, Adding.Lines), Actor, Ct), done => Here($"Đã ghi {done.Added} nơi nhận."), "Adding");

    public async Task<IActionResult> OnPostSendAsync() =>
        !ModelState.IsValid ? await AgainAsync() : await AnswerAsync(
            await send.ExecuteAsync(new SendPaperRequest(Id, Sending.RecipientIds, Sending.Way, Sending.SentOn), Actor, Ct), done => Here($"Đã ghi gửi đến {done.Count} nơi nhận."), "Sending");

    public async Task<IActionResult> OnPostReceiveAsync() =>
        !ModelState.IsValid ? await AgainAsync() : await AnswerAsync(
            await receipt.ExecuteAsync(new RecordPaperReceiptRequest(Receiving.RecipientId, Receiving.ReceivedOn, Receiving.Note), Actor, Ct), _ => Here("Đã ghi nhận văn bản."), "Receiving");

    public async Task<IActionResult> OnPostRemoveAsync(Guid recipientId) =>
        await AnswerAsync(await remove.ExecuteAsync(recipientId, Actor, Ct), _ => Here("Đã bỏ nơi nhận."), "");

    protected override async Task LoadAsync()
    {
        Entry = (await entries.FindAsync(Id, Actor, Ct))!;
        Recipients = Entry is null ? null! : await recipients.OfAsync(Id, Actor, Ct);
    }

    // A page that the actor may not see is not shown for a wrong form either.
    private async Task<IActionResult> AgainAsync() => await entries.FindAsync(Id, Actor, Ct) is null ? NotFound() : await RefusedAsync();

    private RedirectResult Here(string notice)
    {
        Notice(notice);
        return Redirect($"/so-van-ban/{Id}");
    }
}

public sealed record RecipientsInput
{
    public string? Lines { get; set; }
}

public sealed record SendInput
{
    public List<Guid> RecipientIds { get; set; } = [];
    public SentWay? Way { get; set; }
    public DateOnly? SentOn { get; set; }
}

public sealed record ReceiptInput
{
    public Guid RecipientId { get; set; }
    public DateOnly? ReceivedOn { get; set; }
    public string? Note { get; set; }
}
