using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Law.Changes;

/// <summary>
/// Puts a proposed change into force in one transaction: every old version closed, every new one opened, each with its image in the history.
/// The one who releases is another person than the one who proposed.
/// </summary>
public sealed class ReleaseLawChange(ThiDuaDb db, Ledger ledger, LawEngine engine, TimeProvider clock) : IOperation
{
    public async Task<Result<LawReleased>> ExecuteAsync(Guid id, uint version, Actor actor, CancellationToken ct)
    {
        var found = await LawAccess.ForChangeAsync(db, id, version, Permission.ReleaseLaw, actor, ct);
        if (!found.Succeeded)
        {
            return found.Refusals.ToList();
        }

        var set = found.Value;
        if (!LawChangeTransitions.Table.Allows(set.State, LawChangeState.Released))
        {
            return new WrongState($"Đợt sửa đang ở trạng thái \"{set.State.Label()}\" nên không ban hành được.");
        }

        if (actor.AccountId is null || actor.AccountId == set.ProposerId || (actor.PersonId is not null && actor.PersonId == set.ProposerPerson))
        {
            return new SamePerson();
        }

        await using var work = await ledger.BeginAsync("law.release_change", "Ban hành đợt sửa quy định", actor, ct);

        // One change at a time: two of them could each be sound and together overlap.
        await db.Database.ExecuteSqlRawAsync("lock table law.change_set in share row exclusive mode", ct);
        var lines = await db.LawChangeLines.AsNoTracking().Where(l => l.ChangeSetId == id).OrderBy(l => l.Ordinal).ToListAsync(ct);
        var refusals = await engine.CheckAsync(lines, ct);
        if (refusals.Count > 0)
        {
            return refusals;
        }

        if (await engine.ApplyAsync(lines, work, clock.Today(), ct) is { } refused)
        {
            return refused;
        }

        // The lines take their keys while the change is still proposed; afterwards the database lets none of them move.
        // Not through the unit of work: saving here would accept the version that the form showed before it is compared.
        foreach (var line in lines.Where(l => l.AppliedKey is not null))
        {
            await db.Database.ExecuteSqlAsync($"update law.change_line set applied_key = {line.AppliedKey} where id = {line.Id}", ct);
        }

        set.State = LawChangeState.Released;
        (set.ReleasedAt, set.ReleaserId, set.ReleaserPerson, set.ReleasedBy) = (work.At, actor.AccountId, actor.PersonId, actor.Name);
        work.About("change_set", id);
        return await work.CommitAsync(new LawReleased(lines.Count), ct);
    }
}

public sealed record LawReleased(int Lines);
