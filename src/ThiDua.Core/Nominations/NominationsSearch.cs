using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations;

/// <summary>Finds dossiers by the name of who is proposed.</summary>
public sealed class NominationsSearch(ThiDuaDb db) : ISearchSource
{
    public async Task<IReadOnlyList<SearchHit>> SearchAsync(Actor actor, string pattern, int most, CancellationToken ct)
    {
        var scopes = actor.PatternsFor(Permission.ReadNominations);
        var own = actor.Can(Permission.WriteOwnReport) ? actor.PersonId : null;
        var found = await db.NominationsFor(actor).AsNoTracking()
            .Where(n => scopes.Any(p => EF.Functions.Like(n.Batch.Unit.Path, p)) || (own != null && n.PersonId == own))
            .Where(n => n.State != NominationState.Withdrawn && EF.Functions.Like(Fold.Text(n.SubjectName), pattern, @"\"))
            .OrderByDescending(n => n.CreatedAt).ThenBy(n => n.Id)
            .Take(most)
            .Select(n => new { n.Id, n.SubjectName, Unit = n.Batch.Unit.Name, Movement = n.Movement.Name ?? n.Movement.Title, n.State })
            .ToListAsync(ct);
        return [.. found.Select(n => new SearchHit("Hồ sơ", n.SubjectName, $"{n.State.Label()}, {n.Unit}, {n.Movement}", $"/ho-so/{n.Id}"))];
    }
}
