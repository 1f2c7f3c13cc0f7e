using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Organizations;
using ThiDua.Core.Organizations.Outside;

namespace ThiDua.Core.Nominations;

/// <summary>Whom a unit may propose: people, units and named groups of its subtree as they stand today; says who is proposed already.</summary>
public sealed class SubjectPickerQuery(ThiDuaDb db, TimeProvider clock) : IQuery
{
    public const int Most = 30;

    public async Task<SubjectChoices> FindAsync(Guid movementId, Guid unitId, string? typed, Actor actor, CancellationToken ct)
    {
        var path = await db.Units.AsNoTracking().Where(u => u.Id == unitId).Select(u => u.Path).FirstOrDefaultAsync(ct);
        if (path is null || !NominationAccess.MayPropose(actor, path))
        {
            return new SubjectChoices([], [], false);
        }

        var under = path + "%";
        var pattern = Fold.Pattern(typed ?? "");
        var people = await PeopleAsync(under, pattern, ct);
        people.AddRange(await OutsidersAsync(unitId, pattern, ct));
        var collectives = await CollectivesAsync(under, pattern, ct);
        var taken = await TakenAsync(movementId, ct);
        return new SubjectChoices(
            [.. people.Take(Most).Select(p => Marked(p, taken))],
            [.. collectives.Take(Most).Select(c => Marked(c, taken))],
            people.Count > Most || collectives.Count > Most);
    }

    private static SubjectChoice Marked(SubjectChoice choice, Dictionary<Guid, (Guid NominationId, NominationState State)> taken) =>
        taken.TryGetValue(choice.Id, out var dossier) ? choice with { NominationId = dossier.NominationId, State = dossier.State } : choice;

    private async Task<List<SubjectChoice>> PeopleAsync(string under, string pattern, CancellationToken ct)
    {
        var today = clock.Today();
        return await db.People.AsNoTracking()
            .Where(p => EF.Functions.Like(Fold.Text(p.FullName), pattern, @"\"))
            .Where(p => db.Set<Membership>().Any(m => m.PersonId == p.Id && m.ValidFrom <= today && (m.ValidTo == null || m.ValidTo >= today) && EF.Functions.Like(m.Unit.Path, under)))
            .OrderBy(p => p.GivenName).ThenBy(p => p.FullName).ThenBy(p => p.Id)
            .Take(Most + 1)
            .Select(p => new SubjectChoice(
                SubjectType.Person,
                p.Id,
                p.FullName,
                db.Set<Membership>()
                    .Where(m => m.PersonId == p.Id && m.ValidFrom <= today && (m.ValidTo == null || m.ValidTo >= today))
                    .OrderByDescending(m => m.IsPrimary)
                    .Select(m => m.Position == "" ? m.Unit.Name : m.Position + ", " + m.Unit.Name).FirstOrDefault() ?? "",
                null,
                null))
            .ToListAsync(ct);
    }

    /// <summary>People whom the unit wrote down itself because no staff list knows them.</summary>
    private Task<List<SubjectChoice>> OutsidersAsync(Guid unitId, string pattern, CancellationToken ct) =>
        db.OutsideSubjects.AsNoTracking()
            .Where(s => s.UnitId == unitId && s.Person != null && EF.Functions.Like(Fold.Text(s.Person.FullName), pattern, @"\"))
            .OrderBy(s => s.Person!.GivenName).ThenBy(s => s.Person!.FullName).ThenBy(s => s.Id)
            .Take(Most + 1)
            .Select(s => new SubjectChoice(SubjectType.Person, s.Person!.Id, s.Person.FullName, s.Title, null, null))
            .ToListAsync(ct);

    private async Task<List<SubjectChoice>> CollectivesAsync(string under, string pattern, CancellationToken ct)
    {
        var today = clock.Today();
        var units = await db.Units.AsNoTracking()
            .Where(u => EF.Functions.Like(u.Path, under) && u.Kind != UnitKind.Citizen && (u.ValidTo == null || u.ValidTo >= today) && EF.Functions.Like(Fold.Text(u.Name), pattern, @"\"))
            .OrderBy(u => u.ProtocolOrder).ThenBy(u => u.Name).ThenBy(u => u.Id)
            .Take(Most + 1)
            .Select(u => new SubjectChoice(SubjectType.Unit, u.Id, u.Name, u.Parent == null || u.IsOutside ? "" : u.Parent.Name, null, null))
            .ToListAsync(ct);
        var groups = await db.StaffGroups.AsNoTracking()
            .Where(g => EF.Functions.Like(g.Unit.Path, under) && (g.ValidTo == null || g.ValidTo >= today) && EF.Functions.Like(Fold.Text(g.Name), pattern, @"\"))
            .OrderBy(g => g.Name).ThenBy(g => g.Id)
            .Take(Most + 1)
            .Select(g => new SubjectChoice(SubjectType.Group, g.Id, g.Name, g.Unit.Name, null, null) { Kind = g.Kind == StaffGroupKind.Household ? SubjectKind.Household : SubjectKind.Collective })
            .ToListAsync(ct);
        return [.. units, .. groups];
    }

    private async Task<Dictionary<Guid, (Guid NominationId, NominationState State)>> TakenAsync(Guid movementId, CancellationToken ct)
    {
        var rows = await db.Nominations.AsNoTracking()
            .Where(n => n.MovementId == movementId && n.State != NominationState.Withdrawn)
            .Select(n => new { n.Id, n.State, Subject = n.PersonId ?? n.SubjectUnitId ?? n.GroupId })
            .ToListAsync(ct);
        return rows.ToDictionary(r => r.Subject!.Value, r => (r.Id, r.State));
    }
}

public enum SubjectType
{
    Person,
    Unit,
    Group,
}

/// <param name="Detail">Position and unit of a person; where a collective belongs.</param>
/// <param name="NominationId">The live dossier that this subject has in the movement already.</param>
public sealed record SubjectChoice(SubjectType Type, Guid Id, string Name, string Detail, Guid? NominationId, NominationState? State)
{
    public SubjectKind Kind { get; init; } = Type is SubjectType.Person ? SubjectKind.Individual : SubjectKind.Collective;
}

/// <param name="HasMore">Not everything is shown: type more of the name.</param>
public sealed record SubjectChoices(IReadOnlyList<SubjectChoice> People, IReadOnlyList<SubjectChoice> Collectives, bool HasMore);
