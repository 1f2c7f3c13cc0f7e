using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Law.Changes;

/// <summary>Changes the name or the basis of a draft.</summary>
public sealed class EditLawChange(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(Guid id, uint version, LawChangeFields fields, Actor actor, CancellationToken ct)
    {
        var found = await LawAccess.ForChangeAsync(db, id, version, Permission.ManageLaw, actor, ct);
        if (!found.Succeeded)
        {
            return found.Refusals.ToList();
        }

        if (found.Value.State is not LawChangeState.Drafting)
        {
            return new NotDrafting(found.Value.State);
        }

        var typed = new Typed();
        var (title, basis) = fields.Clean(typed);
        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        await using var work = await ledger.BeginAsync("law.edit_change", "Sửa tên, căn cứ đợt sửa quy định", actor, ct);
        (found.Value.Title, found.Value.Basis) = (title, basis);
        found.Value.Revision++;
        work.About("change_set", id);
        return await work.CommitAsync(Done.Value, ct);
    }
}
