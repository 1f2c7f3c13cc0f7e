using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Law.Changes;

/// <summary>Sends a proposed change back to be drafted further, with the reason.</summary>
public sealed class ReturnLawChange(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(Guid id, uint version, string? reason, Actor actor, CancellationToken ct)
    {
        var found = await LawAccess.ForChangeAsync(db, id, version, Permission.ReleaseLaw, actor, ct);
        if (!found.Succeeded)
        {
            return found.Refusals.ToList();
        }

        var set = found.Value;
        if (set.State is not LawChangeState.Proposed)
        {
            return new WrongState($"Đợt sửa đang ở trạng thái \"{set.State.Label()}\" nên không trả lại được.");
        }

        var typed = new Typed();
        var why = typed.Text(reason, "Reason", "lý do trả lại", 1000);
        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        await using var work = await ledger.BeginAsync("law.return_change", "Trả lại đợt sửa quy định", actor, ct, why);
        set.State = LawChangeState.Drafting;
        (set.ReturnedAt, set.ReturnedBy, set.ReturnReason) = (work.At, actor.Name, why);
        work.About("change_set", id);
        return await work.CommitAsync(Done.Value, ct);
    }
}
