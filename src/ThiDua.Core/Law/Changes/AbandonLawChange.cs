using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Law.Changes;

/// <summary>Gives a draft up; it stays in the list and changes nothing.</summary>
public sealed class AbandonLawChange(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(Guid id, uint version, Actor actor, CancellationToken ct)
    {
        var found = await LawAccess.ForChangeAsync(db, id, version, Permission.ManageLaw, actor, ct);
        if (!found.Succeeded)
        {
            return found.Refusals.ToList();
        }

        if (!LawChangeTransitions.Table.Allows(found.Value.State, LawChangeState.Abandoned))
        {
            return new NotDrafting(found.Value.State);
        }

        await using var work = await ledger.BeginAsync("law.abandon_change", "Hủy đợt sửa quy định", actor, ct);
        found.Value.State = LawChangeState.Abandoned;
        work.About("change_set", id);
        return await work.CommitAsync(Done.Value, ct);
    }
}
