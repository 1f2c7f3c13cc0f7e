using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Organizations;

/// <summary>The agency's short name for the frame of every page.</summary>
public sealed class AgencyNameQuery(ThiDuaDb db) : IQuery
{
    private static readonly Func<ThiDuaDb, Task<string?>> First =
        EF.CompileAsyncQuery((ThiDuaDb db) => db.Set<Agency>().AsNoTracking().OrderBy(a => a.CreatedAt).Select(a => a.ShortName).FirstOrDefault());

    public Task<string?> ShortNameAsync(CancellationToken ct) => First(db).WaitAsync(ct);
}
