namespace ThiDua.Core.Tests.Councils.Secrecy;

/// <summary>
/// Ways to read an order of members and an order of slips out of a dump. An attack lays one beside the other: the first member to the first slip.
/// </summary>
internal static class Attackers
{
    private static readonly (string Name, Func<DumpedRow, IComparable> Key)[] Orders =
    [
        ("xmin", r => (r.Transaction, r.Place)),
        ("ctid", r => r.Place),
        ("content", r => r.Text),
    ];

    /// <summary>Orders of members that the dump shows, by table and column. A member who is in none of a table's rows comes last.</summary>
    public static IEnumerable<(string Name, IReadOnlyList<string> Members)> MemberOrders(IReadOnlyList<DumpedRow> dump, VotedBallot ballot) =>
        from table in dump.GroupBy(r => r.Table)
        from order in Orders
        let sorted = table.OrderBy(order.Key).ToList()
        let members = ballot.CastOrder.Order(StringComparer.Ordinal).OrderBy(m => First(sorted, m)).ToList()
        where members.Any(m => First(sorted, m) < int.MaxValue)
        select ($"{table.Key} by {order.Name}", (IReadOnlyList<string>)members);

    public static IEnumerable<(string Name, IReadOnlyList<bool> Yes)> SlipOrders(IReadOnlyList<DumpedRow> dump, string table) =>
        from order in Orders
        let slips = dump.Where(r => r.Table == table).OrderBy(order.Key).Select(r => r.Text.Contains("\"yes\"", StringComparison.Ordinal)).ToList()
        from reversed in new[] { false, true }
        select ($"slips by {order.Name}{(reversed ? " from the last" : "")}", (IReadOnlyList<bool>)(reversed ? [.. Enumerable.Reverse(slips)] : slips));

    /// <summary>All pairs of both orders, and as the strongest one a witness who sat in the room and knows the order of casting.</summary>
    public static IEnumerable<(string Name, IReadOnlyList<string> Members, IReadOnlyList<bool> Yes)> Links(IReadOnlyList<DumpedRow> dump, string slipTable, VotedBallot ballot) =>
        from members in MemberOrders(dump, ballot).Append(("a witness of the casting", ballot.CastOrder))
        from slips in SlipOrders(dump, slipTable)
        where slips.Yes.Count == ballot.Members
        select ($"{members.Item1} x {slips.Name}", members.Item2, slips.Yes);

    private static int First(List<DumpedRow> sorted, string member)
    {
        var at = sorted.FindIndex(r => r.Text.Contains(member, StringComparison.Ordinal));
        return at < 0 ? int.MaxValue : at;
    }
}
