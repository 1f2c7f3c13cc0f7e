using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Law.Changes;

/// <summary>Takes a line out of a draft.</summary>
public sealed class RemoveLawLine(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(Guid changeSetId, Guid lineId, uint version, Actor actor, CancellationToken ct)
    {
        var found = await LawAccess.ForChangeAsync(db, changeSetId, version, Permission.ManageLaw, actor, ct);
        if (!found.Succeeded)
        {
            return found.Refusals.ToList();
        }

        if (found.Value.State is not LawChangeState.Drafting)
        {
            return new NotDrafting(found.Value.State);
        }

        if (await db.LawChangeLines.SingleOrDefaultAsync(l => l.Id == lineId && l.ChangeSetId == changeSetId, ct) is not { } line)
        {
            return new NotFound();
        }

        await using var work = await ledger.BeginAsync("law.remove_line", "Xóa dòng khỏi đợt sửa quy định", actor, ct, $"{line.Action.Label()}: {line.RowLabel}");
        db.LawChangeLines.Remove(line);
        found.Value.Revision++;
        work.About("change_set", changeSetId);
        return await work.CommitAsync(Done.Value, ct);
    }
}
