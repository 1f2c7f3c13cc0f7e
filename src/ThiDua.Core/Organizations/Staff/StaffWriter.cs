using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Organizations.Staff;

/// <summary>Turns the lines of a plan without faults into rows.</summary>
internal sealed class StaffWriter(ThiDuaDb db, DateOnly today)
{
    public async Task WriteAsync(StaffPlan plan, CancellationToken ct)
    {
        var agencyId = await db.Agencies.Select(a => a.Id).SingleAsync(ct);
        foreach (var line in plan.Lines.Where(l => l.State == StaffLineState.New))
        {
            Add(line, agencyId);
        }

        var updated = plan.Lines.Where(l => l.State == StaffLineState.Updated).ToList();
        var personIds = updated.Select(l => l.Person!.Id).ToList();
        var placeIds = updated.Where(l => l.Person!.Place is not null).Select(l => l.Person!.Place!.MembershipId).ToList();
        var people = await db.People.Where(p => personIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var places = await db.Memberships.Where(m => placeIds.Contains(m.Id)).ToDictionaryAsync(m => m.Id, ct);
        foreach (var line in updated)
        {
            Update(line, people[line.Person!.Id], line.Person.Place is { } place ? places[place.MembershipId] : null);
        }
    }

    private void Add(StaffLine line, Guid agencyId)
    {
        var row = line.Row;
        var person = new Person
        {
            Id = Guid.CreateVersion7(),
            AgencyId = agencyId,
            FullName = row.FullName,
            Code = row.Code,
            BirthDate = row.BirthDate,
            Sex = row.Sex,
            StaffKind = row.StaffKind ?? StaffKind.Other,
            Email = row.Email,
            Phone = row.Phone,
        };
        db.People.Add(person);
        db.Memberships.Add(Place(person.Id, line.Unit!.Id, row));
    }

    private void Update(StaffLine line, Person person, Membership? place)
    {
        var row = line.Row;
        (person.FullName, person.Code) = (row.FullName, row.Code ?? person.Code);
        (person.BirthDate, person.Sex) = (row.BirthDate ?? person.BirthDate, row.Sex ?? person.Sex);
        (person.StaffKind, person.Email, person.Phone) = (row.StaffKind ?? person.StaffKind, row.Email ?? person.Email, row.Phone ?? person.Phone);
        if (line.Unit is { } unit && unit.Id != place?.UnitId)
        {
            Transfer(person.Id, unit.Id, row, place);
        }
        else if (place is not null)
        {
            place.Position = row.Position ?? place.Position;
            place.IsHead = row.IsHead ?? place.IsHead;
            place.IsLeader = row.IsLeader ?? (row.IsHead == true || place.IsLeader);
            place.ValidFrom = row.ValidFrom ?? place.ValidFrom;
        }
    }

    // The former place ends the day before the new one begins; one that had not begun never was.
    private void Transfer(Guid personId, Guid unitId, StaffRow row, Membership? former)
    {
        var next = Place(personId, unitId, row);
        if (former is not null && former.ValidFrom < next.ValidFrom)
        {
            former.ValidTo = next.ValidFrom.AddDays(-1);
        }
        else if (former is not null)
        {
            db.Memberships.Remove(former);
        }

        db.Memberships.Add(next);
    }

    private Membership Place(Guid personId, Guid unitId, StaffRow row) => new()
    {
        Id = Guid.CreateVersion7(),
        PersonId = personId,
        UnitId = unitId,
        Position = row.Position ?? "",
        IsLeader = row.IsLeader ?? row.IsHead ?? false,
        IsHead = row.IsHead ?? false,
        IsPrimary = true,
        ValidFrom = row.ValidFrom ?? today,
    };
}
