using ThiDua.Core.Law;

namespace ThiDua.Core.Decisions.Rules;

/// <summary>Protocol order of a list: collectives first, then people, then households; each by unit, people of one unit by given name.</summary>
internal static class ListOrder
{
    public static IEnumerable<T> InProtocolOrder<T>(this IEnumerable<T> entries, Func<T, ListedSubject> subject, IReadOnlyDictionary<Guid, int> unitRanks) =>
        entries
            .OrderBy(e => subject(e).Kind.Rank())
            .ThenBy(e => unitRanks.GetValueOrDefault(subject(e).UnitId, int.MaxValue))
            .ThenBy(e => subject(e).GivenName, VietnameseOrder.Comparer)
            .ThenBy(e => subject(e).Name, VietnameseOrder.Comparer)
            .ThenBy(e => subject(e).Id);

    /// <summary>The place of every unit when the tree is read out from the top, siblings by protocol order and name.</summary>
    public static IReadOnlyDictionary<Guid, int> UnitRanks(IEnumerable<RankedUnit> units)
    {
        var children = units.OrderBy(u => u.ProtocolOrder).ThenBy(u => u.Name, VietnameseOrder.Comparer).ToLookup(u => u.ParentId);
        var ranks = new Dictionary<Guid, int>();
        var waiting = new Stack<RankedUnit>(children[null].Reverse());
        while (waiting.TryPop(out var unit))
        {
            ranks[unit.Id] = ranks.Count;
            foreach (var child in children[unit.Id].Reverse())
            {
                waiting.Push(child);
            }
        }

        return ranks;
    }
}

internal sealed record ListedSubject(Guid Id, SubjectKind Kind, string Name, string GivenName, Guid UnitId);

internal sealed record RankedUnit(Guid Id, Guid? ParentId, int ProtocolOrder, string Name);

internal static class VietnameseOrder
{
    public static readonly IComparer<string> Comparer =
        StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("vi-VN"), ignoreCase: true);
}
