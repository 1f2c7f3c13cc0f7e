using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Organizations;
using ThiDua.Core.Organizations.Outside;
using ThiDua.Papers.Reading.Proposals;

namespace ThiDua.Core.Nominations.Proposals;

/// <summary>Somebody or some body that a line may mean.</summary>
internal sealed record KnownSubject
{
    public required SubjectType Type { get; init; }
    public required Guid Id { get; init; }
    public required SubjectKind Kind { get; init; }
    public required string Name { get; init; }

    /// <summary>The words beside the name on a paper of today.</summary>
    public required string Title { get; init; }
    public bool IsLeader { get; init; }
    public string? Code { get; init; }
    public DateOnly? BirthDate { get; init; }

    /// <summary>Names of the units where the subject sits, as lists may write them.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>Within the proposing unit: only such subjects may be proposed by it.</summary>
    public required bool IsOfUnit { get; init; }
}

/// <summary>Whom the names of a list may mean, in a few statements for the whole list.</summary>
internal sealed class SubjectRegister
{
    private readonly ILookup<string, KnownSubject> people;

    internal SubjectRegister(IEnumerable<KnownSubject> people, IReadOnlyList<KnownSubject> collectives, IReadOnlyDictionary<Guid, Guid> taken)
    {
        this.people = people.ToLookup(p => NameLikeness.Key(p.Name), StringComparer.Ordinal);
        (Collectives, Taken) = (collectives, taken);
        ById = this.people.SelectMany(g => g).Concat(collectives).GroupBy(s => s.Id).ToDictionary(g => g.Key, g => g.First());
    }

    public IReadOnlyList<KnownSubject> Collectives { get; }

    /// <summary>Live dossiers of the movement by subject.</summary>
    public IReadOnlyDictionary<Guid, Guid> Taken { get; }

    public IReadOnlyDictionary<Guid, KnownSubject> ById { get; }

    public IEnumerable<KnownSubject> PeopleLike(string name) => people[NameLikeness.Key(name)];

    public static async Task<SubjectRegister> LoadAsync(ThiDuaDb db, Guid movementId, Unit unit, DateOnly today, IEnumerable<string> names, IReadOnlyCollection<Guid> chosen, CancellationToken ct)
    {
        // A list writes i where the register writes y and the other way round.
        var keys = names.Select(NameLikeness.Key).Where(k => k.Length > 0)
            .SelectMany(k => k.EndsWith('i') ? new[] { k, k[..^1] + "y" } : [k]).Distinct().ToArray();
        var found = await PeopleAsync(db, unit, today, keys, chosen, ct);
        found.AddRange(await OutsidersAsync(db, unit, ct));
        return new SubjectRegister(found, await CollectivesAsync(db, unit, today, ct), await TakenAsync(db, movementId, ct));
    }

    private static async Task<List<KnownSubject>> PeopleAsync(ThiDuaDb db, Unit unit, DateOnly today, string[] keys, IReadOnlyCollection<Guid> chosen, CancellationToken ct)
    {
        var rows = await db.Staff.AsNoTracking()
            .Where(p => p.AgencyId == unit.AgencyId && (keys.Contains(Fold.Text(p.GivenName)) || chosen.Contains(p.Id)))
            .Select(p => new
            {
                p.Id, p.FullName, p.Code, p.BirthDate,
                Seats = db.Set<Membership>()
                    .Where(m => m.PersonId == p.Id && m.ValidFrom <= today && (m.ValidTo == null || m.ValidTo >= today))
                    .Select(m => new { m.Position, m.IsLeader, m.IsPrimary, m.Unit.Name, m.Unit.ShortName, m.Unit.Path }).ToList(),
            })
            .ToListAsync(ct);
        return [.. rows.Where(p => p.Seats.Count > 0).Select(p =>
        {
            var seat = p.Seats.OrderByDescending(s => s.IsPrimary).ThenByDescending(s => s.Path.StartsWith(unit.Path, StringComparison.Ordinal)).First();
            return new KnownSubject
            {
                Type = SubjectType.Person,
                Id = p.Id,
                Kind = SubjectKind.Individual,
                Name = p.FullName,
                Title = SubjectTitles.OfSeat(seat.Position, seat.Name),
                IsLeader = seat.IsLeader,
                Code = p.Code,
                BirthDate = p.BirthDate,
                Units = [.. p.Seats.SelectMany(s => new[] { s.Name, s.ShortName }).OfType<string>().Distinct()],
                IsOfUnit = p.Seats.Exists(s => s.Path.StartsWith(unit.Path, StringComparison.Ordinal)),
            };
        })];
    }

