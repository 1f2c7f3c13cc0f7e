using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Organizations;

/// <summary>
/// Adds a person to a unit, or corrects such a period. A new primary place ends the former one the day before when asked:
/// that is what a transfer is.
/// </summary>
public sealed class SaveMembership(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(SaveMembershipRequest request, Actor actor, CancellationToken ct)
    {
        var person = await db.People.Within(db, actor.PatternsFor(Permission.ManageOrganization), clock.Today())
            .SingleOrDefaultAsync(p => p.Id == request.PersonId, ct);
        var row = request.Id is null ? null : await db.Memberships.SingleOrDefaultAsync(m => m.Id == request.Id && m.PersonId == request.PersonId, ct);
        if (person is null || (request.Id is not null && row is null))
        {
            return new NotFound();
        }

        var typed = new Typed();
        var fields = row is null ? request.Membership : request.Membership with { UnitId = row.UnitId };
        var membership = await CleanMembership.FromAsync(fields, typed, db, actor, clock.Today(), ct);
        var former = request.EndFormerPrimary && membership.IsPrimary ? await FormerPrimaryAsync(person.Id, membership, row?.Id, ct) : null;
        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        await using var work = await ledger.BeginAsync("organizations.save_membership", $"Ghi đơn vị công tác của {person.FullName}", actor, ct);

        // One at a time per person: otherwise two posts both see no clash, and their waits for each other can end in a deadlock.
        await db.Database.ExecuteSqlAsync($"select id from organizations.person where id = {person.Id} for update", ct);
        if (await membership.ClashAsync(db, person, except: row?.Id ?? former?.Id, ct) is { } clash)
        {
            return clash;
        }

        if (former is not null)
        {
            former.ValidTo = membership.ValidFrom.AddDays(-1);
            work.About("unit", former.UnitId);
        }

        if (row is null)
        {
            db.Memberships.Add(membership.NewRow(person.Id));
        }
        else
        {
            membership.CopyTo(row);
        }

        work.About("person", person.Id).About("unit", membership.UnitId);
        return await work.CommitAsync(Done.Value, ct);
    }

    private async Task<Membership?> FormerPrimaryAsync(Guid personId, CleanMembership next, Guid? except, CancellationToken ct) =>
        await db.Memberships.FirstOrDefaultAsync(
            m => m.PersonId == personId && m.Id != except && m.IsPrimary && m.UnitId != next.UnitId
                 && m.ValidFrom < next.ValidFrom && (m.ValidTo == null || m.ValidTo >= next.ValidFrom),
            ct);
}

/// <param name="Id">Null adds; otherwise this period is corrected, its unit staying.</param>
public sealed record SaveMembershipRequest(Guid? Id, Guid PersonId, MembershipFields Membership, bool EndFormerPrimary = false);
