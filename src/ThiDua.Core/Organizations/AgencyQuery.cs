using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Organizations;

/// <summary>The agency as papers and the frame of every page name it.</summary>
public sealed class AgencyQuery(ThiDuaDb db) : IQuery
{
    public async Task<AgencyDetails?> FindAsync(CancellationToken ct) =>
        await db.Agencies.AsNoTracking()
            .Select(a => new AgencyDetails
            {
                Id = a.Id,
                Name = a.Name,
                ShortName = a.ShortName,
                PlaceName = a.PlaceName,
                Symbol = a.Symbol,
                ParentName = a.ParentName,
                UpperAuthority = a.UpperAuthority,
                DirectorTitle = a.DirectorTitle,
                StandingUnitId = a.StandingUnitId,
                StandingUnitName = a.StandingUnit!.Name,
                DirectorPersonId = a.DirectorPersonId,
                DirectorName = a.DirectorPerson!.FullName,
                Version = a.Version,
            })
            .SingleOrDefaultAsync(ct);
}

public sealed record AgencyDetails
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required string ShortName { get; init; }
    public required string PlaceName { get; init; }
    public required string Symbol { get; init; }
    public required string ParentName { get; init; }
    public required string UpperAuthority { get; init; }
    public required string DirectorTitle { get; init; }
    public Guid? StandingUnitId { get; init; }
    public string? StandingUnitName { get; init; }
    public Guid? DirectorPersonId { get; init; }
    public string? DirectorName { get; init; }
    public uint Version { get; init; }
}
