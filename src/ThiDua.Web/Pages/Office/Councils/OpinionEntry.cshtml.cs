using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Councils.Written;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Councils;

/// <summary>Types a member's signed paper in; the second time, by another person, blind.</summary>
[Requires(Permission.ManageSessions)]
public sealed class OpinionEntryModel(OpinionsQuery opinions, EnterWrittenOpinion enter, ConfirmWrittenOpinion confirm, DropWrittenOpinion drop, KeepFile keep) : OfficePage
{
    [FromRoute(Name = "id")]
    public Guid SessionId { get; set; }

    [FromRoute(Name = "ballotId")]
    public Guid BallotId { get; set; }

    [FromRoute(Name = "personId")]
    public Guid PersonId { get; set; }

    [BindProperty]
    public EntryForm Input { get; set; } = new();

    [BindProperty]
    public IFormFile? Scan { get; set; }

    [BindProperty]
    public Dictionary<Guid, BallotChoice?> Choices { get; set; } = [];

    public OpinionForm Form { get; private set; } = null!;

    private Dictionary<Guid, BallotChoice> Made => Choices.Where(c => c.Value is not null).ToDictionary(c => c.Key, c => c.Value!.Value);

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return Form is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostEnterAsync()
    {
        await LoadAsync();
        if (Form is null || !ModelState.IsValid)
        {
            return Form is null ? NotFound() : await RefusedAsync();
        }

        var (fileId, refusals) = await ScanUpload.KeepAsync(Scan, nameof(Scan), keep, Actor, Ct);
        if (refusals.Count > 0)
        {
            return await AnswerAsync<Done>(refusals.ToList(), _ => Page(), "");
        }

        var result = await enter.ExecuteAsync(new EnterWrittenOpinionRequest(BallotId, PersonId, Input.ReceivedOn, fileId, Made, Input.Remark), Actor, Ct);
        if (!result.Succeeded && result.Refusals.Any(r => r.Field == nameof(EnterWrittenOpinionRequest.FileId)))
        {
            ModelState.AddModelError(nameof(Scan), "Chọn bản quét văn bản đã ký của thành viên.");
        }

        return await AnswerAsync(result, _ => Listed("Đã nhập lần một. Người thứ hai nhập lại từ phiếu giấy."));
    }

    public async Task<IActionResult> OnPostConfirmAsync()
    {
        await LoadAsync();
        return Form is null ? NotFound()
            : await AnswerAsync(await confirm.ExecuteAsync(new ConfirmWrittenOpinionRequest(BallotId, PersonId, Made), Actor, Ct), _ => Listed("Hai lần nhập khớp nhau; ý kiến đã được tính."));
    }

    public async Task<IActionResult> OnPostDropAsync()
    {
        await LoadAsync();
        return Form is null ? NotFound()
            : await AnswerAsync(await drop.ExecuteAsync(new DropWrittenOpinionRequest(BallotId, PersonId, Input.Reason), Actor, Ct), _ => Listed("Đã xóa lần nhập một."));
    }

    protected override async Task LoadAsync() => Form = (await opinions.FormAsync(SessionId, BallotId, PersonId, Actor, Ct))!;

    private RedirectResult Listed(string notice)
    {
        Notice(notice);
        return Redirect($"/hoi-dong/phien/{SessionId}/y-kien/{BallotId}");
    }

    public sealed class EntryForm
    {
        public DateOnly? ReceivedOn { get; set; }

        public string? Remark { get; set; }

        public string? Reason { get; set; }
    }
}
