using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Councils;

/// <summary>Who sits on a council on a day, with the position held that day: chair first, then by given name.</summary>
public sealed class RosterQuery(ThiDuaDb db) : IQuery
{
    public async Task<IReadOnlyList<RosterMember>> AsOfAsync(Guid councilId, DateOnly day, CancellationToken ct)
    {
        var rows = await db.CouncilMembers.AsNoTracking()
            .Where(m => m.CouncilId == councilId && m.ValidFrom <= day && (m.ValidTo == null || m.ValidTo >= day))
            .OrderBy(m => m.Person.GivenName).ThenBy(m => m.Person.FullName).ThenBy(m => m.PersonId)
            .Select(m => new
            {
                m.PersonId,
                m.Role,
                m.Person.FullName,
                Seat = db.Set<Membership>()
                    .Where(s => s.PersonId == m.PersonId && s.ValidFrom <= day && (s.ValidTo == null || s.ValidTo >= day))
                    .OrderByDescending(s => s.IsPrimary)
                    .Select(s => new SeatRow(s.Position, s.Unit.Name, s.Unit.Kind))
                    .FirstOrDefault(),
            })
            .ToListAsync(ct);
        return [.. rows
            .OrderBy(r => r.Role)
            .Select(r => new RosterMember(r.PersonId, r.Role, r.FullName, Written(r.Seat)))];
    }

    // "Giám đốc Sở …" reads as one; "Trưởng phòng, Phòng …" as two.
    private static string Written(SeatRow? seat) => seat switch
    {
        null => "",
        { Position.Length: 0 } => seat.Unit,
        { Kind: UnitKind.Agency } => $"{seat.Position} {seat.Unit}",
        _ => $"{seat.Position}, {seat.Unit}",
    };

    private sealed record SeatRow(string Position, string Unit, UnitKind Kind);
}

public sealed record RosterMember(Guid PersonId, CouncilRole Role, string FullName, string Position);
