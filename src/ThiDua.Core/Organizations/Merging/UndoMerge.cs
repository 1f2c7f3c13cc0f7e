using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Organizations.Merging;

/// <summary>Takes a merge back: places, groups, account and code return to the row they came from, and so does its history.</summary>
public sealed class UndoMerge(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(UndoMergeRequest request, Actor actor, CancellationToken ct)
    {
        var merge = await db.Set<PersonMerge>().SingleOrDefaultAsync(m => m.Id == request.MergeId, ct);
        if (merge is null || await new MergeDesk(db, clock.Today()).PairAsync(merge.KeptId, merge.DroppedId, actor, ct) is not var (kept, dropped))
        {
            return actor.Can(Permission.ManageOrganization) ? new NotFound() : new NotAllowed();
        }

        if (merge.UndoneAt is not null)
        {
            return new WrongState("Lần ghép này đã được hoàn tác. Tải lại trang.");
        }

        var typed = new Typed();
        var reason = typed.Text(request.Reason, nameof(request.Reason), "lý do hoàn tác", 1000);
        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        await using var work = await ledger.BeginAsync("organizations.undo_merge", $"Hoàn tác ghép {dropped.FullName}", actor, ct, reason);
        dropped.MergedInto = null;
        (merge.UndoneAt, merge.UndoneBy) = (work.At, actor.Name);
        await PlacesAsync(merge, ct);
        await GroupsAsync(merge, ct);
        if (await db.Users.SingleOrDefaultAsync(a => a.Id == merge.MovedAccountId && a.PersonId == merge.KeptId, ct) is { } account)
        {
            account.PersonId = merge.DroppedId;
        }

        try
        {
            await IdentityAsync(merge, kept, dropped, ct);
        }
        catch (DbUpdateException)
        {
            return MergeDesk.ChangedMeanwhile;
        }

        work.About("person", kept.Id).About("person", dropped.Id);
        return await work.CommitAsync(Done.Value, ct);
    }

    // What was edited since stays as edited: only places that are still the kept person's go back.
    private async Task PlacesAsync(PersonMerge merge, CancellationToken ct)
    {
        foreach (var place in await db.Memberships.Where(m => merge.MovedMemberships.Contains(m.Id) && m.PersonId == merge.KeptId).ToListAsync(ct))
        {
            place.PersonId = merge.DroppedId;
        }

        db.Memberships.AddRange(JsonSerializer.Deserialize<List<RemovedPlace>>(merge.RemovedMemberships)!.Select(p => p.BackTo(merge.DroppedId)));
    }

    private async Task GroupsAsync(PersonMerge merge, CancellationToken ct)
    {
        db.StaffGroupMembers.RemoveRange(await db.StaffGroupMembers.Where(m => m.PersonId == merge.KeptId && merge.MovedGroups.Contains(m.GroupId)).ToListAsync(ct));
        db.StaffGroupMembers.AddRange(merge.MovedGroups.Concat(merge.RemovedGroups).Select(g => new StaffGroupMember { GroupId = g, PersonId = merge.DroppedId }));
    }

    private async Task IdentityAsync(PersonMerge merge, Person kept, Person dropped, CancellationToken ct)
    {
        if (merge.MovedCode is not null && kept.Code == merge.MovedCode)
        {
            kept.Code = null;
            await db.SaveChangesAsync(ct);
            dropped.Code = merge.MovedCode;
        }

        if (merge.FilledBirthDate && kept.BirthDate == dropped.BirthDate)
        {
            kept.BirthDate = null;
        }
    }
}

public sealed record UndoMergeRequest(Guid MergeId, string? Reason);
