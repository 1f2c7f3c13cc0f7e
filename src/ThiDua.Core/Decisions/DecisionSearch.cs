using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions;

/// <summary>Finds decisions and tờ trình by number, symbol and abstract.</summary>
public sealed class DecisionSearch(ThiDuaDb db) : ISearchSource
{
    public async Task<IReadOnlyList<SearchHit>> SearchAsync(Actor actor, string pattern, int most, CancellationToken ct)
    {
        var agencies = await DecisionAccess.AgenciesAsync(db, Permission.ReadDecisions, actor, ct);
        var found = await db.Decisions.AsNoTracking()
            .Where(d => agencies.Contains(d.AgencyId) && d.State != DecisionState.Cancelled
                && (EF.Functions.Like(Fold.Text((d.Number ?? "") + "/" + d.Symbol), pattern, @"\") || EF.Functions.Like(Fold.Text(d.Abstract), pattern, @"\")))
            .OrderByDescending(d => d.CreatedAt).ThenBy(d => d.Id).Take(most)
            .Select(d => new { d.Id, d.Kind, d.State, d.Number, d.Symbol, d.IssuedOn, d.Abstract })
            .ToListAsync(ct);
        return [.. found.Select(d => new SearchHit(
            "Văn bản",
            $"{d.Kind.Label()} {DecisionReference.Of(d.Number, d.Symbol)}",
            $"{d.State.Label(d.Kind)}{(d.IssuedOn is { } day ? $", ngày {day.Written()}" : "")}: {d.Abstract}",
            $"/quyet-dinh/{d.Id}"))];
    }
}
