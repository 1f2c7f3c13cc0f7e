using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations;
using ThiDua.Core.Records;
using ThiDua.Web.Ui;

namespace ThiDua.Web.Pages.Office.Nominations;

// The unit's papers for the whole batch.
public sealed partial class BatchModel
{
    /// <summary>All chosen files in one press; with send, the batch goes off once every file is in its place.</summary>
    public async Task<IActionResult> OnPostAttachAllAsync(
        [FromServices] KeepFile keep, [FromServices] AttachPapers attach, [FromServices] SubmitBatch submit, [FromServices] SignedPaperDesk desk, bool send)
    {
        var kept = await PaperUpload.KeepAllAsync(Files, keep, Actor, Ct);
        if (!kept.Succeeded || (kept.Value.Count == 0 && !send))
        {
            return await AnswerAsync<Done>(kept.Succeeded ? PaperUpload.NothingChosen : kept.Refusals.ToList(), _ => Page(), "");
        }

        if (kept.Value.Count > 0)
        {
            var attached = await attach.ExecuteAsync(new AttachPapersRequest(Paper.BatchId, null, kept.Value), Actor, Ct);
            if (!attached.Succeeded || !send)
            {
                return await AnswerAsync(attached, done => Back($"Đã thêm {done.Count} giấy tờ."), "");
            }
        }

        return await OnPostSubmitAsync(submit, desk, Paper.BatchId);
    }

    public async Task<IActionResult> OnPostAttachAsync([FromServices] KeepFile keep, [FromServices] AttachPaper attach)
    {
        var kept = await PaperUpload.KeepAsync(Paper, keep, Actor, Ct);
        return !kept.Succeeded
            ? await AnswerAsync(kept, _ => Page(), nameof(Paper))
            : await AnswerAsync(
                await attach.ExecuteAsync(new AttachPaperRequest { BatchId = Paper.BatchId, RequiredPaperId = Paper.RequiredPaperId, Title = Paper.Title, FileId = kept.Value.Id }, Actor, Ct),
                _ => Back("Đã thêm giấy tờ."),
                nameof(Paper));
    }

    public async Task<IActionResult> OnPostRemovePaperAsync([FromServices] RemovePaper remove, Guid paperId) =>
        await AnswerAsync(await remove.ExecuteAsync(new RemovePaperRequest(paperId), Actor, Ct), _ => Back("Đã xóa giấy tờ."), "");
}
