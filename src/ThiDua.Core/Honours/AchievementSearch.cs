using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;

namespace ThiDua.Core.Honours;

/// <summary>Finds achievements by title.</summary>
public sealed class AchievementSearch(ThiDuaDb db) : ISearchSource
{
    public async Task<IReadOnlyList<SearchHit>> SearchAsync(Actor actor, string pattern, int most, CancellationToken ct)
    {
        var scopes = AchievementAccess.Readable(actor);
        var found = await db.Achievements.AsNoTracking()
            .Where(a => scopes.Any(p => EF.Functions.Like(a.Unit.Path, p)) && EF.Functions.Like(Fold.Text(a.Title), pattern, @"\"))
            .OrderByDescending(a => a.EndedOn).ThenBy(a => a.Id).Take(most)
            .Select(a => new { a.Id, a.Title, a.Kind, Unit = a.Unit.Name }).ToListAsync(ct);
        return [.. found.Select(a => new SearchHit("Thành tích", a.Title, $"{a.Kind.Label()}, {a.Unit}", $"/thanh-tich/{a.Id}"))];
    }
}

/// <summary>The paper that recognised an achievement goes to whoever may read the achievement.</summary>
public sealed class AchievementFiles(ThiDuaDb db) : IFileGate
{
    public async Task<bool> MayReadAsync(Actor actor, Guid fileId, CancellationToken ct)
    {
        var scopes = AchievementAccess.Readable(actor);
        return await db.Achievements.AsNoTracking().AnyAsync(
            a => a.RecognitionFileId == fileId
                && (scopes.Any(p => EF.Functions.Like(a.Unit.Path, p)) || (actor.PersonId != null && db.Set<AchievementPart>().Any(p => p.AchievementId == a.Id && p.PersonId == actor.PersonId))),
            ct);
    }
}
