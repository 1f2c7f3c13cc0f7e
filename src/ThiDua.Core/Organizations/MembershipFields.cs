using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations.Rules;

namespace ThiDua.Core.Organizations;

/// <summary>A place in a unit, typed.</summary>
public sealed record MembershipFields
{
    public Guid? UnitId { get; init; }
    public string? Position { get; init; }

    /// <summary>Holds a management position: reports count leaders and direct workers apart.</summary>
    public bool IsLeader { get; init; }

    /// <summary>Heads the unit.</summary>
    public bool IsHead { get; init; }

    /// <summary>The unit where the person works; unions and party cells are not.</summary>
    public bool IsPrimary { get; init; }
    public DateOnly? ValidFrom { get; init; }
    public DateOnly? ValidTo { get; init; }
}

internal sealed record CleanMembership(Guid UnitId, string Position, bool IsLeader, bool IsHead, bool IsPrimary, DateOnly ValidFrom, DateOnly? ValidTo)
{
    public static async Task<CleanMembership> FromAsync(
        MembershipFields fields, Typed typed, ThiDuaDb db, Actor actor, DateOnly today, CancellationToken ct)
    {
        var from = fields.ValidFrom ?? today;
        var unit = await db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.Id == fields.UnitId, ct);
        if (unit is null || !actor.Can(Permission.ManageOrganization, unit.Path))
        {
            typed.Refuse(nameof(fields.UnitId), "Chọn đơn vị trong sơ đồ, thuộc phạm vi được quản lý.");
        }
        else if (unit.ValidTo is { } closed && (fields.ValidTo is null || fields.ValidTo > closed))
        {
            typed.Refuse(new UnitClosed(unit.Name, closed) { Field = nameof(fields.UnitId) });
        }

        typed.Refuse(DateRules.Effective(from, nameof(fields.ValidFrom), today));
        typed.Refuse(DateRules.Span(from, fields.ValidTo, nameof(fields.ValidTo)));
        var position = typed.Optional(fields.Position, nameof(fields.Position), "chức vụ", 100) ?? "";
        return new CleanMembership(
            fields.UnitId ?? Guid.Empty, position, fields.IsLeader || fields.IsHead, fields.IsHead, fields.IsPrimary, from, fields.ValidTo);
    }

    public void CopyTo(Membership row)
    {
        (row.Position, row.IsLeader, row.IsHead, row.IsPrimary) = (Position, IsLeader, IsHead, IsPrimary);
        (row.ValidFrom, row.ValidTo) = (ValidFrom, ValidTo);
    }

    public Membership NewRow(Guid personId)
    {
        var row = new Membership { Id = Guid.CreateVersion7(), PersonId = personId, UnitId = UnitId, ValidFrom = ValidFrom };
        CopyTo(row);
        return row;
    }

    /// <summary>Names what stands in the way of this period, which the database would only refuse by a constraint's name.</summary>
    public async Task<Refusal?> ClashAsync(ThiDuaDb db, Person person, Guid? except, CancellationToken ct)
    {
        var (from, to) = (ValidFrom, ValidTo);
        var clashing = await db.Memberships.AsNoTracking()
            .Where(m => m.PersonId == person.Id && m.Id != except && (m.ValidTo == null || m.ValidTo >= from) && (to == null || m.ValidFrom <= to))
            .Where(m => m.UnitId == UnitId || (IsPrimary && m.IsPrimary))
            .OrderByDescending(m => m.UnitId == UnitId)
            .Select(m => new { m.UnitId, Unit = m.Unit.Name, m.ValidFrom })
            .FirstOrDefaultAsync(ct);
        return clashing is null ? null
            : clashing.UnitId == UnitId ? new MembershipOverlaps(person.FullName, clashing.Unit, clashing.ValidFrom)
            : new SecondPrimary(person.FullName, clashing.Unit);
    }
}
