using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Organizations.Merging;

/// <summary>
/// Makes two rows of one person one. What is written of the dropped row stays as it is and reads follow it; places, groups and the account
/// move to the kept row. All of it can be taken back.
/// </summary>
public sealed class MergePeople(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<PeopleMerged>> ExecuteAsync(MergePeopleRequest request, Actor actor, CancellationToken ct)
    {
        if (!actor.Can(Permission.ManageOrganization))
        {
            return new NotAllowed();
        }

        var desk = new MergeDesk(db, clock.Today());
        if (await desk.PairAsync(request.KeptId, request.DroppedId, actor, ct) is not var (kept, dropped))
        {
            return request.KeptId == request.DroppedId ? new MergeRefused("Chọn hai người khác nhau để ghép.") : new NotFound();
        }

        var typed = new Typed();
        var reason = typed.Text(request.Reason, nameof(request.Reason), "lý do ghép", 1000);
        if (MergeRules.All(await desk.FactsAsync(kept, dropped, ct)) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        await using var work = await ledger.BeginAsync("organizations.merge_people", $"Ghép {dropped.FullName} thành một người", actor, ct, reason);
        PersonMerge merge;
        try
        {
            merge = await MoveAsync(kept, dropped, reason, work.At, actor.Name, ct);
        }
        catch (DbUpdateException)
        {
            return MergeDesk.ChangedMeanwhile;
        }

        db.Add(merge);
        dropped.MergedInto = kept.Id;
        work.About("person", kept.Id).About("person", dropped.Id);
        return await work.CommitAsync(new PeopleMerged(merge.Id, kept.Id), ct);
    }

    private async Task<PersonMerge> MoveAsync(Person kept, Person dropped, string reason, DateTimeOffset at, string by, CancellationToken ct)
    {
        var (moved, removed) = await PlacesAsync(kept.Id, dropped.Id, ct);
        var (movedGroups, removedGroups) = await GroupsAsync(kept.Id, dropped.Id, ct);
        var account = await db.Users.SingleOrDefaultAsync(a => a.PersonId == dropped.Id, ct);
        if (account is not null)
        {
            account.PersonId = kept.Id;
        }

        var code = kept.Code is null ? dropped.Code : null;
        if (code is not null)
        {
            // The code is unique: the one row gives it up before the other takes it.
            dropped.Code = null;
            await db.SaveChangesAsync(ct);
            kept.Code = code;
        }

        var fillsBirth = kept.BirthDate is null && dropped.BirthDate is not null;
        kept.BirthDate ??= dropped.BirthDate;
        return new PersonMerge
        {
            Id = Guid.CreateVersion7(),
            KeptId = kept.Id,
            DroppedId = dropped.Id,
            Reason = reason,
            MovedMemberships = moved,
            RemovedMemberships = JsonSerializer.Serialize(removed),
            MovedGroups = movedGroups,
            RemovedGroups = removedGroups,
            MovedAccountId = account?.Id,
            MovedCode = code,
            FilledBirthDate = fillsBirth,
            MergedAt = at,
            MergedBy = by,
        };
    }

    private async Task<(List<Guid> Moved, List<RemovedPlace> Removed)> PlacesAsync(Guid keptId, Guid droppedId, CancellationToken ct)
    {
        var places = await db.Memberships.Where(m => m.PersonId == keptId || m.PersonId == droppedId).ToListAsync(ct);
        var standing = places.Where(m => m.PersonId == keptId).ToList();
        var (moved, removed) = (new List<Guid>(), new List<RemovedPlace>());
        foreach (var place in places.Where(m => m.PersonId == droppedId).OrderBy(m => m.ValidFrom))
        {
            if (standing.Exists(s => Clash(s, place)))
            {
                removed.Add(RemovedPlace.Of(place));
                db.Memberships.Remove(place);
            }
            else
            {
                place.PersonId = keptId;
                standing.Add(place);
                moved.Add(place.Id);
            }
        }

        return (moved, removed);
    }

    private static bool Clash(Membership one, Membership other) =>
        (one.UnitId == other.UnitId || (one.IsPrimary && other.IsPrimary))
        && one.ValidFrom <= (other.ValidTo ?? DateOnly.MaxValue) && other.ValidFrom <= (one.ValidTo ?? DateOnly.MaxValue);

    private async Task<(List<Guid> Moved, List<Guid> Removed)> GroupsAsync(Guid keptId, Guid droppedId, CancellationToken ct)
    {
        var members = await db.StaffGroupMembers.Where(m => m.PersonId == keptId || m.PersonId == droppedId).ToListAsync(ct);
        var mine = members.Where(m => m.PersonId == keptId).Select(m => m.GroupId).ToHashSet();
        var theirs = members.Where(m => m.PersonId == droppedId).ToList();
        db.StaffGroupMembers.RemoveRange(theirs);
        var moved = theirs.Where(m => !mine.Contains(m.GroupId)).Select(m => m.GroupId).ToList();
        db.StaffGroupMembers.AddRange(moved.Select(g => new StaffGroupMember { GroupId = g, PersonId = keptId }));
        return (moved, [.. theirs.Select(m => m.GroupId).Except(moved)]);
    }
}

public sealed record MergePeopleRequest
{
    public required Guid KeptId { get; init; }
    public required Guid DroppedId { get; init; }
    public string? Reason { get; init; }
}

public sealed record PeopleMerged(Guid MergeId, Guid KeptId);

/// <summary>A place that both rows held at once, kept so that it can be put back.</summary>
internal sealed record RemovedPlace(Guid Id, Guid UnitId, string Position, bool IsLeader, bool IsHead, bool IsPrimary, DateOnly ValidFrom, DateOnly? ValidTo)
{
    public static RemovedPlace Of(Membership m) => new(m.Id, m.UnitId, m.Position, m.IsLeader, m.IsHead, m.IsPrimary, m.ValidFrom, m.ValidTo);

    public Membership BackTo(Guid personId) => new()
    {
        Id = Id, PersonId = personId, UnitId = UnitId, Position = Position, IsLeader = IsLeader, IsHead = IsHead, IsPrimary = IsPrimary, ValidFrom = ValidFrom, ValidTo = ValidTo,
    };
}
