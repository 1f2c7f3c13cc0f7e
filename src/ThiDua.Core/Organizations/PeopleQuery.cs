using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Organizations;

/// <summary>The staff list, by given name as Vietnamese lists are.</summary>
public sealed class PeopleQuery(ThiDuaDb db, TimeProvider clock) : IQuery
{
    public const int PageSize = 50;

    public async Task<PeoplePage> PageAsync(PeopleFilter filter, Actor actor, CancellationToken ct)
    {
        var people = Filtered(filter, actor);
        var total = await people.CountAsync(ct);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var page = Math.Clamp(filter.Page, 1, pages);
        var rows = await Rows(people).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        return new PeoplePage(rows, total, page, pages);
    }

    /// <summary>All rows the filter shows, for the spreadsheet, as they arrive.</summary>
    public IAsyncEnumerable<PersonRow> AllAsync(PeopleFilter filter, Actor actor) => Rows(Filtered(filter, actor)).AsAsyncEnumerable();

    /// <summary>People who can be chosen for the permission, for select boxes.</summary>
    public async Task<IReadOnlyList<PersonOption>> OptionsAsync(Actor actor, Permission permission, CancellationToken ct)
    {
        var today = clock.Today();
        return await Rows(db.Staff.AsNoTracking().Within(db, actor.PatternsFor(permission), today))
            .Select(p => new PersonOption(p.Id, p.FullName, p.UnitName ?? ""))
            .ToListAsync(ct);
    }

    private IQueryable<Person> Filtered(PeopleFilter filter, Actor actor)
    {
        var today = clock.Today();
        var people = db.Staff.AsNoTracking().Within(db, actor.PatternsFor(Permission.ReadOrganization), today);
        if (!string.IsNullOrWhiteSpace(filter.Search))
        {
            var pattern = Fold.Pattern(Typed.Clean(filter.Search));
            people = people.Where(p => EF.Functions.Like(Fold.Text(p.FullName), pattern, @"\") || EF.Functions.Like(Fold.Text(p.Code!), pattern, @"\"));
        }

        if (filter.UnitId is { } unitId)
        {
            people = people.Where(p => db.Set<Membership>().Any(m => m.PersonId == p.Id && (m.ValidTo == null || m.ValidTo >= today)
                && db.Set<Unit>().Any(u => u.Id == unitId && m.Unit.Path.StartsWith(u.Path))));
        }

        if (filter.StaffKind is { } kind)
        {
            people = people.Where(p => p.StaffKind == kind);
        }

        return filter.WithoutUnit
            ? people.Where(p => !db.Set<Membership>().Any(m => m.PersonId == p.Id && m.IsPrimary && (m.ValidTo == null || m.ValidTo >= today)))
            : people;
    }

    private IQueryable<PersonRow> Rows(IQueryable<Person> people)
    {
        var today = clock.Today();
        return
            from person in people
            orderby person.GivenName, person.FullName, person.Id
            from place in db.Set<Membership>()
                .Where(m => m.PersonId == person.Id && m.IsPrimary && (m.ValidTo == null || m.ValidTo >= today))
                .OrderBy(m => m.ValidFrom).Take(1).DefaultIfEmpty()
            select new PersonRow
            {
                Id = person.Id,
                Code = person.Code,
                FullName = person.FullName,
                BirthDate = person.BirthDate,
                Sex = person.Sex,
                StaffKind = person.StaffKind,
                Email = person.Email,
                Phone = person.Phone,
                UnitId = place!.UnitId,
                UnitName = place.Unit.Name,
                Position = place.Position,
                IsLeader = place != null && place.IsLeader,
                IsHead = place != null && place.IsHead,
                ValidFrom = place == null ? null : place.ValidFrom,
            };
    }
}

/// <param name="UnitId">Everybody in this unit or below it.</param>
/// <param name="WithoutUnit">Only people who now have no primary unit.</param>
public sealed record PeopleFilter(string? Search = null, Guid? UnitId = null, StaffKind? StaffKind = null, bool WithoutUnit = false, int Page = 1);

public sealed record PeoplePage(IReadOnlyList<PersonRow> Rows, int Total, int Page, int Pages);

public sealed record PersonRow
{
    public required Guid Id { get; init; }
    public string? Code { get; init; }
    public required string FullName { get; init; }
    public DateOnly? BirthDate { get; init; }
    public Sex? Sex { get; init; }
    public required StaffKind StaffKind { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public Guid? UnitId { get; init; }
    public string? UnitName { get; init; }
    public string? Position { get; init; }
    public bool IsLeader { get; init; }
    public bool IsHead { get; init; }
    public DateOnly? ValidFrom { get; init; }
}

/// <param name="UnitName">Primary unit today; empty when none.</param>
public sealed record PersonOption(Guid Id, string FullName, string UnitName);
