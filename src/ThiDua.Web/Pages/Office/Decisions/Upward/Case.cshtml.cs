using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions.Upward;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Decisions.Upward;

/// <summary>One batch: what it holds, what is to be done with it, and what came of each name.</summary>
[Requires(Permission.ReadDecisions)]
public sealed class CaseModel(UpperBatchQuery batches, TimeProvider clock) : UpwardPage(clock)
{
    private static readonly FileKind[] Scans = [FileKind.Pdf, FileKind.Jpeg, FileKind.Png, FileKind.Docx];

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    public SendingInput Sending { get; set; } = new();

    [BindProperty]
    public ReceiptInput Receipt { get; set; } = new();

    [BindProperty]
    public string? CancelReason { get; set; }

    public UpperBatchPage Batch { get; private set; } = null!;

    public override string BackUrl => $"/trinh-cap-tren/{Id}";

    public override IReadOnlyList<UpperName> AllNames => Batch.Names;

    public override bool MayAct => Batch.MayAct;

    public override bool MaySelect => Batch.MaySelect;

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        if (Batch is null)
        {
            return NotFound();
        }

        Sending = new SendingInput { SentOn = Today, SentHow = "Qua trục liên thông văn bản" };
        Receipt = new ReceiptInput { Number = Batch.ReceiptNumber, On = Batch.ReceiptOn ?? (Batch.SentOn is null ? null : Today) };
        return Page();
    }

    public Task<IActionResult> OnPostSendAsync([FromServices] SendUpperBatch send) => StepAsync(
        send.ExecuteAsync(new SendUpperBatchRequest { BatchId = Id, Version = Version, SentOn = Sending.SentOn, SentHow = Sending.SentHow }, Actor, Ct), "Đã ghi việc gửi đợt trình.", nameof(Sending));

    public Task<IActionResult> OnPostCancelAsync([FromServices] CancelUpperBatch cancel) => StepAsync(
        cancel.ExecuteAsync(new CancelUpperBatchRequest { BatchId = Id, Version = Version, Reason = CancelReason }, Actor, Ct), "Đã hủy đợt trình; tờ trình chờ vào đợt khác.", "Cancel");

    public async Task<IActionResult> OnPostReceiptAsync([FromServices] RecordReceipt record, [FromServices] KeepFile keep)
    {
        Guid? fileId = null;
        if (Receipt.File is { } file)
        {
            var kept = await keep.ExecuteAsync(new IncomingFile(file.FileName, file.Length, file.OpenReadStream, nameof(Receipt.File), Scans), Actor, Ct);
            if (!kept.Succeeded)
            {
                return await AnswerAsync(kept, _ => Page(), nameof(Receipt));
            }

            fileId = kept.Value.Id;
        }

        return await StepAsync(
            record.ExecuteAsync(new RecordReceiptRequest { BatchId = Id, Version = Version, Number = Receipt.Number, On = Receipt.On, FileId = fileId }, Actor, Ct), "Đã ghi biên nhận.", nameof(Receipt));
    }

    protected override async Task LoadAsync() => Batch = (await batches.FindAsync(Id, Actor, Ct))!;

    private async Task<IActionResult> StepAsync(Task<Result<Done>> step, string notice, string prefix) => await AnswerAsync(await step, _ =>
    {
        Notice(notice);
        return Redirect(BackUrl);
    }, prefix);
}

public sealed record SendingInput
{
    public DateOnly? SentOn { get; set; }
    public string? SentHow { get; set; }
}

public sealed record ReceiptInput
{
    public string? Number { get; set; }
    public DateOnly? On { get; set; }
    public IFormFile? File { get; set; }
}
