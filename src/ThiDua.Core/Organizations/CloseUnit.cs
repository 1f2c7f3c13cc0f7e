using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Organizations;

/// <summary>
/// Ends a unit on a day and names who takes over its duties (a dissolved unit's people are proposed by its successor).
/// Its people move there from the next day when asked; otherwise their memberships end with it.
/// </summary>
public sealed class CloseUnit(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<UnitEnded>> ExecuteAsync(CloseUnitRequest request, Actor actor, CancellationToken ct)
    {
        var unit = await db.Units.SingleOrDefaultAsync(u => u.Id == request.Id, ct);
        if (unit is null)
        {
            return new NotFound();
        }

        if (!actor.Can(Permission.ManageOrganization, unit.Path))
        {
            return new NotAllowed();
        }

        var refusals = await RefusalsAsync(request, unit, actor, ct);
        if (refusals.Count > 0)
        {
            return refusals;
        }

        var lastDay = request.LastDay!.Value;
        await using var work = await ledger.BeginAsync("organizations.close_unit", $"Kết thúc hoạt động {unit.Name}", actor, ct);
        db.Entry(unit).Property(nameof(Unit.Version)).OriginalValue = request.Version;
        unit.ValidTo = lastDay;
        unit.SuccessorId = request.SuccessorId;
        var moved = await EndMembershipsAsync(unit, lastDay, request.MovePeople ? request.SuccessorId : null, ct);
        work.About("unit", unit.Id);
        if (request.SuccessorId is { } successor)
        {
            work.About("unit", successor);
        }

        return await work.CommitAsync(new UnitEnded(moved), ct);
    }

    private async Task<List<Refusal>> RefusalsAsync(CloseUnitRequest request, Unit unit, Actor actor, CancellationToken ct)
    {
        var typed = new Typed();
        var children = await db.Units.CountAsync(u => u.ParentId == unit.Id && u.ValidTo == null, ct);
        typed.Refuse(Rules.UnitRules.Close(
            new(unit.Name, unit.ValidFrom, unit.ParentId is null, children), request.LastDay, nameof(request.LastDay), clock.Today()));
        var successor = await db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.Id == request.SuccessorId, ct);
        if (request.SuccessorId is not null && (successor is null || successor.Id == unit.Id || successor.IsOutside != unit.IsOutside || !actor.Can(Permission.ManageOrganization, successor.Path)))
        {
            typed.Refuse(nameof(request.SuccessorId), "Chọn đơn vị tiếp nhận nhiệm vụ khác trong sơ đồ.");
        }
        else if (successor?.ValidTo is { } closed)
        {
            typed.Refuse(new UnitClosed(successor.Name, closed) { Field = nameof(request.SuccessorId) });
        }
        else if (request.MovePeople && successor is null)
        {
            typed.Refuse(nameof(request.SuccessorId), "Chọn đơn vị tiếp nhận để chuyển người sang, hoặc bỏ chọn chuyển người.");
        }

        return typed.Refusals;
    }

    private async Task<int> EndMembershipsAsync(Unit unit, DateOnly lastDay, Guid? to, CancellationToken ct)
    {
        var ending = await db.Memberships.Where(m => m.UnitId == unit.Id && (m.ValidTo == null || m.ValidTo > lastDay)).ToListAsync(ct);
        var people = ending.Select(m => m.PersonId).ToList();
        var already = to is null ? [] : await db.Memberships
            .Where(m => m.UnitId == to && people.Contains(m.PersonId) && (m.ValidTo == null || m.ValidTo > lastDay))
            .Select(m => m.PersonId).ToListAsync(ct);
        foreach (var membership in ending.Where(m => m.ValidFrom > lastDay))
        {
            db.Memberships.Remove(membership);
        }

        foreach (var membership in ending.Where(m => m.ValidFrom <= lastDay))
        {
            membership.ValidTo = lastDay;
        }

        var moving = to is { } target ? ending.Where(m => !already.Contains(m.PersonId)).Select(m => Continued(m, target, lastDay.AddDays(1))).ToList() : [];
        db.Memberships.AddRange(moving);
        return moving.Count;
    }

    private static Membership Continued(Membership former, Guid unitId, DateOnly from) => new()
    {
        Id = Guid.CreateVersion7(),
        PersonId = former.PersonId,
        UnitId = unitId,
        Position = former.Position,
        IsLeader = former.IsLeader,
        IsPrimary = former.IsPrimary,
        ValidFrom = from > former.ValidFrom ? from : former.ValidFrom,
    };
}

/// <param name="LastDay">The unit's last day.</param>
/// <param name="SuccessorId">Who takes over; null when nobody does.</param>
public sealed record CloseUnitRequest(Guid Id, uint Version, DateOnly? LastDay, Guid? SuccessorId, bool MovePeople);

public sealed record UnitEnded(int PeopleMoved);