    private static async Task<IEnumerable<KnownSubject>> OutsidersAsync(ThiDuaDb db, Unit unit, CancellationToken ct)
    {
        var rows = await db.OutsideSubjects.AsNoTracking().Where(s => s.UnitId == unit.Id && s.Person != null)
            .Select(s => new { s.Person!.Id, s.Person.FullName, s.Person.BirthDate, s.Title, s.Address }).ToListAsync(ct);
        return rows.Select(s => new KnownSubject
        {
            Type = SubjectType.Person, Id = s.Id, Kind = SubjectKind.Individual, Name = s.FullName, BirthDate = s.BirthDate,
            Title = SubjectTitles.OfOutsider(s.Title, s.Address, unit), IsOfUnit = true,
        });
    }

    private static async Task<List<KnownSubject>> CollectivesAsync(ThiDuaDb db, Unit unit, DateOnly today, CancellationToken ct)
    {
        var under = unit.Path + "%";
        var units = await db.Units.AsNoTracking()
            .Where(u => EF.Functions.Like(u.Path, under) && u.Kind != UnitKind.Citizen && (u.ValidTo == null || u.ValidTo >= today))
            .Select(u => new { u.Id, u.Name, u.ShortName, u.Code, Parent = u.Parent == null || u.IsOutside ? "" : u.Parent.Name }).ToListAsync(ct);
        var groups = await db.StaffGroups.AsNoTracking()
            .Where(g => EF.Functions.Like(g.Unit.Path, under) && (g.ValidTo == null || g.ValidTo >= today))
            .Select(g => new
            {
                g.Id, g.Name, g.Kind, Unit = g.Unit.Name,
                Outside = db.Set<OutsideSubject>().Where(s => s.GroupId == g.Id && s.UnitId == unit.Id).Select(s => new { s.Title, s.Address }).FirstOrDefault(),
            })
            .ToListAsync(ct);
        return
        [
            .. units.Select(u => new KnownSubject
            {
                Type = SubjectType.Unit, Id = u.Id, Kind = SubjectKind.Collective, Name = u.Name, Title = u.Parent, Code = u.Code, Units = [.. new[] { u.ShortName, u.Code }.OfType<string>()], IsOfUnit = true,
            }),
            .. groups.Select(g => new KnownSubject
            {
                Type = SubjectType.Group, Id = g.Id, Name = g.Name, IsOfUnit = true,
                Kind = g.Kind is StaffGroupKind.Household ? SubjectKind.Household : SubjectKind.Collective,
                Title = g.Outside is { } said ? SubjectTitles.OfOutsider(said.Title, said.Address, unit) : g.Unit,
            }),
        ];
    }

    private static async Task<Dictionary<Guid, Guid>> TakenAsync(ThiDuaDb db, Guid movementId, CancellationToken ct)
    {
        var rows = await db.Nominations.AsNoTracking()
            .Where(n => n.MovementId == movementId && n.State != NominationState.Withdrawn)
            .Select(n => new { n.Id, Subject = n.Person != null ? n.Person.MergedInto ?? n.PersonId : n.SubjectUnitId ?? n.GroupId }).ToListAsync(ct);
        return rows.GroupBy(r => r.Subject!.Value).ToDictionary(g => g.Key, g => g.First().Id);
    }
}
