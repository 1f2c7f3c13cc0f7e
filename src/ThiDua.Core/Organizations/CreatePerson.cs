using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Organizations;

/// <summary>One identity, with the place where the person works.</summary>
public sealed class CreatePerson(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<PersonCreated>> ExecuteAsync(CreatePersonRequest request, Actor actor, CancellationToken ct)
    {
        if (!actor.Can(Permission.ManageOrganization))
        {
            return new NotAllowed();
        }

        var typed = new Typed();
        var person = CleanPerson.From(request.Person, typed, clock.Today());
        var membership = await CleanMembership.FromAsync(request.Membership with { IsPrimary = true }, typed, db, actor, clock.Today(), ct);
        typed.Refuse(await PersonTwins.CodeAsync(db, person.Code, except: null, ct));
        typed.Refuse(await PersonTwins.NameAsync(db, person, ct));
        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        await using var work = await ledger.BeginAsync("organizations.create_person", $"Thêm {person.FullName}", actor, ct);
        var agencyId = await db.Agencies.Select(a => a.Id).SingleAsync(ct);
        var row = person.NewRow(agencyId);
        db.People.Add(row);
        db.Memberships.Add(membership.NewRow(row.Id));
        work.About("person", row.Id).About("unit", membership.UnitId);
        return await work.CommitAsync(new PersonCreated(row.Id), ct);
    }
}

/// <param name="Membership">Where the person works; always the primary one.</param>
public sealed record CreatePersonRequest(PersonFields Person, MembershipFields Membership);

public sealed record PersonCreated(Guid Id);
