using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Decisions.Amendments;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations;
using ThiDua.Core.Records;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Decisions;

/// <summary>A decision or tờ trình: what the director reads in a minute, and the one next step of whoever looks.</summary>
[Requires(Permission.ReadDecisions)]
public sealed class CaseModel(DecisionCaseQuery cases, AmendmentCaseQuery amendments, DirectorViewQuery directors, NextPaperQuery nexts, TimeProvider clock) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public Guid ItemId { get; set; }

    [BindProperty]
    public List<Guid> ItemIds { get; set; } = [];

    [BindProperty]
    public bool BasesOk { get; set; }

    [BindProperty]
    public bool ListOk { get; set; }

    [BindProperty]
    public bool MoneyOk { get; set; }

    [BindProperty]
    public string? Remarks { get; set; }

    [BindProperty]
    public IFormFile? SignedFile { get; set; }

    public DecisionCase Case { get; private set; } = null!;

    /// <summary>How it stands to other decisions.</summary>
    public AmendmentCase Related { get; private set; } = null!;

    /// <summary>What is looked at before signing; null when nothing is to be signed or whoever looks neither checks nor signs.</summary>
    public DirectorView? Director { get; private set; }

    public DateOnly Today => clock.Today();

    public string AmendUrl => $"/quyet-dinh/{Related.Amends?.Id}/thay-doi/{Case.Kind switch { DecisionKind.Amendment => "sua-doi", DecisionKind.Cancellation => "huy-bo", _ => "khoi-phuc" }}?DuThao={Id}";

    public bool CanDraft => Actor.Can(Permission.DraftDecisions);

    public bool CanCheck => Actor.Can(Permission.CheckDecisions) && !Case.IsAuthor;

    public bool CanDecide => Actor.Can(Permission.DecideAwards);

    public bool CanIssue => Actor.Can(Permission.RecordIssue);

    public bool CanPay => Actor.Can(Permission.PayRewards);

    public bool CanStrike => CanDecide && Case.State is DecisionState.BeforeDirector;

    public bool CanFall => Actor.Can(Permission.SelectAwards) && Case.FallbackAward is not null && Refused.Any();

    public IEnumerable<DecisionLine> Refused => Case.Items.Where(i => i.Outcome is ItemOutcome.Refused && i.DossierState is NominationState.Refused);

    /// <summary>What a signature stands under, in one sentence.</summary>
    public string Summary => Case.Kind.IsAmending() ? $"{Case.Kind.Label()}: {Case.ChangeCount} tập thể, cá nhân." :
        $"{Case.Collectives} tập thể, {Case.Individuals} cá nhân{(Case.Households > 0 ? $", {Case.Households} hộ gia đình" : "")} ({Case.Leaders} lãnh đạo, {Case.DirectWorkers} trực tiếp)" +
        (Case.Kind is DecisionKind.Decision ? $", tiền thưởng {Case.LegalTotal.Written()}." : ".");

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return Case is null ? NotFound() : Page();
    }

    public Task<IActionResult> OnPostSendAsync([FromServices] SendToCheck send) =>
        DoneAsync(send.ExecuteAsync(new SendToCheckRequest { DecisionId = Id, Version = Version }, Actor, Ct), "Đã chuyển người kiểm tra.");

    public Task<IActionResult> OnPostCheckAsync([FromServices] CheckDecision check, bool passes) =>
        NextAsync(DecisionState.Checking,
            check.ExecuteAsync(
                new CheckDecisionRequest { DecisionId = Id, Version = Version, Passes = passes, BasesOk = BasesOk, ListOk = ListOk, MoneyOk = MoneyOk, Remarks = Remarks }, Actor, Ct),
            passes ? "Đã kiểm tra xong, dự thảo đang chờ lãnh đạo ký." : "Đã trả lại dự thảo kèm nhận xét.");

    public async Task<IActionResult> OnPostSignedCopyAsync([FromServices] KeepFile keep, [FromServices] KeepSignedCopy copy)
    {
        var file = await SignedCopyUpload.KeepAsync(SignedFile, nameof(SignedFile), keep, Actor, Ct);
        return file.Succeeded
            ? await DoneAsync(copy.ExecuteAsync(new KeepSignedCopyRequest { DecisionId = Id, Version = Version, FileId = file.Value.Id }, Actor, Ct), "Đã lưu bản đã ký.")
            : await AnswerAsync(file, _ => Page(), "");
    }

    public Task<IActionResult> OnPostApproveAsync([FromServices] ApproveDecision approve) =>
        NextAsync(DecisionState.BeforeDirector, approve.ExecuteAsync(new ApproveDecisionRequest { DecisionId = Id, Version = Version }, Actor, Ct), "Đã ký duyệt. Văn thư lấy số rồi ban hành.");

    public Task<IActionResult> OnPostReturnAsync([FromServices] ReturnDecision giveBack) =>
        DoneAsync(giveBack.ExecuteAsync(new ReturnDecisionRequest { DecisionId = Id, Version = Version, Reason = Reason ?? "" }, Actor, Ct), "Đã trả lại dự thảo kèm lý do.");

    public Task<IActionResult> OnPostCancelAsync([FromServices] CancelDecision cancel) =>
        DoneAsync(cancel.ExecuteAsync(new CancelDecisionRequest { DecisionId = Id, Version = Version, Reason = Reason ?? "" }, Actor, Ct), "Đã hủy dự thảo. Các hồ sơ được chọn có thể lập dự thảo khác.");

    public Task<IActionResult> OnPostRestoreAsync([FromServices] RestoreItem restore) =>
        DoneAsync(restore.ExecuteAsync(new RestoreItemRequest { DecisionId = Id, ItemId = ItemId, Version = Version }, Actor, Ct), "Đã khôi phục tên vào danh sách.");

    public async Task<IActionResult> OnPostRefreshAsync([FromServices] RefreshDraft refresh) =>
        await AnswerAsync(
            await refresh.ExecuteAsync(new RefreshDraftRequest { DecisionId = Id, Version = Version }, Actor, Ct),
            done => Back($"Đã cập nhật danh sách: thêm {done.Added}, bỏ {done.Removed}."),
            "");

    public async Task<IActionResult> OnPostFallAsync([FromServices] FallToOwnAward fall) =>
        await AnswerAsync(
            await fall.ExecuteAsync(new FallToOwnAwardRequest { DecisionId = Id, ItemIds = ItemIds }, Actor, Ct),
            done => Back($"Đã chuyển {done.Count} hồ sơ. Lập dự thảo quyết định bổ sung ở mục Quyết định."),
            "");

    protected override async Task LoadAsync()
    {
        Case = (await cases.FindAsync(Id, Actor, Ct))!;
        if (Case is null)
        {
            return;
        }

        Related = (await amendments.FindAsync(Id, Actor, Ct))!;
        Director = Case.State is DecisionState.Checking or DecisionState.BeforeDirector && !Case.Kind.IsAmending() ? await directors.FindAsync(Id, Actor, Ct) : null;
    }

    /// <summary>The person goes on with the next paper of the movement that waits for them.</summary>
    private async Task<IActionResult> NextAsync(DecisionState waiting, Task<Result<Done>> step, string notice)
    {
        var result = await step;
        var next = result.Succeeded ? await nexts.AfterAsync(Id, waiting, Actor, Ct) : null;
        return await AnswerAsync(result, _ => next is null ? Back(notice) : Back($"{notice} Tiếp theo: {next.Kind.Label().ToLowerInvariant()} cùng phong trào.", next.Id), "");
    }

    private async Task<IActionResult> DoneAsync(Task<Result<Done>> step, string notice) => await AnswerAsync(await step, _ => Back(notice), "");

    private RedirectResult Back(string notice, Guid? next = null)
    {
        Notice(notice);
        return Redirect($"/quyet-dinh/{next ?? Id}");
    }
}
