using ThiDua.Core.Accounts;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Honours;

/// <summary>Who may do what with an achievement: by the path of the unit that keeps it.</summary>
internal static class AchievementAccess
{
    private static readonly Permission[] Writers = [Permission.ProposeNominations, Permission.CheckNominations, Permission.ManageOrganization];

    public static bool MayWrite(Actor actor, string unitPath) => Writers.Any(p => actor.Can(p, unitPath));

    /// <summary>LIKE patterns of the units whose achievements the actor reads.</summary>
    public static string[] Readable(Actor actor) => [.. actor.PatternsFor(Permission.ReadNominations).Concat(Writers.SelectMany(actor.PatternsFor)).Distinct()];
}
