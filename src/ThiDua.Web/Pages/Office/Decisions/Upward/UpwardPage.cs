using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Decisions;
using ThiDua.Core.Decisions.Upward;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Decisions.Upward;

/// <summary>What the pages of a batch and of a single tờ trình do alike with names before a higher authority.</summary>
public abstract class UpwardPage(TimeProvider clock) : OfficePage
{
    private static readonly FileKind[] Scans = [FileKind.Pdf, FileKind.Jpeg, FileKind.Png, FileKind.Docx];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public AnswerInput Input { get; set; } = new();

    public DateOnly Today => clock.Today();

    /// <summary>Where a finished act leads.</summary>
    public abstract string BackUrl { get; }

    public abstract IReadOnlyList<UpperName> AllNames { get; }

    public abstract bool MayAct { get; }

    public abstract bool MaySelect { get; }

    public NamesView Names => new(AllNames, MayAct, MaySelect, Today);

    public AnswerForm Form => new([.. AllNames.Where(n => n.Waits)], Input, BackUrl);

    /// <summary>Marks the pasted names as granted, for somebody to look over; nothing is written.</summary>
    public async Task<IActionResult> OnPostMatchAsync()
    {
        await LoadAsync();
        var found = NameMatch.Of(Input.Pasted, [.. Form.Waiting.Select(n => (n.ItemId, n.Name))]);
        foreach (var (line, at) in Input.Lines.Select((l, at) => (l, at)).Where(l => found.Matched.Contains(l.l.ItemId)))
        {
            line.Outcome = UpperOutcome.Granted;
            ModelState.Remove($"Input.Lines[{at}].Outcome");
        }

        Input.Matched = $"Đã đánh dấu {found.Matched.Count} tên được tặng; kiểm tra lại rồi bấm ghi kết quả.{(found.Unknown.Count == 0 ? "" : $" Không thấy trong danh sách: {string.Join("; ", found.Unknown)}.")}{(found.Several.Count == 0 ? "" : $" Trùng tên, tự chọn: {string.Join("; ", found.Several)}.")}";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromServices] RecordUpperAnswer answer, [FromServices] KeepFile keep)
    {
        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        Guid? fileId = null;
        if (Input.File is { } file)
        {
            var kept = await keep.ExecuteAsync(new IncomingFile(file.FileName, file.Length, file.OpenReadStream, nameof(Input.File), Scans), Actor, Ct);
            if (!kept.Succeeded)
            {
                return await AnswerAsync(kept, _ => Page());
            }

            fileId = kept.Value.Id;
        }

        var request = new RecordUpperAnswerRequest
        {
            AnswerNumber = Input.AnswerNumber, AnswerOn = Input.AnswerOn, AnswerFileId = fileId,
            Lines = [.. Input.Lines.Select(l => new UpperAnswerLine(l.ItemId, l.Outcome, l.Reason, l.DueOn))],
        };
        return await AnswerAsync(await answer.ExecuteAsync(request, Actor, Ct), done =>
        {
            Notice($"Đã ghi kết quả: {done.Granted} được tặng, {done.Refused} không được tặng{(done.Returned > 0 ? $", {done.Returned} trả lại để bổ sung" : "")}.");
            return Redirect(BackUrl);
        });
    }

    public async Task<IActionResult> OnPostResendAsync([FromServices] ResendReturned resend, Guid itemId, DateOnly? resentOn, string? note) =>
        await DoneAsync(resend.ExecuteAsync(new ResendReturnedRequest { ItemIds = [itemId], ResentOn = resentOn, Note = note }, Actor, Ct), "Đã ghi việc gửi lại cấp trên.");

    public async Task<IActionResult> OnPostUndoAsync([FromServices] UndoUpperAnswer undo, Guid itemId, string? undoReason) =>
        await DoneAsync(undo.ExecuteAsync(new UndoUpperAnswerRequest { ItemId = itemId, Reason = undoReason }, Actor, Ct), "Đã hủy kết quả ghi nhầm; tên này lại chờ kết quả.");

    public async Task<IActionResult> OnPostFallAsync([FromServices] FallToOwnAward fall, Guid decisionId, List<Guid> itemIds) =>
        await AnswerAsync(
            await fall.ExecuteAsync(new FallToOwnAwardRequest { DecisionId = decisionId, ItemIds = itemIds }, Actor, Ct),
            done =>
            {
                Notice($"Đã chuyển {done.Count} hồ sơ. Lập dự thảo quyết định bổ sung ở mục Quyết định.");
                return Redirect(BackUrl);
            },
            "");

    protected async Task<IActionResult> DoneAsync(Task<Result<Done>> step, string notice) => await AnswerAsync(await step, _ =>
    {
        Notice(notice);
        return Redirect(Request.Path);
    }, "");
}

public sealed record NamesView(IReadOnlyList<UpperName> Names, bool MayAct, bool MaySelect, DateOnly Today);

public sealed record AnswerForm(IReadOnlyList<UpperName> Waiting, AnswerInput Input, string BackUrl);

public sealed record AnswerInput
{
    public string? AnswerNumber { get; set; }
    public DateOnly? AnswerOn { get; set; }
    public IFormFile? File { get; set; }

    /// <summary>Names as the higher authority's decision lists them, one a line.</summary>
    public string? Pasted { get; set; }
    public List<AnswerLineInput> Lines { get; set; } = [];

    /// <summary>What came of matching; shown once.</summary>
    [Microsoft.AspNetCore.Mvc.ModelBinding.BindNever]
    public string? Matched { get; set; }
}

public sealed record AnswerLineInput
{
    public Guid ItemId { get; set; }
    public UpperOutcome? Outcome { get; set; }
    public string? Reason { get; set; }
    public DateOnly? DueOn { get; set; }
}
