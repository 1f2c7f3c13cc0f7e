using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements.Rules;

namespace ThiDua.Core.Movements;

/// <summary>Takes a movement back before anything was decided; its rows and history stay.</summary>
public sealed class CancelMovement(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(CancelMovementRequest request, Actor actor, CancellationToken ct)
    {
        var movement = await db.Movements.FirstOrDefaultAsync(m => m.Id == request.Id, ct);
        if (movement is null)
        {
            return new NotFound();
        }

        if (await MovementAgency.RefusalAsync(db, movement.AgencyId, actor, ct) is { } notAllowed)
        {
            return notAllowed;
        }

        if (!MovementTransitions.Table.Allows(movement.State, MovementState.Cancelled))
        {
            return new WrongState($"Phong trào đang ở bước \"{movement.State.Label()}\" nên không hủy được. Chỉ hủy khi đang rà soát hoặc đang nhận hồ sơ.");
        }

        var reason = Wording.Lines(request.Reason);
        if (reason is null || reason.Length > 1000)
        {
            return new InvalidField(nameof(request.Reason), "Ghi lý do hủy, tối đa 1000 ký tự.");
        }

        await using var work = await ledger.BeginAsync("movements.cancel", "Hủy phong trào", actor, ct, reason);
        movement.State = MovementState.Cancelled;
        db.Edit(movement, request.Version, work, actor);
        work.About("movement", movement.Id);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record CancelMovementRequest(Guid Id, uint Version, string? Reason);
