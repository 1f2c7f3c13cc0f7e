using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations.Rules;

namespace ThiDua.Core.Organizations;

public sealed class AddCouncilMember(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<CouncilMemberAdded>> ExecuteAsync(AddCouncilMemberRequest request, Actor actor, CancellationToken ct)
    {
        if (await db.Councils.AsNoTracking().Include(c => c.Unit).SingleOrDefaultAsync(c => c.Id == request.CouncilId, ct) is not { } council)
        {
            return new NotFound();
        }

        if (!actor.Can(Permission.ManageOrganization, council.Unit.Path))
        {
            return new NotAllowed();
        }

        var from = request.ValidFrom ?? council.ValidFrom;
        var typed = new Typed();
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == request.PersonId, ct);
        if (person is null)
        {
            typed.Refuse(nameof(request.PersonId), "Chọn thành viên trong danh sách nhân sự.");
        }

        if (request.Role is null || !Enum.IsDefined(request.Role.Value))
        {
            typed.Refuse(nameof(request.Role), "Chọn vai trò trong Hội đồng.");
        }

        typed.Refuse(DateRules.Effective(from, nameof(request.ValidFrom), clock.Today()));
        typed.Refuse(DateRules.Span(from, request.ValidTo ?? council.ValidTo, nameof(request.ValidTo)));
        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        await using var work = await ledger.BeginAsync("organizations.add_council_member", $"Thêm {person!.FullName} vào {council.Name}", actor, ct);
        await db.Database.ExecuteSqlAsync($"select id from organizations.council where id = {council.Id} for update", ct);
        if (await ClashAsync(request, person, from, ct) is { } clash)
        {
            return clash;
        }

        var row = new CouncilMember
        {
            Id = Guid.CreateVersion7(), CouncilId = council.Id, PersonId = person.Id, Role = request.Role!.Value, ValidFrom = from, ValidTo = request.ValidTo,
        };
        db.CouncilMembers.Add(row);
        work.About("council", council.Id).About("person", person.Id);
        return await work.CommitAsync(new CouncilMemberAdded(row.Id), ct);
    }

    private async Task<Refusal?> ClashAsync(AddCouncilMemberRequest request, Person person, DateOnly from, CancellationToken ct)
    {
        var to = request.ValidTo;
        var overlapping = await db.CouncilMembers.AsNoTracking()
            .Where(m => m.CouncilId == request.CouncilId && (m.ValidTo == null || m.ValidTo >= from) && (to == null || m.ValidFrom <= to))
            .Where(m => m.PersonId == person.Id || m.Role == CouncilRole.Chair)
            .Select(m => new { m.PersonId, m.Role, m.Person.FullName })
            .ToListAsync(ct);
        return overlapping.FirstOrDefault(m => m.PersonId == person.Id) is { } same ? new AlreadyOnCouncil(person.FullName, same.Role.Label())
            : request.Role == CouncilRole.Chair && overlapping.FirstOrDefault(m => m.Role == CouncilRole.Chair) is { } chair ? new CouncilHasChair(chair.FullName)
            : null;
    }
}

/// <param name="ValidFrom">Null is the day the council's term begins.</param>
public sealed record AddCouncilMemberRequest(
    Guid CouncilId, Guid? PersonId, CouncilRole? Role, DateOnly? ValidFrom = null, DateOnly? ValidTo = null);

public sealed record CouncilMemberAdded(Guid Id);
