using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Decisions;
using ThiDua.Core.Decisions.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Records;

namespace ThiDua.Core.Reports;

/// <summary>Closes a movement and freezes its closing report, as text and as figures.</summary>
public sealed class CloseMovement(ThiDuaDb db, Ledger ledger, KeepFile keep, ReportPapersQuery papers) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(CloseMovementRequest request, Actor actor, CancellationToken ct)
    {
        var movement = await db.Movements.SingleOrDefaultAsync(m => m.Id == request.MovementId, ct);
        if (movement is null || !await DecisionAccess.MayActAsync(db, movement.AgencyId, Permission.CloseMovements, actor, ct))
        {
            return movement is null ? new NotFound() : new NotAllowed();
        }

        if (Check(request, movement) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        await using var work = await ledger.BeginAsync("reports.close_movement", "Tổng kết, đóng phong trào", actor, ct, request.Reason?.Trim());
        await db.Database.ExecuteSqlAsync($"select 1 from movements.movement where id = {movement.Id} for update", ct);
        await db.Entry(movement).ReloadAsync(ct);
        if (movement.Version != request.Version)
        {
            return new ChangedMeanwhile(null, null, null);
        }

        if (await WorkLeft.OfAsync(db, movement.Id, ct) is { Count: > 0 } left)
        {
            return new StillUnderWay(left);
        }

        movement.State = MovementState.Closed;
        movement.ClosedAt = work.At;
        work.About("movement", movement.Id);
        if (await FreezeAsync(movement.Id, request.Assessment, work.At, actor, ct) is { Count: > 0 } notWhole)
        {
            return notWhole.ToList();
        }

        return await work.CommitAsync(Done.Value, ct);
    }

    private static List<Refusal> Check(CloseMovementRequest request, Movement movement) => TextRules.All(
        MovementTransitions.Table.Allows(movement.State, MovementState.Closed) ? null
            : new WrongState("Phong trào không ở trạng thái tổng kết được: chưa phát động, đã hủy hoặc đã tổng kết."),
        movement.State is not MovementState.Awarded && string.IsNullOrWhiteSpace(request.Reason) ? new EarlyCloseNeedsReason() : null,
        TextRules.NotLongerThan(request.Reason, 1000, nameof(request.Reason), "Lý do"),
        TextRules.NotLongerThan(request.Assessment, 8000, nameof(request.Assessment), "Đánh giá, kiến nghị"));

    private async Task<IReadOnlyList<Refusal>> FreezeAsync(Guid movementId, string? assessment, DateTimeOffset at, Actor actor, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        var final = await papers.FinalAsync(movementId, assessment, ct);
        foreach (var (kind, file) in final.Value?.Files ?? [])
        {
            var kept = await keep.ExecuteAsync(new IncomingFile(file.Name, file.Bytes.Length, () => new MemoryStream(file.Bytes, writable: false)), actor, ct);
            db.IssuedPapers.Add(new IssuedPaper
            {
                Id = Guid.CreateVersion7(),
                MovementId = movementId,
                Kind = kind,
                AboutId = movementId,
                FileId = kept.Succeeded ? kept.Value.Id : throw new InvalidOperationException(kept.Refusals[0].Sentence),
                IssuedAt = at,
                IssuedBy = actor.Name,
            });
        }

        return final.Refusals;
    }
}

public sealed record CloseMovementRequest
{
    public required Guid MovementId { get; init; }
    public required uint Version { get; init; }

    /// <summary>What the office says about the movement beside the figures; a paragraph a line.</summary>
    public string? Assessment { get; init; }

    /// <summary>Why it ends without awards handed over.</summary>
    public string? Reason { get; init; }
}
