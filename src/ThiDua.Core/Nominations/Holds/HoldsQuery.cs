using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Nominations.Holds;

/// <summary>Holds of one dossier, open ones first. Only for those who check dossiers: a complaint names people.</summary>
public sealed class HoldsQuery(ThiDuaDb db) : IQuery
{
    public async Task<IReadOnlyList<HoldLine>?> OfAsync(Guid nominationId, Actor actor, CancellationToken ct)
    {
        var path = await db.NominationsFor(actor).AsNoTracking().Where(n => n.Id == nominationId).Select(n => n.Batch.Unit.Path).FirstOrDefaultAsync(ct);
        if (path is null || !NominationAccess.MayCheck(actor, path))
        {
            return null;
        }

        var rows = await db.Holds.AsNoTracking().Where(h => h.NominationId == nominationId)
            .Select(h => new
            {
                h.Id, h.Kind, h.Reason, h.Source, h.SourceFileId, h.OpenedAt, h.OpenedBy,
                Release = db.Set<HoldRelease>().Where(r => r.HoldId == h.Id).Select(r => new HoldEnd(r.Reason, r.Source, r.SourceFileId, r.ReleasedAt, r.ReleasedBy)).FirstOrDefault(),
            })
            .ToListAsync(ct);
        return [.. rows.OrderBy(h => h.Release is null ? 0 : 1).ThenByDescending(h => h.OpenedAt)
            .Select(h => new HoldLine(h.Id, h.Kind, h.Reason, h.Source, h.SourceFileId, h.OpenedAt, h.OpenedBy, h.Release))];
    }
}

/// <param name="Release">Null while it stands.</param>
public sealed record HoldLine(Guid Id, HoldKind Kind, string Reason, string Source, Guid? SourceFileId, DateTimeOffset OpenedAt, string OpenedBy, HoldEnd? Release);

public sealed record HoldEnd(string Reason, string Source, Guid? SourceFileId, DateTimeOffset At, string By);
