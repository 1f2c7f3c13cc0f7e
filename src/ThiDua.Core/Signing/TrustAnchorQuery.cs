using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Signing;

/// <summary>The issuers that the actor's agencies trust or trusted, those in use first.</summary>
public sealed class TrustAnchorQuery(ThiDuaDb db, TimeProvider clock) : IQuery
{
    public async Task<IReadOnlyList<AgencyAnchors>> ListAsync(Actor actor, CancellationToken ct)
    {
        var ids = await DecisionAccess.AgenciesAsync(db, Permission.ManageOrganization, actor, ct);
        var agencies = await db.Agencies.AsNoTracking().Where(a => ids.Contains(a.Id)).OrderBy(a => a.Name).Select(a => new { a.Id, a.Name }).ToListAsync(ct);
        var now = clock.GetUtcNow();
        var rows = await db.TrustAnchors.AsNoTracking().Where(a => ids.Contains(a.AgencyId)).OrderBy(a => a.RemovedAt != null).ThenBy(a => a.Subject)
            .Select(a => new { a.AgencyId, View = new TrustAnchorView(a.Id, a.Version, a.Subject, a.Issuer, a.Sha256, a.ValidFrom, a.ValidTo, a.Note, a.AddedAt, a.AddedBy, a.RemovedAt, a.RemovedBy, a.RemovedReason, a.ValidTo < now) })
            .ToListAsync(ct);
        return [.. agencies.Select(a => new AgencyAnchors(a.Id, a.Name, [.. rows.Where(r => r.AgencyId == a.Id).Select(r => r.View)]))];
    }
}

public sealed record AgencyAnchors(Guid AgencyId, string Name, IReadOnlyList<TrustAnchorView> Anchors);

/// <param name="Sha256">Of the certificate, for comparing with what the issuer publishes.</param>
public sealed record TrustAnchorView(
    Guid Id, uint Version, string Subject, string Issuer, string Sha256, DateTimeOffset ValidFrom, DateTimeOffset ValidTo, string Note,
    DateTimeOffset AddedAt, string AddedBy, DateTimeOffset? RemovedAt, string? RemovedBy, string? RemovedReason, bool HasExpired);
