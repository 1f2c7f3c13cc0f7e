using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Decisions.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations;

namespace ThiDua.Core.Decisions;

/// <summary>Records what the upper level answered to a tờ trình, name by name.</summary>
public sealed class RecordUpperAnswer(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<AnswerRecorded>> ExecuteAsync(RecordUpperAnswerRequest request, Actor actor, CancellationToken ct)
    {
        var found = await DecisionAccess.ForChangeAsync(db, request.DecisionId, request.Version, Permission.RecordIssue, actor, ct);
        if (!found.Succeeded)
        {
            return found.Refusals.ToList();
        }

        var decision = found.Value;
        if (decision is not { Kind: DecisionKind.Submission, State: DecisionState.Issued })
        {
            return new WrongState("Chỉ ghi kết quả cho tờ trình đã gửi và chưa có kết quả. Tải lại trang để xem trạng thái mới nhất.");
        }

        var items = await db.DecisionItems.Include(i => i.Nomination).Where(i => i.DecisionId == decision.Id && i.Outcome == ItemOutcome.Proposed).OrderBy(i => i.Ordinal).ToListAsync(ct);
        if (Check(request, decision, items) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        await using var work = await ledger.BeginAsync("decisions.record_answer", "Ghi kết quả khen thưởng của cấp trên", actor, ct);
        var lines = request.Lines.ToDictionary(l => l.ItemId);
        var granted = 0;
        foreach (var item in items)
        {
            var line = lines[item.Id];
            item.Outcome = line.Granted!.Value ? ItemOutcome.Granted : ItemOutcome.Refused;
            item.OutcomeReason = line.Granted.Value ? null : line.Reason!.Trim();
            item.Nomination.State = line.Granted.Value ? NominationState.Awarded : NominationState.Refused;
            granted += line.Granted.Value ? 1 : 0;
            work.About("nomination", item.NominationId);
        }

        decision.State = DecisionState.Answered;
        (decision.AnswerNumber, decision.AnswerOn, decision.AnswerFileId) = (request.AnswerNumber!.Trim(), request.AnswerOn, request.AnswerFileId);
        await MoveMovementOnAsync(decision.MovementId, granted, ct);
        work.About("decision", decision.Id).About("movement", decision.MovementId);
        return await work.CommitAsync(new AnswerRecorded(granted, items.Count - granted), ct);
    }

    private List<Refusal> Check(RecordUpperAnswerRequest request, Decision decision, List<DecisionItem> items)
    {
        var refusals = TextRules.All(
            TextRules.NotEmpty(request.AnswerNumber, nameof(request.AnswerNumber), "số, ký hiệu văn bản trả lời của cấp trên"),
            TextRules.NotLongerThan(request.AnswerNumber, 50, nameof(request.AnswerNumber), "Số, ký hiệu"),
            request.AnswerOn is null ? new InvalidField(nameof(request.AnswerOn), "Nhập ngày của văn bản trả lời theo dạng ngày/tháng/năm.") : null,
            request.AnswerOn > clock.Today() ? new InvalidField(nameof(request.AnswerOn), $"Ngày văn bản trả lời không được sau hôm nay ({clock.Today().Written()}).") : null,
            request.AnswerOn < decision.IssuedOn ? new InvalidField(nameof(request.AnswerOn), $"Ngày văn bản trả lời không được trước ngày gửi tờ trình ({decision.IssuedOn!.Value.Written()}).") : null);
        var lines = request.Lines.DistinctBy(l => l.ItemId).ToDictionary(l => l.ItemId);
        var silent = items.Where(i => lines.GetValueOrDefault(i.Id)?.Granted is null).Select(i => i.SubjectName).ToList();
        if (silent.Count > 0)
        {
            refusals.Add(new AnswerIncomplete(silent));
        }

        foreach (var item in items.Where(i => lines.GetValueOrDefault(i.Id) is { Granted: false }))
        {
            var reason = lines[item.Id].Reason;
            refusals.AddRange(TextRules.All(
                string.IsNullOrWhiteSpace(reason) ? new RefusalReasonMissing(item.SubjectName) : null,
                TextRules.NotLongerThan(reason, 2000, nameof(request.Lines), "Lý do")));
        }

        return refusals;
    }

    private async Task MoveMovementOnAsync(Guid movementId, int granted, CancellationToken ct)
    {
        var movement = await db.Movements.SingleAsync(m => m.Id == movementId, ct);
        if (granted > 0 && MovementTransitions.Table.Allows(movement.State, MovementState.Decided))
        {
            movement.State = MovementState.Decided;
        }
    }
}

public sealed record RecordUpperAnswerRequest
{
    public required Guid DecisionId { get; init; }
    public required uint Version { get; init; }

    /// <summary>Number with symbol of the upper level's decision or letter.</summary>
    public string? AnswerNumber { get; init; }

    public DateOnly? AnswerOn { get; init; }

    /// <summary>The upper level's paper, kept before.</summary>
    public Guid? AnswerFileId { get; init; }

    public required IReadOnlyList<UpperAnswerLine> Lines { get; init; }
}

/// <param name="Granted">Null while nothing was chosen.</param>
/// <param name="Reason">Why not, when it was not granted.</param>
public sealed record UpperAnswerLine(Guid ItemId, bool? Granted, string? Reason);

public sealed record AnswerRecorded(int Granted, int Refused);
