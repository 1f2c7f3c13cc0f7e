using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations;
using ThiDua.Web.Hosting;
using ThiDua.Web.Ui;

namespace ThiDua.Web.Pages.Office.Movements;

/// <summary>One movement: what is asked of whom by when, and where it stands.</summary>
[Requires(Permission.ReadMovements)]
public sealed class CaseModel(MovementCaseQuery cases, CompleteAssignment complete, AcknowledgeInvitation acknowledge, TimeProvider clock) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The task that a line of the first page leads to: its form stands open.</summary>
    [BindProperty(SupportsGet = true, Name = "viec")]
    public Guid? TaskId { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public MovementCase Case { get; private set; } = null!;

    public MovementHead Head => Case.Head;

    public DateTimeOffset Now { get; private set; }

    public IReadOnlyList<InvitedUnitLine> MyUnits => [.. Case.Units.Where(u => u.IsMine && !Actor.Has(Role.StandingOfficer))];

    public DeadlineLine? DossierDeadline =>
        Case.Deadlines.Where(d => d is { Kind: DeadlineKind.Dossiers, Audience: DeadlineAudience.Units, EndsAt: not null }).MaxBy(d => d.EndsAt);

    public bool IsLive => Head.State is MovementState.Launched or MovementState.Reviewing;

    public int Answered => Case.Units.Count(u => u.State is BatchState.Submitted or BatchState.NoDossier);

    public async Task<IActionResult> OnGetAsync() => await FoundAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostDoneAsync(Guid assignment, bool done) =>
        await AnswerAsync(await complete.ExecuteAsync(new CompleteAssignmentRequest(assignment, done, Note), Actor, Ct), completed =>
        {
            Notice(done ? "Đã ghi kết quả nhiệm vụ." : "Đã mở lại nhiệm vụ.");
            return Redirect($"/phong-trao/{completed.MovementId}#viec-{assignment}");
        }, prefix: "");

    public async Task<IActionResult> OnPostAcknowledgeAsync(Guid unit) =>
        await AnswerAsync(await acknowledge.ExecuteAsync(new AcknowledgeInvitationRequest(Id, unit), Actor, Ct), _ =>
        {
            Notice("Đã xác nhận nhận kế hoạch.");
            return Redirect($"/phong-trao/{Id}");
        });

    public static (Tone Tone, string Word) StateOf(InvitedUnitLine unit) => unit.State switch
    {
        BatchState.Submitted => (Tone.Ok, "Đã gửi"),
        BatchState.NoDossier => (Tone.Off, unit.ClosedBySystem ? "Không có hồ sơ (hết hạn)" : "Không có hồ sơ"),
        BatchState.Draft => (Tone.Wait, "Đang lập"),
        _ => (Tone.Wait, "Chưa có"),
    };

    protected override async Task LoadAsync() => await FoundAsync();

    private async Task<bool> FoundAsync()
    {
        Now = clock.GetUtcNow();
        if (await cases.FindAsync(Id, Actor, Ct) is not { } found)
        {
            return false;
        }

        Case = found;
        return true;
    }
}
