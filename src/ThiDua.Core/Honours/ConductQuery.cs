using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Honours;

/// <summary>A person's file: discipline, absence, the first day of work. Null for those who may not read it.</summary>
public sealed class ConductQuery(ThiDuaDb db, TimeProvider clock) : IQuery
{
    public async Task<ConductFile?> OfAsync(Guid personId, Actor actor, CancellationToken ct)
    {
        if (await ConductAccess.PersonAsync(db, personId, actor, ct) is not { } person)
        {
            return null;
        }

        var ids = await db.IdsOfAsync(personId, ct);
        var today = clock.Today();
        var disciplines = await db.Disciplines.AsNoTracking().Where(d => ids.Contains(d.PersonId)).OrderByDescending(d => d.FromDay)
            .Select(d => new DisciplineLine(d.Id, d.Form, d.FromDay, d.ToDay, d.Document, d.RecordedBy, d.RecordedAt, d.ToDay == null || d.ToDay >= today)).ToListAsync(ct);
        var absences = await db.Absences.AsNoTracking().Where(a => ids.Contains(a.PersonId)).OrderByDescending(a => a.FromDay)
            .Select(a => new AbsenceLine(a.Id, a.Kind, a.FromDay, a.ToDay, a.Note, a.RecordedBy, a.RecordedAt)).ToListAsync(ct);
        var joined = await db.Memberships.AsNoTracking().Where(m => ids.Contains(m.PersonId)).MinAsync(m => (DateOnly?)m.ValidFrom, ct);
        return new ConductFile(person.Id, person.FullName, joined, disciplines, absences);
    }
}

/// <param name="JoinedOn">First day of the first membership on record.</param>
public sealed record ConductFile(Guid PersonId, string Name, DateOnly? JoinedOn, IReadOnlyList<DisciplineLine> Disciplines, IReadOnlyList<AbsenceLine> Absences);

public sealed record DisciplineLine(Guid Id, DisciplineForm Form, DateOnly From, DateOnly? To, string Document, string RecordedBy, DateTimeOffset RecordedAt, bool Runs);

public sealed record AbsenceLine(Guid Id, AbsenceKind Kind, DateOnly From, DateOnly? To, string Note, string RecordedBy, DateTimeOffset RecordedAt);
