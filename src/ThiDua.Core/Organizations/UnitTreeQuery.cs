using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Organizations;

/// <summary>The tree of units, flattened in the order in which it is drawn.</summary>
public sealed class UnitTreeQuery(ThiDuaDb db, TimeProvider clock) : IQuery
{
    public async Task<IReadOnlyList<UnitNode>> AllAsync(Actor actor, bool withClosed, CancellationToken ct)
    {
        var patterns = actor.PatternsFor(Permission.ReadOrganization);
        var today = clock.Today();
        var rows = await db.OwnUnits.AsNoTracking()
            .Where(u => patterns.Any(p => EF.Functions.Like(u.Path, p)))
            .Where(u => withClosed || u.ValidTo == null || u.ValidTo >= today)
            .OrderBy(u => u.ProtocolOrder).ThenBy(u => u.Name).ThenBy(u => u.Id)
            .Select(u => new UnitNode
            {
                Id = u.Id,
                ParentId = u.ParentId,
                Name = u.Name,
                Kind = u.Kind,
                Path = u.Path,
                ValidFrom = u.ValidFrom,
                ValidTo = u.ValidTo,
                SuccessorName = u.Successor!.Name,
                HeadName = db.Set<Membership>().Where(m => m.UnitId == u.Id && m.IsHead && m.ValidFrom <= today && (m.ValidTo == null || m.ValidTo >= today))
                    .Select(m => m.Person.FullName).FirstOrDefault(),
                People = db.Set<Membership>().Count(m => m.UnitId == u.Id && m.ValidFrom <= today && (m.ValidTo == null || m.ValidTo >= today)),
            })
            .ToListAsync(ct);
        return UnitForest.InDrawingOrder(rows);
    }

    /// <summary>Units that can be chosen today for the permission, for select boxes.</summary>
    public async Task<IReadOnlyList<UnitOption>> OptionsAsync(Actor actor, Permission permission, CancellationToken ct)
    {
        var patterns = actor.PatternsFor(permission);
        var today = clock.Today();
        var rows = await db.OwnUnits.AsNoTracking()
            .Where(u => patterns.Any(p => EF.Functions.Like(u.Path, p)) && (u.ValidTo == null || u.ValidTo >= today))
            .OrderBy(u => u.ProtocolOrder).ThenBy(u => u.Name).ThenBy(u => u.Id)
            .Select(u => new UnitNode { Id = u.Id, ParentId = u.ParentId, Name = u.Name, Kind = u.Kind, Path = u.Path, ValidFrom = u.ValidFrom })
            .ToListAsync(ct);
        return [.. UnitForest.InDrawingOrder(rows).Select(n => new UnitOption(n.Id, n.Name, n.Depth, n.Path))];
    }
}

internal static class UnitForest
{
    /// <summary>Parents before children; siblings stay in the order given. A row whose parent is not among them is a root.</summary>
    public static List<UnitNode> InDrawingOrder(List<UnitNode> rows)
    {
        var known = rows.Select(r => r.Id).ToHashSet();
        var children = rows.ToLookup(r => r.ParentId is { } parent && known.Contains(parent) ? parent : Guid.Empty);
        var ordered = new List<UnitNode>(rows.Count);
        Walk(Guid.Empty, 0);
        return ordered;

        void Walk(Guid parent, int depth)
        {
            foreach (var row in children[parent])
            {
                ordered.Add(row with { Depth = depth, Children = children[row.Id].Count() });
                Walk(row.Id, depth + 1);
            }
        }
    }
}

public sealed record UnitNode
{
    public required Guid Id { get; init; }
    public Guid? ParentId { get; init; }
    public required string Name { get; init; }
    public required UnitKind Kind { get; init; }
    public required string Path { get; init; }
    public required DateOnly ValidFrom { get; init; }
    public DateOnly? ValidTo { get; init; }
    public string? SuccessorName { get; init; }
    public string? HeadName { get; init; }
    public int People { get; init; }
    public int Depth { get; init; }
    public int Children { get; init; }
}

/// <param name="Depth">For indenting: 0 for the top of what the actor sees.</param>
public sealed record UnitOption(Guid Id, string Name, int Depth, string Path);
