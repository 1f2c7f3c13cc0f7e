using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations;
using ThiDua.Core.Nominations.Papers;
using ThiDua.Core.Nominations.Rules;
using ThiDua.Core.Nominations.UnitReviews;
using ThiDua.Core.Organizations.Outside;
using ThiDua.Core.Records;
using ThiDua.Web.Hosting;
using ThiDua.Web.Ui;

namespace ThiDua.Web.Pages.Office.Nominations;

/// <summary>One unit's proposals in one movement: subjects, what is missing, sending. Its papers are in BatchPapers.cs.</summary>
[Requires(Permission.ReadNominations)]
public sealed partial class BatchModel(BatchPageQuery batches, SubjectPickerQuery picker, DossierRuleQuery paperRules, ConfirmationQuery confirmations) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid MovementId { get; set; }

    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public Guid? UnitId { get; set; }

    [BindProperty(SupportsGet = true, Name = "tim")]
    public string? Typed { get; set; }

    [BindProperty]
    public ProposeInput Input { get; set; } = new();

    [BindProperty]
    public PaperInput Paper { get; set; } = new();

    /// <summary>One box for each paper that is owed; those left empty are passed over.</summary>
    [BindProperty]
    public List<OwedFile> Files { get; set; } = [];

    [BindProperty]
    public OutsiderInput Outsider { get; set; } = new();

    /// <summary>The unit's signed paper, when the office sends for it.</summary>
    [BindProperty]
    public SignedPaperForm OnBehalf { get; set; } = new();

    [BindProperty]
    public uint Version { get; set; }

    public BatchPage Batch { get; private set; } = null!;

    /// <summary>What the tờ trình must say, while the unit still owes one.</summary>
    public SubmissionContents? Submission { get; private set; }

    public IReadOnlyList<NamedChoice> Units { get; private set; } = [];

    public SubjectChoices Subjects { get; private set; } = new([], [], false);

    /// <summary>The live dossier of a subject that was proposed a second time.</summary>
    public Guid? Existing { get; private set; }

    public IEnumerable<SelectListItem> Offers =>
        [new("Chọn hình thức", ""), .. Batch.Movement.Offers.Select(o => new SelectListItem(o.Label, o.Id.ToString(), Batch.Movement.Offers.Count == 1))];

    public IReadOnlyList<ChecklistItem> Missing => [.. Batch.Checklist.Missing()];

    public int MissingOfDossiers => Batch.Dossiers.Where(d => d.State is NominationState.Draft or NominationState.Returned).Sum(d => d.Missing);

    /// <summary>Dossiers with the unit whose report the head has not vouched for as it stands now.</summary>
    public IReadOnlyList<DossierRow> Unconfirmed { get; private set; } = [];

    public IEnumerable<SelectListItem> OutsiderKinds => Choices.Of<SubjectKind>(k => k.Label(), "Chọn đối tượng");

    /// <summary>The last papers and the sending are one press while papers of the batch still lack; nothing else must stand in the way.</summary>
    public bool SendsWithPapers => Batch is { MaySubmit: true, SpeaksForUnit: true, IsLate: false } && ToSend > 0 && Batch.State is null or BatchState.Draft
        && Missing.Any(item => item.Part == ChecklistPart.Paper) && MissingOfDossiers == 0;

    public int ToSend => Batch.Dossiers.Count(d => d.State is NominationState.Draft or NominationState.Returned);

    public async Task<IActionResult> OnGetAsync()
    {
        Units = await batches.UnitsAsync(MovementId, Actor, Ct);
        if (UnitId is null && Units.Count == 1)
        {
            return Redirect($"/ho-so/phong-trao/{MovementId}?don-vi={Units[0].Id}");
        }

        if (Units.Count == 0 || (UnitId is { } unit && Units.All(u => u.Id != unit)))
        {
            return NotFound();
        }

        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostProposeAsync([FromServices] ProposeNomination propose, bool open)
    {
        var subject = Input.Subject?.Split(':') is [var type, var text] && Guid.TryParse(text, out var id) ? (type, id) : default;
        var result = await propose.ExecuteAsync(
            new ProposeNominationRequest
            {
                MovementId = MovementId,
                UnitId = UnitId ?? Guid.Empty,
                PersonId = subject.type == nameof(SubjectType.Person) ? subject.id : null,
                SubjectUnitId = subject.type == nameof(SubjectType.Unit) ? subject.id : null,
                GroupId = subject.type == nameof(SubjectType.Group) ? subject.id : null,
                AwardOfferId = Input.AwardOfferId,
                Achievement = Input.Achievement,
            },
            Actor,
            Ct);
        Existing = result.Refusals.OfType<AlreadyProposed>().FirstOrDefault()?.NominationId;
        return await AnswerAsync(result, done => open
            ? Going($"/ho-so/{done.NominationId}", "Đã đề xuất. Viết báo cáo, đánh dấu tiêu chí, nhập kết quả chỉ tiêu rồi lưu một lần.")
            : Back("Đã đề xuất. Mở từng hồ sơ để viết báo cáo, đánh dấu tiêu chí và kèm minh chứng."));
    }

    public Task<IActionResult> OnPostSubmitAsync([FromServices] SubmitBatch submit, [FromServices] SignedPaperDesk desk, Guid batchId) =>
        WithPaperAsync(desk, async () => await AnswerAsync(
            await submit.ExecuteAsync(new SubmitBatchRequest(batchId, Version), Actor, Ct), done => Back(done.Flagged.Count == 0
                ? $"Đã gửi {done.Dossiers} hồ sơ đến Thường trực."
                : $"Đã gửi {done.Dossiers} hồ sơ đến Thường trực. Cần xem phần Kiểm tra theo quy định của hồ sơ: {string.Join("; ", done.Flagged)}."), ""));

    public async Task<IActionResult> OnPostAddOutsiderAsync([FromServices] AddOutsideSubject add) =>
        await AnswerAsync(await add.ExecuteAsync(Outsider.For(UnitId ?? Guid.Empty), Actor, Ct), _ => Back("Đã ghi vào danh sách của đơn vị. Chọn trong danh sách rồi bấm Đề xuất."), nameof(Outsider));

    public async Task<IActionResult> OnPostReopenAsync([FromServices] ReopenBatch reopen, Guid batchId) =>
        await AnswerAsync(await reopen.ExecuteAsync(new ReopenBatchRequest(batchId, Version), Actor, Ct), _ => Back("Đã mở lại. Bổ sung xong thì bấm Gửi."), "");

    public async Task<IActionResult> OnPostConfirmAsync([FromServices] ConfirmReports confirm, List<Guid> confirmed) =>
        await AnswerAsync(await confirm.ExecuteAsync(new ConfirmReportsRequest(confirmed), Actor, Ct), done => Back($"Đã xác nhận {done.Count} báo cáo thành tích."), "");

    public Task<IActionResult> OnPostNoneAsync([FromServices] DeclareNoDossier declare, [FromServices] SignedPaperDesk desk) =>
        WithPaperAsync(desk, async () => await AnswerAsync(
            await declare.ExecuteAsync(new DeclareNoDossierRequest(MovementId, UnitId ?? Guid.Empty), Actor, Ct), _ => Back("Đã báo không có hồ sơ."), ""));

    protected override async Task LoadAsync()
    {
        Units = Units.Count > 0 ? Units : await batches.UnitsAsync(MovementId, Actor, Ct);
        if (UnitId is not { } unit || await batches.FindAsync(MovementId, unit, Actor, Ct) is not { } batch)
        {
            return;
        }

        Batch = batch;
        if (batch.MaySubmit)
        {
            var withUnit = batch.Dossiers.Where(d => d.State is NominationState.Draft or NominationState.Returned).ToList();
            var vouched = await confirmations.OfAsync([.. withUnit.Select(d => d.Id)], Ct);
            Unconfirmed = [.. withUnit.Where(d => d.PersonId != Actor.PersonId && vouched.GetValueOrDefault(d.Id) is not { Stands: true })];
        }

        var owesSubmission = batch.Movement.PapersOwedBy(batch.UnitKind).Any(p => p.Kind == PaperKind.Submission);
        Submission = owesSubmission ? await paperRules.SubmissionAsync(Ct) : null;
        if (batch.MayPropose && batch.IsOpen)
        {
            Subjects = await picker.FindAsync(MovementId, unit, Typed is { Length: > 100 } ? Typed[..100] : Typed, Actor, Ct);
        }
    }

    private async Task<IActionResult> WithPaperAsync(SignedPaperDesk desk, Func<Task<IActionResult>> run)
    {
        if (OnBehalf.IsBegun)
        {
            var taken = await desk.TakeAsync(OnBehalf, Actor, Ct);
            if (!taken.Succeeded)
            {
                return await AnswerAsync(taken, _ => Page(), nameof(OnBehalf));
            }
        }

        return await run();
    }

    private RedirectResult Back(string notice) => Going($"/ho-so/phong-trao/{MovementId}?don-vi={UnitId}", notice);

    private RedirectResult Going(string url, string notice)
    {
        Notice(notice);
        return Redirect(url);
    }
}
