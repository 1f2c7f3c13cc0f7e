using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Movements;

/// <summary>A unit says that it has received what is asked of it: what silence later means rests on that.</summary>
public sealed class AcknowledgeInvitation(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(AcknowledgeInvitationRequest request, Actor actor, CancellationToken ct)
    {
        var invited = await db.InvitedUnits.Include(i => i.Unit).FirstOrDefaultAsync(i => i.MovementId == request.MovementId && i.UnitId == request.UnitId, ct);
        if (invited is null || !actor.Can(Permission.SubmitBatch, invited.Unit.Path))
        {
            return new NotFound();
        }

        if (invited.SeenAt is { } seen)
        {
            return new WrongState($"{invited.SeenBy} đã xác nhận nhận việc lúc {seen.Written()}.");
        }

        await using var work = await ledger.BeginAsync("movements.acknowledge_invitation", $"{invited.Unit.Name} xác nhận đã nhận kế hoạch", actor, ct);
        (invited.SeenAt, invited.SeenBy) = (work.At, actor.Name);
        work.About("movement", request.MovementId);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record AcknowledgeInvitationRequest(Guid MovementId, Guid UnitId);
