using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Records.Packs;

/// <summary>Stops a run of one's own; what was written of it is thrown away.</summary>
public sealed class CancelPack(ThiDuaDb db) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(Guid runId, Actor actor, CancellationToken ct)
    {
        if (!await db.PackRuns.AnyAsync(r => r.Id == runId && r.AccountId == actor.AccountId, ct))
        {
            return new NotFound();
        }

        return await db.Database.ExecuteSqlAsync($"update records.pack_run set state = 'cancelled' where id = {runId} and state in ('queued', 'making')", ct) == 1
            ? Done.Value
            : new WrongState("Bộ văn bản này không còn đang đóng gói. Tải lại trang để xem kết quả.");
    }
}
