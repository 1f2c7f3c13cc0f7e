using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements.Rules;

namespace ThiDua.Core.Movements;

/// <summary>The unit or the person who was given a task says it is done, or takes that back.</summary>
public sealed class CompleteAssignment(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<AssignmentCompleted>> ExecuteAsync(CompleteAssignmentRequest request, Actor actor, CancellationToken ct)
    {
        var assignment = await db.Assignments.Include(a => a.Movement).Include(a => a.Unit).FirstOrDefaultAsync(a => a.Id == request.AssignmentId, ct);
        if (assignment is null || assignment.Movement.State is MovementState.Draft)
        {
            return new NotFound();
        }

        if (!AssignmentHolder.IsHeldBy(assignment, actor) && await MovementAgency.RefusalAsync(db, assignment.Movement.AgencyId, actor, ct) is not null)
        {
            return new NotAllowed("Nhiệm vụ này được giao cho đơn vị hoặc cá nhân khác. Liên hệ thường trực thi đua nếu cần báo thay.");
        }

        var note = Wording.Lines(request.Note);
        if (Refusal(assignment, request.Done, note) is { } refusal)
        {
            return refusal;
        }

        await using var work = await ledger.BeginAsync("movements.complete_assignment", request.Done ? "Báo hoàn thành nhiệm vụ" : "Mở lại nhiệm vụ", actor, ct);
        (assignment.DoneAt, assignment.DoneBy, assignment.DoneNote) = (request.Done ? work.At : null, request.Done ? actor.Name : null, request.Done ? note : null);
        work.About("movement", assignment.MovementId).About("assignment", assignment.Id);
        return await work.CommitAsync(new AssignmentCompleted(assignment.MovementId), ct);
    }

    private static Refusal? Refusal(Assignment assignment, bool done, string? note) =>
        assignment.Movement.State is MovementState.Cancelled or MovementState.Closed ? new AssignmentState($"Phong trào {(assignment.Movement.State is MovementState.Closed ? "đã tổng kết" : "đã hủy")} nên không báo tiến độ nữa.")
        : done && assignment.DoneAt is { } at ? new AssignmentState($"Nhiệm vụ đã được {assignment.DoneBy} báo hoàn thành lúc {at.Written()}.")
        : !done && assignment.DoneAt is null ? new AssignmentState("Nhiệm vụ chưa được báo hoàn thành nên không có gì để mở lại.")
        : note?.Length > 2000 ? new InvalidField("Note", "Kết quả dài quá 2000 ký tự. Rút gọn lại.")
        : null;
}

/// <param name="Note">What was done, in a sentence or two.</param>
public sealed record CompleteAssignmentRequest(Guid AssignmentId, bool Done, string? Note);

public sealed record AssignmentCompleted(Guid MovementId);

internal static class AssignmentHolder
{
    public static bool IsHeldBy(Assignment assignment, Actor actor) =>
        (assignment.PersonId is { } person && person == actor.PersonId)
        || (assignment.Unit is { } unit && actor.Can(Permission.ReportAssignments, unit.Path));
}
