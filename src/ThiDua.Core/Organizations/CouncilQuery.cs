using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Organizations;

/// <summary>Councils and their rosters; who reads the organization may read them.</summary>
public sealed class CouncilQuery(ThiDuaDb db, TimeProvider clock) : IQuery
{
    public async Task<IReadOnlyList<CouncilRow>> AllAsync(CancellationToken ct)
    {
        var today = clock.Today();
        return await db.Councils.AsNoTracking()
            .OrderBy(c => c.ValidTo != null && c.ValidTo < today).ThenByDescending(c => c.ValidFrom)
            .Select(c => new CouncilRow(
                c.Id, c.Name, c.EstablishedBy, c.ValidFrom, c.ValidTo, c.Unit.Name,
                db.Set<CouncilMember>().Count(m => m.CouncilId == c.Id && m.ValidFrom <= today && (m.ValidTo == null || m.ValidTo >= today))))
            .ToListAsync(ct);
    }

    public async Task<CouncilDetails?> FindAsync(Guid id, CancellationToken ct)
    {
        var today = clock.Today();
        return await db.Councils.AsNoTracking().Where(c => c.Id == id)
            .Select(c => new CouncilDetails
            {
                Id = c.Id,
                Name = c.Name,
                EstablishedBy = c.EstablishedBy,
                ValidFrom = c.ValidFrom,
                ValidTo = c.ValidTo,
                UnitId = c.UnitId,
                UnitName = c.Unit.Name,
                FoundedOn = c.FoundedOn,
                FoundingFileId = c.FoundingFileId,
                Version = c.Version,
                Members = db.Set<CouncilMember>().Where(m => m.CouncilId == c.Id)
                    .OrderBy(m => m.ValidTo != null && m.ValidTo < today)
                    .ThenBy(m => m.Role == CouncilRole.Chair ? 0 : m.Role == CouncilRole.ViceChair ? 1 : m.Role == CouncilRole.Secretary ? 2 : 3)
                    .ThenBy(m => m.Person.GivenName).ThenBy(m => m.Person.FullName)
                    .Select(m => new CouncilSeat(
                        m.Id, m.PersonId, m.Person.FullName,
                        db.Set<Membership>().Where(p => p.PersonId == m.PersonId && p.IsPrimary && (p.ValidTo == null || p.ValidTo >= today))
                            .Select(p => p.Position == "" ? p.Unit.Name : p.Position + ", " + p.Unit.Name).FirstOrDefault(),
                        m.Role, m.ValidFrom, m.ValidTo, m.ValidTo != null && m.ValidTo < today))
                    .ToList(),
            })
            .SingleOrDefaultAsync(ct);
    }
}

public sealed record CouncilRow(Guid Id, string Name, string? EstablishedBy, DateOnly ValidFrom, DateOnly? ValidTo, string UnitName, int Members);

public sealed record CouncilDetails
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public string? EstablishedBy { get; init; }
    public required DateOnly ValidFrom { get; init; }
    public DateOnly? ValidTo { get; init; }
    public Guid UnitId { get; init; }
    public string UnitName { get; init; } = "";
    public DateOnly? FoundedOn { get; init; }
    public Guid? FoundingFileId { get; init; }
    public uint Version { get; init; }
    public IReadOnlyList<CouncilSeat> Members { get; init; } = [];
}

public sealed record CouncilSeat(
    Guid Id, Guid PersonId, string FullName, string? Place, CouncilRole Role, DateOnly ValidFrom, DateOnly? ValidTo, bool IsOver);
