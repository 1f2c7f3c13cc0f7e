namespace ThiDua.Core.Accounts;

/// <summary>Who is asking: an account with the roles in force now, or the system itself.</summary>
public sealed record Actor(Guid? AccountId, Guid? PersonId, string Name, IReadOnlyList<ActorGrant> Grants)
{
    /// <summary>Background work, e.g. recording what silence means at a deadline.</summary>
    public static readonly Actor System = new(null, null, "Hệ thống", []);

    public bool IsSystem => this == System;

    /// <summary>Signed in with a temporary password: nothing else may be done before it is changed.</summary>
    public bool MustChangePassword { get; init; }

    public bool Has(Role role) => Grants.Any(g => g.Role == role);

    /// <summary>May do this somewhere.</summary>
    public bool Can(Permission permission) => IsSystem || Grants.Any(g => RolePermissions.Has(g.Role, permission));

    /// <summary>May do this for the unit that has this path.</summary>
    public bool Can(Permission permission, string unitPath) =>
        IsSystem || ScopesFor(permission).Any(scope => unitPath.StartsWith(scope, StringComparison.Ordinal));

    /// <summary>Path prefixes of the subtrees for which this is allowed, widest only; queries filter by them.</summary>
    public IReadOnlyList<string> ScopesFor(Permission permission)
    {
        var paths = Grants.Where(g => RolePermissions.Has(g.Role, permission)).Select(g => g.UnitPath).Distinct().ToList();
        return [.. paths.Where(path => !paths.Any(wider => wider != path && path.StartsWith(wider, StringComparison.Ordinal)))];
    }
}

/// <param name="UnitPath">'/root/…/unit/': the subtree is everything that begins with it.</param>
public sealed record ActorGrant(Role Role, Guid UnitId, string UnitName, string UnitPath);
