using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions.Upward;

/// <summary>The columns that an authority wants on a day.</summary>
public sealed class ListLayoutQuery(ThiDuaDb db, TimeProvider clock) : IQuery
{
    /// <summary>Null when the actor may not read decisions of an agency that sends anything to this authority.</summary>
    public async Task<LayoutPage?> FindAsync(string? authority, Actor actor, CancellationToken ct)
    {
        var agencies = await DecisionAccess.AgenciesAsync(db, Permission.ReadDecisions, actor, ct);
        var authorities = await db.Decisions.AsNoTracking().Where(d => agencies.Contains(d.AgencyId) && d.Kind == DecisionKind.Submission)
            .Select(d => d.AwardOffer.Authority).Distinct().OrderBy(a => a).ToListAsync(ct);
        if (authorities.Count == 0)
        {
            return agencies.Count == 0 ? null : new LayoutPage([], "", new Layout(null, ListColumns.Usual, null, null));
        }

        var chosen = authorities.Contains(authority ?? "") ? authority! : authorities[0];
        return new LayoutPage(authorities, chosen, await InForceAsync(agencies[0], chosen, clock.Today(), ct));
    }

    internal async Task<Layout> InForceAsync(Guid agencyId, string authority, DateOnly on, CancellationToken ct)
    {
        var layout = await db.ListLayouts.AsNoTracking()
            .Where(l => l.AgencyId == agencyId && l.Authority == authority && l.ValidFrom <= on && (l.ValidTo == null || l.ValidTo >= on)).SingleOrDefaultAsync(ct);
        if (layout is null)
        {
            return new Layout(null, ListColumns.Usual, null, null);
        }

        var columns = await db.ListLayoutColumns.AsNoTracking().Where(c => c.LayoutId == layout.Id).OrderBy(c => c.Ordinal)
            .Select(c => new ListColumn(c.Field, c.Heading, c.WidthMm)).ToListAsync(ct);
        return new Layout(layout.ValidFrom, columns, layout.SavedAt, layout.SavedBy);
    }
}

/// <param name="From">Null while the agency has said nothing: the usual columns.</param>
public sealed record Layout(DateOnly? From, IReadOnlyList<ListColumn> Columns, DateTimeOffset? SavedAt, string? SavedBy);

/// <param name="Authorities">Authorities to which the agency has drawn up tờ trình.</param>
public sealed record LayoutPage(IReadOnlyList<string> Authorities, string Authority, Layout Layout);
