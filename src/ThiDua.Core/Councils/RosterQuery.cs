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
                    .Select(s => new { s.Position, Unit = s.Unit.Name })
                    .FirstOrDefault(),
            })
            .ToListAsync(ct);
        return [.. rows
            .OrderBy(r => r.Role)
            .Select(r => new RosterMember(r.PersonId, r.Role, r.FullName, string.Join(", ", new[] { r.Seat?.Position, r.Seat?.Unit }.Where(t => !string.IsNullOrEmpty(t)))))];
    }
}

public sealed record RosterMember(Guid PersonId, CouncilRole Role, string FullName, string Position);
