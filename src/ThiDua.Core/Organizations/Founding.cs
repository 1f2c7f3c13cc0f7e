using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Organizations;

/// <summary>The first rows of an agency.</summary>
internal sealed record Founding(Agency Agency, Unit Root, Unit StandingUnit, Person Director, IReadOnlyList<object> Rows)
{
    // The office that stands for the council comes first among the units, as papers list them.
    private const int StandingUnitOrder = 10;

    public static Founding Of(SetUpTexts texts, Account account, DateTimeOffset now)
    {
        var today = VietnamTime.DayOf(now);
        var agency = AgencyOf(texts, now);
        var root = UnitOf(agency, null, UnitKind.Agency, texts.Name, texts.ShortName, today);
        var standing = UnitOf(agency, root.Id, UnitKind.Office, texts.StandingUnitName, null, today);
        var director = PersonOf(agency, texts.DirectorName);
        var directing = MembershipOf(director, root, texts.DirectorTitle, leads: true, today);

        // A small agency's director may be the one who types: one identity, not two.
        var isDirector = Fold.InMemory(texts.AdministratorName) == Fold.InMemory(texts.DirectorName);
        var administrator = isDirector ? director : PersonOf(agency, texts.AdministratorName);
        account.PersonId = administrator.Id;
        var rows = new List<object> { agency, root, standing, director, directing };
        if (!isDirector)
        {
            rows.Add(administrator);
            rows.Add(MembershipOf(administrator, standing, "", leads: false, today));
        }

        rows.AddRange(new[] { Role.Administrator, Role.StandingOfficer }.Select(role => new RoleGrant
        {
            Id = Guid.CreateVersion7(), AccountId = account.Id, Role = role, UnitId = root.Id, ValidFrom = today,
        }));
        return new Founding(agency, root, standing, director, rows);
    }

    private static Agency AgencyOf(SetUpTexts texts, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(),
        Name = texts.Name,
        ShortName = texts.ShortName,
        PlaceName = texts.PlaceName,
        Symbol = texts.Symbol,
        ParentName = texts.ParentName,
        UpperAuthority = texts.UpperAuthority,
        DirectorTitle = texts.DirectorTitle,
        CreatedAt = now,
    };

    private static Unit UnitOf(Agency agency, Guid? parentId, UnitKind kind, string name, string? shortName, DateOnly today) => new()
    {
        Id = Guid.CreateVersion7(),
        AgencyId = agency.Id,
        ParentId = parentId,
        Kind = kind,
        Name = name,
        ShortName = shortName is { Length: <= 50 } ? shortName : null,
        ProtocolOrder = parentId is null ? 1 : StandingUnitOrder,
        ValidFrom = today,
    };

    private static Person PersonOf(Agency agency, string name) => new()
    {
        Id = Guid.CreateVersion7(), AgencyId = agency.Id, FullName = name, StaffKind = StaffKind.CivilServant,
    };

    private static Membership MembershipOf(Person person, Unit unit, string position, bool leads, DateOnly today) => new()
    {
        Id = Guid.CreateVersion7(),
        PersonId = person.Id,
        UnitId = unit.Id,
        Position = position,
        IsLeader = leads,
        IsHead = leads,
        IsPrimary = true,
        ValidFrom = today,
    };
}
