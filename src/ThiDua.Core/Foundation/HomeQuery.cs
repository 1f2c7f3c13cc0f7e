using ThiDua.Core.Accounts;

namespace ThiDua.Core.Foundation;

/// <summary>Gathers what every module has for one person: what needs them, what waits for others, what was just done.</summary>
public sealed class HomeQuery(IEnumerable<IHomeSource> sources, TimeProvider clock) : IQuery
{
    private const int MostDone = 8;

    public async Task<HomeBoard> OfAsync(Actor actor, CancellationToken ct)
    {
        var items = new List<HomeItem>();

        // One after the other: they share the unit of work.
        foreach (var source in sources)
        {
            items.AddRange(await source.ItemsAsync(actor, ct));
        }

        return Arrange(items, clock.GetUtcNow());
    }

    /// <summary>Late first, then by deadline, then what has none; the order of the modules decides among equals.</summary>
    public static HomeBoard Arrange(IEnumerable<HomeItem> items, DateTimeOffset now)
    {
        var bySection = items.ToLookup(i => i.Section);
        var toDo = bySection[HomeSection.ToDo].OrderBy(i => i.EndsAt is null).ThenBy(i => i.EndsAt).ToList();
        return new HomeBoard(
            toDo,
            [.. bySection[HomeSection.Waiting].OrderBy(i => i.EndsAt is null).ThenBy(i => i.EndsAt)],
            [.. bySection[HomeSection.Done].OrderByDescending(i => i.EndsAt ?? DateTimeOffset.MinValue).Take(MostDone)],
            toDo.Count(i => i.EndsAt <= now));
    }
}

public sealed record HomeBoard(IReadOnlyList<HomeItem> ToDo, IReadOnlyList<HomeItem> Waiting, IReadOnlyList<HomeItem> Done, int Late);
