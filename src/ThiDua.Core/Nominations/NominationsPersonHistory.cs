using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations;

/// <summary>What a person was proposed for; what came of it at the end is the decisions' line.</summary>
public sealed class NominationsPersonHistory(ThiDuaDb db) : IPersonHistorySource
{
    public async Task<IReadOnlyList<PersonHistoryRow>> OfAsync(Guid personId, Actor actor, CancellationToken ct)
    {
        var scopes = actor.PatternsFor(Permission.ReadNominations);
        var isOwn = NominationAccess.IsOwn(actor, personId);
        var ids = await db.IdsOfAsync(personId, ct);
        var rows = await db.NominationsFor(actor).AsNoTracking()
            .Where(n => ids.Contains(n.PersonId) && n.State != NominationState.Withdrawn)
            .Where(n => isOwn || scopes.Any(p => EF.Functions.Like(n.Batch.Unit.Path, p)))
            .OrderByDescending(n => n.CreatedAt)
            .Select(n => new
            {
                n.Id, n.State, At = n.SubmittedAt ?? n.CreatedAt, Award = n.AwardOffer.AwardKind.Name + " của " + n.AwardOffer.Authority, Movement = n.Movement.Name ?? n.Movement.Title,
            })
            .ToListAsync(ct);
        return [.. rows.Select(n => new PersonHistoryRow(VietnamTime.DayOf(n.At), $"Đề nghị {n.Award}", $"{n.State.Label()}. {n.Movement}", $"/ho-so/{n.Id}"))];
    }
}
