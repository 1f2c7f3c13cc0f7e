using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Organizations;

public sealed class EditPerson(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(EditPersonRequest request, Actor actor, CancellationToken ct)
    {
        if (!actor.Can(Permission.ManageOrganization))
        {
            return new NotAllowed();
        }

        var row = await db.People.Within(db, actor.PatternsFor(Permission.ManageOrganization), clock.Today())
            .SingleOrDefaultAsync(p => p.Id == request.Id, ct);
        if (row is null)
        {
            return new NotFound();
        }

        var typed = new Typed();
        var person = CleanPerson.From(request.Person, typed, clock.Today());
        typed.Refuse(await PersonTwins.CodeAsync(db, person.Code, row.Id, ct));
        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        await using var work = await ledger.BeginAsync("organizations.edit_person", $"Sửa thông tin {person.FullName}", actor, ct);
        db.Entry(row).Property(nameof(Person.Version)).OriginalValue = request.Version;
        person.CopyTo(row);
        var account = await db.Users.SingleOrDefaultAsync(a => a.PersonId == row.Id, ct);
        if (account is not null)
        {
            // History and lists name the account by its person.
            account.DisplayName = person.FullName;
        }

        work.About("person", row.Id);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record EditPersonRequest(Guid Id, uint Version, PersonFields Person);
