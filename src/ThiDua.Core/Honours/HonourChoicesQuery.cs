using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Honours;

/// <summary>The award catalogue for select boxes, in protocol order.</summary>
public sealed class HonourChoicesQuery(ThiDuaDb db) : IQuery
{
    public async Task<IReadOnlyList<AwardChoice>> AwardsAsync(CancellationToken ct) =>
        await db.Set<AwardKind>().AsNoTracking().OrderBy(k => k.ProtocolOrder).ThenBy(k => k.Code).Select(k => new AwardChoice(k.Code, k.FullName ?? k.Name)).ToListAsync(ct);
}

public sealed record AwardChoice(string Code, string Name);
