using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Organizations;

/// <summary>Whether the set-up has been done.</summary>
public sealed class AgencyExistsQuery(ThiDuaDb db) : IQuery
{
    public Task<bool> AnyAsync(CancellationToken ct) => db.Agencies.AsNoTracking().AnyAsync(ct);
}
