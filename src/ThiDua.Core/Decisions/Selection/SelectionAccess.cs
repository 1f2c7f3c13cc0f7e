using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Decisions.Selection;

/// <summary>Who may choose, when, and what they must leave to others.</summary>
internal static class SelectionAccess
{
    public static Task<AwardOffer?> OfferAsync(this ThiDuaDb db, Guid id, CancellationToken ct) =>
        db.AwardOffers
            .Include(o => o.Movement).Include(o => o.AwardKind).Include(o => o.FallbackOffer).ThenInclude(f => f!.AwardKind)
            .SingleOrDefaultAsync(o => o.Id == id, ct);

    public static async Task<Refusal?> RefuseSelectingAsync(this ThiDuaDb db, Movement movement, Actor actor, CancellationToken ct)
    {
        var root = await db.Set<Unit>().Where(u => u.AgencyId == movement.AgencyId && u.ParentId == null).Select(u => u.Path).SingleAsync(ct);
        return !actor.Can(Permission.SelectAwards, root) ? new NotAllowed()
            : movement.State is MovementState.Reviewing or MovementState.Decided ? null
            : new WrongState($"Phong trào đang ở trạng thái \"{movement.State.Label()}\", không lựa chọn khen thưởng được.");
    }

    /// <summary>Dossiers that the actor does not judge in any session: the choice among them is somebody else's too.</summary>
    public static async Task<HashSet<Guid>> AsideAsync(this ThiDuaDb db, Actor actor, IReadOnlyCollection<Guid> nominations, CancellationToken ct) =>
        actor.PersonId is not { } person ? []
            : (await db.Recusals.AsNoTracking().Where(r => r.PersonId == person && nominations.Contains(r.NominationId)).Select(r => r.NominationId).ToListAsync(ct)).ToHashSet();
}
