using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations;
using ThiDua.Core.Nominations.Guards;

namespace ThiDua.Core.Honours;

/// <summary>What a dossier honours, and what else of its subject it could name.</summary>
public sealed class DossierAchievementsQuery(ThiDuaDb db) : IQuery
{
    /// <summary>For a dossier that the caller has already found readable.</summary>
    public async Task<DossierAchievements> OfAsync(Guid nominationId, Actor actor, CancellationToken ct)
    {
        var dossier = await db.Nominations.AsNoTracking().Include(n => n.Batch).ThenInclude(b => b.Unit).SingleAsync(n => n.Id == nominationId, ct);
        var linked = (await new AchievementReader(db).OfAsync([nominationId], ct))[nominationId].ToList();
        var path = dossier.Batch.Unit.Path;
        var mayLink = (NominationAccess.MayCheck(actor, path) || NominationAccess.MayPropose(actor, path)) && DossierToLink.Refuse(dossier.State, NominationAccess.MayCheck(actor, path)) is null;
        var named = linked.Select(l => l.Id).ToList();
        var choices = !mayLink ? [] : await db.PartsOf(dossier).AsNoTracking().Where(p => !named.Contains(p.AchievementId))
            .OrderByDescending(p => p.Achievement.EndedOn)
            .Select(p => new AchievementChoice(
                p.AchievementId, p.Achievement.Kind, p.Achievement.Title, p.Achievement.EndedOn, db.Set<AchievementUse>().Any(u => u.PartId == p.Id && u.Held)))
            .ToListAsync(ct);
        return new DossierAchievements(linked, choices, mayLink);
    }
}

public sealed record DossierAchievements(IReadOnlyList<LinkedAchievement> Linked, IReadOnlyList<AchievementChoice> Choices, bool MayLink);

/// <param name="Honoured">An award stands on it already.</param>
public sealed record AchievementChoice(Guid Id, AchievementKind Kind, string Title, DateOnly EndedOn, bool Honoured);
