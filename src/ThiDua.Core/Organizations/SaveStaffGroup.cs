using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations.Rules;

namespace ThiDua.Core.Organizations;

/// <summary>Makes or changes a named group: a team or working group that can be commended as a collective.</summary>
public sealed class SaveStaffGroup(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public const int MostMembers = 500;

    public async Task<Result<StaffGroupSaved>> ExecuteAsync(SaveStaffGroupRequest request, Actor actor, CancellationToken ct)
    {
        var group = await db.StaffGroups.Include(g => g.Unit).SingleOrDefaultAsync(g => g.Id == request.Id, ct);
        var unit = group?.Unit ?? await db.Units.SingleOrDefaultAsync(u => u.Id == request.UnitId, ct);
        if (unit is null || (request.Id is not null && group is null))
        {
            return new NotFound();
        }

        if (!actor.Can(Permission.ManageOrganization, unit.Path))
        {
            return new NotAllowed();
        }

        var typed = new Typed();
        var name = typed.Text(request.Name, nameof(request.Name), "tên nhóm", 200);
        var from = request.ValidFrom ?? group?.ValidFrom ?? clock.Today();
        typed.Refuse(DateRules.Effective(from, nameof(request.ValidFrom), clock.Today()));
        typed.Refuse(DateRules.Span(from, request.ValidTo, nameof(request.ValidTo)));
        var members = await MembersAsync(request, actor, typed, ct);
        if (await db.StaffGroups.AnyAsync(g => g.UnitId == unit.Id && g.Id != request.Id && g.ValidTo == null && Fold.Text(g.Name) == Fold.Text(name), ct))
        {
            typed.Refuse(nameof(request.Name), $"{unit.Name} đã có nhóm tên \"{name}\". Đặt tên khác hoặc mở nhóm đã có để sửa.");
        }

        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        await using var work = await ledger.BeginAsync("organizations.save_group", group is null ? $"Lập nhóm {name}" : $"Sửa nhóm {name}", actor, ct);
        group ??= db.StaffGroups.Add(new StaffGroup { Id = Guid.CreateVersion7(), UnitId = unit.Id, Name = name, ValidFrom = from }).Entity;
        (group.Name, group.ValidFrom, group.ValidTo) = (name, from, request.ValidTo);
        await ReplaceMembersAsync(group.Id, members, ct);
        work.About("staff_group", group.Id).About("unit", unit.Id);
        return await work.CommitAsync(new StaffGroupSaved(group.Id), ct);
    }

    private async Task<List<Guid>> MembersAsync(SaveStaffGroupRequest request, Actor actor, Typed typed, CancellationToken ct)
    {
        var asked = request.MemberIds.Distinct().Take(MostMembers + 1).ToList();
        var people = db.Staff.Within(db, actor.PatternsFor(Permission.ReadOrganization), clock.Today());
        var members = await people.Where(p => asked.Contains(p.Id)).Select(p => p.Id).ToListAsync(ct);
        if (asked.Count > MostMembers)
        {
            typed.Refuse(nameof(request.MemberIds), $"Một nhóm có tối đa {MostMembers} người. Chia thành nhiều nhóm.");
        }
        else if (members.Count == 0)
        {
            typed.Refuse(nameof(request.MemberIds), "Chọn ít nhất một người của nhóm.");
        }

        return members;
    }

    private async Task ReplaceMembersAsync(Guid groupId, List<Guid> members, CancellationToken ct)
    {
        var before = await db.StaffGroupMembers.Where(m => m.GroupId == groupId).ToListAsync(ct);
        db.StaffGroupMembers.RemoveRange(before.Where(m => !members.Contains(m.PersonId)));
        db.StaffGroupMembers.AddRange(members.Except(before.Select(m => m.PersonId))
            .Select(person => new StaffGroupMember { GroupId = groupId, PersonId = person }));
    }
}

/// <param name="Id">Null makes a new group of the unit.</param>
public sealed record SaveStaffGroupRequest(
    Guid? Id, Guid? UnitId, string? Name, DateOnly? ValidFrom, DateOnly? ValidTo, IReadOnlyList<Guid> MemberIds);

public sealed record StaffGroupSaved(Guid Id);
