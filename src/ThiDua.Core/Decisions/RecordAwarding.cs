using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Decisions.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;

namespace ThiDua.Core.Decisions;

/// <summary>Records where and when the certificates were handed over.</summary>
public sealed class RecordAwarding(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(RecordAwardingRequest request, Actor actor, CancellationToken ct)
    {
        var movement = await db.Movements.SingleOrDefaultAsync(m => m.Id == request.MovementId, ct);
        if (movement is null || !await DecisionAccess.MayActAsync(db, movement.AgencyId, Permission.RecordIssue, actor, ct))
        {
            return movement is null ? new NotFound() : new NotAllowed();
        }

        if (!MovementTransitions.Table.Allows(movement.State, MovementState.Awarded))
        {
            return new WrongState("Chưa ghi được việc trao thưởng: phong trào chưa có quyết định khen thưởng, hoặc đã ghi trao thưởng. Tải lại trang để xem trạng thái mới nhất.");
        }

        var decided = await FirstDecidedAsync(movement.Id, ct);
        if (Check(request, decided) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        db.Entry(movement).Property(m => m.Version).OriginalValue = request.Version;
        await using var work = await ledger.BeginAsync("decisions.record_awarding", "Ghi việc trao thưởng", actor, ct);
        movement.State = MovementState.Awarded;
        (movement.AwardedOn, movement.AwardedPlace) = (request.AwardedOn, request.Place!.Trim());
        work.About("movement", movement.Id);
        return await work.CommitAsync(Done.Value, ct);
    }

    private List<Refusal> Check(RecordAwardingRequest request, DateOnly? decided) => TextRules.All(
        request.AwardedOn is null ? new InvalidField(nameof(request.AwardedOn), "Nhập ngày trao thưởng theo dạng ngày/tháng/năm.") : null,
        request.AwardedOn > clock.Today() ? new InvalidField(nameof(request.AwardedOn), $"Ngày trao thưởng không được sau hôm nay ({clock.Today().Written()}). Ghi sau khi đã trao.") : null,
        request.AwardedOn < decided ? new InvalidField(nameof(request.AwardedOn), $"Ngày trao thưởng không được trước ngày quyết định khen thưởng ({decided.Value.Written()}).") : null,
        TextRules.NotEmpty(request.Place, nameof(request.Place), "nơi trao thưởng, ví dụ: Hội trường Sở"),
        TextRules.NotLongerThan(request.Place, 300, nameof(request.Place), "Nơi trao thưởng"));

    private Task<DateOnly?> FirstDecidedAsync(Guid movementId, CancellationToken ct) =>
        db.Decisions.AsNoTracking()
            .Where(d => d.MovementId == movementId && (d.State == DecisionState.Issued || d.State == DecisionState.Answered))
            .Select(d => d.Kind == DecisionKind.Decision ? d.IssuedOn : d.AnswerOn)
            .MinAsync(ct);
}

public sealed record RecordAwardingRequest
{
    public required Guid MovementId { get; init; }
    public required uint Version { get; init; }
    public DateOnly? AwardedOn { get; init; }
    public string? Place { get; init; }
}
