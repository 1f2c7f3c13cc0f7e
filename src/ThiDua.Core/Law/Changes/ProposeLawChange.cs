using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Law.Changes;

/// <summary>Puts a draft before the one who releases it. From here on its lines stand still.</summary>
public sealed class ProposeLawChange(ThiDuaDb db, Ledger ledger, LawEngine engine) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(Guid id, uint version, Actor actor, CancellationToken ct)
    {
        var found = await LawAccess.ForChangeAsync(db, id, version, Permission.ManageLaw, actor, ct);
        if (!found.Succeeded)
        {
            return found.Refusals.ToList();
        }

        var set = found.Value;
        if (!LawChangeTransitions.Table.Allows(set.State, LawChangeState.Proposed))
        {
            return new NotDrafting(set.State);
        }

        var lines = await db.LawChangeLines.AsNoTracking().Where(l => l.ChangeSetId == id).ToListAsync(ct);
        List<Refusal> refusals = lines.Count == 0 ? [new NothingToPropose()] : await engine.CheckAsync(lines, ct);
        if (actor.AccountId is null)
        {
            refusals.Add(new NotAllowed());
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        await using var work = await ledger.BeginAsync("law.propose_change", "Trình đợt sửa quy định", actor, ct);
        set.State = LawChangeState.Proposed;
        (set.ProposedAt, set.ProposerId, set.ProposerPerson, set.ProposedBy) = (work.At, actor.AccountId, actor.PersonId, actor.Name);
        work.About("change_set", id);
        return await work.CommitAsync(Done.Value, ct);
    }
}
