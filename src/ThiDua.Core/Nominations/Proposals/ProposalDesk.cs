using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations.Rules;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations.Proposals;

/// <summary>What every operation on a list asks first.</summary>
internal static class ProposalDesk
{
    /// <summary>The tracked list with its unit and file, open, for one who may propose for the unit.</summary>
    public static async Task<Result<ProposalList>> OpenAsync(ThiDuaDb db, Guid id, Actor actor, CancellationToken ct)
    {
        var list = await db.ProposalLists.Include(l => l.Unit).Include(l => l.File).FirstOrDefaultAsync(l => l.Id == id, ct);
        return list is null || !NominationAccess.MayPropose(actor, list.Unit.Path) ? new NotFound()
            : list.State is ProposalListState.Open ? list
            : new ProposalClosed(list.State.Label().ToLowerInvariant());
    }

    /// <summary>What stands in the way of any proposal of the unit in the movement, whoever is proposed.</summary>
    public static async Task<List<Refusal>> RefusalsAsync(ThiDuaDb db, Guid movementId, Unit unit, DateTimeOffset now, CancellationToken ct)
    {
        var movement = await db.Movements.AsNoTracking().Where(m => m.Id == movementId)
            .Select(m => new { m.State, Invited = db.Set<InvitedUnit>().Any(i => i.MovementId == m.Id && i.UnitId == unit.Id) })
            .FirstOrDefaultAsync(ct);
        if (movement is null)
        {
            return [new NotFound()];
        }

        Refusal?[] found =
        [
            DossierRules.MovementMustTakeDossiers(movement.State),
            movement.Invited ? null : new UnitNotInvited(unit.Name),
            DossierDeadline.MustNotHavePassed(await DossierDeadlines.OfUnitAsync(db, movementId, unit.Id, ct), now),
        ];
        return [.. found.OfType<Refusal>()];
    }

    public static async Task<SubjectRegister> RegisterAsync(ThiDuaDb db, ProposalList list, IReadOnlyCollection<ProposalLine> lines, DateOnly today, CancellationToken ct) =>
        await SubjectRegister.LoadAsync(db, list.MovementId, list.Unit, today, lines.Select(l => l.Name), [.. lines.Select(l => l.PersonId).OfType<Guid>()], ct);
}
