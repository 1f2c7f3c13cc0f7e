using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Organizations.Staff;

/// <summary>Who and what is there already, held in memory while a list is compared with it.</summary>
internal sealed class StaffRegister(IReadOnlyList<KnownPerson> people, IReadOnlyList<KnownUnit> units)
{
    private readonly Dictionary<string, KnownPerson> byCode = people
        .SelectMany(p => p.FormerCodes.Append(p.Code).OfType<string>().Select(code => (Code: Fold.InMemory(code), Person: p))).ToDictionary(x => x.Code, x => x.Person);
    private readonly ILookup<string, KnownPerson> byName = people.ToLookup(p => Fold.InMemory(p.FullName));
    private readonly ILookup<string, KnownUnit> byWord = units.SelectMany(u => u.Words.Select(word => (word, u))).Distinct().ToLookup(x => x.word, x => x.u);

    public KnownPerson? ByCode(string code) => byCode.GetValueOrDefault(Fold.InMemory(code));

    public IEnumerable<KnownPerson> Namesakes(string name) => byName[Fold.InMemory(name)];

    /// <summary>Units that a cell may mean: by code, name, short name, or "upper / name" where names repeat.</summary>
    public IReadOnlyList<KnownUnit> Units(string text) => [.. byWord[Fold.InMemory(text)]];

    public static async Task<StaffRegister> LoadAsync(ThiDuaDb db, Actor actor, DateOnly today, CancellationToken ct)
    {
        var patterns = actor.PatternsFor(Permission.ManageOrganization);
        var units = await db.OwnUnits.AsNoTracking()
            .Where(u => u.ValidTo == null || u.ValidTo >= today)
            .Select(u => new KnownUnit(u.Id, u.Name, u.ShortName, u.Code, u.Parent!.Name, patterns.Any(p => EF.Functions.Like(u.Path, p))))
            .ToListAsync(ct);
        var mine = db.Staff.Within(db, patterns, today);
        var people = await (
            from person in db.Staff.AsNoTracking()
            from place in db.Set<Membership>()
                .Where(m => m.PersonId == person.Id && m.IsPrimary && (m.ValidTo == null || m.ValidTo >= today))
                .OrderBy(m => m.ValidFrom).Take(1).DefaultIfEmpty()
            select new KnownPerson
            {
                Id = person.Id,
                Code = person.Code,
                FormerCodes = db.Set<Person>().Where(p => p.MergedInto == person.Id && p.Code != null).Select(p => p.Code!).ToList(),
                FullName = person.FullName,
                BirthDate = person.BirthDate,
                Sex = person.Sex,
                StaffKind = person.StaffKind,
                Email = person.Email,
                Phone = person.Phone,
                InScope = mine.Any(p => p.Id == person.Id),
                Place = place == null ? null : new KnownPlace(place.Id, place.UnitId, place.Unit.Name, place.Position, place.IsLeader, place.IsHead, place.ValidFrom),
            }).ToListAsync(ct);
        return new StaffRegister(people, units);
    }
}

internal sealed record KnownUnit(Guid Id, string Name, string? ShortName, string? Code, string? ParentName, bool InScope)
{
    public IEnumerable<string> Words =>
        new[] { Name, ShortName, Code, ParentName is null ? null : $"{ParentName} / {Name}" }.OfType<string>().Select(Fold.InMemory);
}

internal sealed record KnownPerson
{
    public required Guid Id { get; init; }
    public string? Code { get; init; }

    /// <summary>Codes of rows that were merged into this one: a list may still carry them.</summary>
    public IReadOnlyList<string> FormerCodes { get; init; } = [];
    public required string FullName { get; init; }
    public DateOnly? BirthDate { get; init; }
    public Sex? Sex { get; init; }
    public required StaffKind StaffKind { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public bool InScope { get; init; }
    public KnownPlace? Place { get; init; }

    public string Detail =>
        $"{(Code is null ? "chưa có mã" : $"mã {Code}")}, {(BirthDate is { } birth ? $"sinh {birth.Written()}" : "chưa ghi ngày sinh")}, {Place?.UnitName ?? "chưa có đơn vị"}";
}

internal sealed record KnownPlace(Guid MembershipId, Guid UnitId, string UnitName, string Position, bool IsLeader, bool IsHead, DateOnly ValidFrom);
