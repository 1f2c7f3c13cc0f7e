namespace ThiDua.Core.Nominations.Comparison;

/// <summary>The officer's order as whole numbers without gaps. Pure.</summary>
public static class RankOrder
{
    /// <summary>
    /// Numbers as typed become 1, 2, 3 …: by number, and where two are equal by their place on the screen. Who has none stays without.
    /// </summary>
    public static IReadOnlyDictionary<Guid, int> Of(IReadOnlyList<(Guid Id, int? Typed)> rows) =>
        rows.Select((row, place) => (row.Id, row.Typed, place)).Where(r => r.Typed is not null)
            .OrderBy(r => r.Typed).ThenBy(r => r.place)
            .Select((r, index) => (r.Id, Rank: index + 1)).ToDictionary(r => r.Id, r => r.Rank);

    /// <summary>One step up or down. Who had no number joins the ranked at the end first.</summary>
    public static IReadOnlyList<(Guid Id, int? Typed)> Moved(IReadOnlyList<(Guid Id, int? Typed)> rows, Guid moved, bool up)
    {
        if (rows.All(r => r.Id != moved))
        {
            return rows;
        }

        var ranks = Of(rows);
        var order = ranks.OrderBy(r => r.Value).Select(r => r.Key).ToList();
        if (!order.Contains(moved))
        {
            order.Add(moved);
        }
        else
        {
            var at = order.IndexOf(moved);
            var to = Math.Clamp(up ? at - 1 : at + 1, 0, order.Count - 1);
            (order[at], order[to]) = (order[to], order[at]);
        }

        return [.. rows.Select(r => (r.Id, order.IndexOf(r.Id) is var place && place >= 0 ? place + 1 : (int?)null))];
    }
}
