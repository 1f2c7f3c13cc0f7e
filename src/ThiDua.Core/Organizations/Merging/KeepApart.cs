using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Organizations.Merging;

/// <summary>Says that two rows of one name are two people; the pair is not proposed again.</summary>
public sealed class KeepApart(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(Guid oneId, Guid otherId, Actor actor, CancellationToken ct)
    {
        if (!actor.Can(Permission.ManageOrganization))
        {
            return new NotAllowed();
        }

        if (oneId == otherId || await new MergeDesk(db, clock.Today()).PairAsync(oneId, otherId, actor, ct) is not var (one, other))
        {
            return new NotFound();
        }

        // As PostgreSQL orders uuids: byte by byte, as their text does.
        var (low, high) = string.CompareOrdinal(oneId.ToString(), otherId.ToString()) < 0 ? (oneId, otherId) : (otherId, oneId);
        await using var work = await ledger.BeginAsync("organizations.keep_apart", $"Ghi nhận hai người trùng tên: {one.FullName}, {other.FullName}", actor, ct);
        if (!await db.Set<PersonApart>().AnyAsync(a => a.LowId == low && a.HighId == high, ct))
        {
            db.Add(new PersonApart { LowId = low, HighId = high, SaidAt = work.At, SaidBy = actor.Name });
        }

        work.About("person", one.Id).About("person", other.Id);
        return await work.CommitAsync(Done.Value, ct);
    }
}
