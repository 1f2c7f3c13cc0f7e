using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Honours;

/// <summary>Discipline and absence are seen only by those who keep the staff list or check dossiers where the person works.</summary>
internal static class ConductAccess
{
    private static readonly Permission[] Readers = [Permission.ManageOrganization, Permission.CheckNominations];

    public static bool MayRead(Actor actor) => Readers.Any(actor.Can);

    /// <summary>The person, followed to the row that a merge kept; null when absent or out of scope.</summary>
    public static async Task<Person?> PersonAsync(ThiDuaDb db, Guid id, Actor actor, CancellationToken ct)
    {
        var patterns = Readers.SelectMany(actor.PatternsFor).Distinct().ToArray();
        return patterns.Length == 0 ? null
            : await db.People.Within(db, patterns, DateOnly.MinValue).SingleOrDefaultAsync(p => p.Id == id, ct);
    }
}
