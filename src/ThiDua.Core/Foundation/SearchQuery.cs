using ThiDua.Core.Accounts;

namespace ThiDua.Core.Foundation;

/// <summary>One box over everything the actor may see; folds case, marks and đ.</summary>
public sealed class SearchQuery(IEnumerable<ISearchSource> sources) : IQuery
{
    public const int MostTyped = 100;
    public const int LeastTyped = 2;
    private const int MostPerKind = 20;

    /// <summary>Hits by kind, in the order of the modules. Nothing for less than two letters.</summary>
    public async Task<IReadOnlyList<IGrouping<string, SearchHit>>> ForAsync(string typed, Actor actor, CancellationToken ct)
    {
        var clean = Typed.Clean(typed);
        if (clean.Length is < LeastTyped or > MostTyped)
        {
            return [];
        }

        var hits = new List<SearchHit>();
        foreach (var source in sources)
        {
            hits.AddRange(await source.SearchAsync(actor, Fold.Pattern(clean), MostPerKind, ct));
        }

        return [.. hits.GroupBy(h => h.Kind)];
    }
}
