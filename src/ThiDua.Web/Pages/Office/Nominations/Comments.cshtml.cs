using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Accounts;
using ThiDua.Core.Nominations.Opinions;
using ThiDua.Core.Records;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Nominations;

/// <summary>Public comment of a movement's list: from when to when, where, what came in, and why the council may meet sooner.</summary>
[Requires(Permission.ManageMovements)]
public sealed class CommentsModel(CommentPeriodQuery periods, KeepFile keep) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid MovementId { get; set; }

    [BindProperty]
    public OpenInput Input { get; set; } = new();

    [BindProperty]
    public RecordInput Record { get; set; } = new();

    [BindProperty]
    public WaiveInput Waive { get; set; } = new();

    public CommentPage Comments { get; private set; } = null!;

    public IEnumerable<SelectListItem> DossierChoices => [new("Cả danh sách", ""), .. Comments.Dossiers.Select(d => new SelectListItem(d.Name, d.Id.ToString()))];

    public async Task<IActionResult> OnGetAsync() => await FoundAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostOpenAsync([FromServices] OpenCommentPeriod open) =>
        !await FoundAsync() ? NotFound() : !ModelState.IsValid ? await RefusedAsync() : await AnswerAsync(
            await open.ExecuteAsync(new OpenCommentPeriodRequest(MovementId, Input.FromDay, Input.ToDay, Input.PublishedIn), Actor, Ct), _ => Back("Đã mở thời gian lấy ý kiến."));

    public async Task<IActionResult> OnPostWaiveAsync([FromServices] WaiveCommentPeriod waive) =>
        !await FoundAsync() ? NotFound() : await AnswerAsync(
            await waive.ExecuteAsync(new WaiveCommentPeriodRequest(Waive.PeriodId, Waive.Reason), Actor, Ct), _ => Back("Đã ghi lý do. Hội đồng họp được."), nameof(Waive));

    public async Task<IActionResult> OnPostRecordAsync([FromServices] RecordComment record)
    {
        if (!await FoundAsync())
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        var kept = Record.File is { } file ? await keep.ExecuteAsync(new IncomingFile(file.FileName, file.Length, file.OpenReadStream, "File"), Actor, Ct) : null;
        return kept is { Succeeded: false } ? await AnswerAsync(kept, _ => Page(), nameof(Record)) : await AnswerAsync(
            await record.ExecuteAsync(
                new RecordCommentRequest
                {
                    PeriodId = Record.PeriodId, NominationId = Record.NominationId, ReceivedOn = Record.ReceivedOn, Source = Record.Source, Body = Record.Body, FileId = kept?.Value?.Id,
                },
                Actor,
                Ct),
            _ => Back("Đã ghi ý kiến."),
            nameof(Record));
    }

    protected override Task LoadAsync() => FoundAsync();

    private async Task<bool> FoundAsync()
    {
        if (await periods.FindAsync(MovementId, Actor, Ct) is not { } page)
        {
            return false;
        }

        Comments = page;
        return true;
    }

    private RedirectResult Back(string notice)
    {
        Notice(notice);
        return Redirect($"/phong-trao/{MovementId}/lay-y-kien");
    }

    public sealed class OpenInput
    {
        public DateOnly? FromDay { get; set; }
        public DateOnly? ToDay { get; set; }
        public string? PublishedIn { get; set; }
    }

    public sealed class RecordInput
    {
        public Guid PeriodId { get; set; }
        public Guid? NominationId { get; set; }
        public DateOnly? ReceivedOn { get; set; }
        public string? Source { get; set; }
        public string? Body { get; set; }
        public IFormFile? File { get; set; }
    }

    public sealed class WaiveInput
    {
        public Guid PeriodId { get; set; }
        public string? Reason { get; set; }
    }
}
