using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;

namespace ThiDua.Core.Decisions;

/// <summary>What there is to hand over in a movement, and whether it has been.</summary>
public sealed class AwardingQuery(ThiDuaDb db) : IQuery
{
    public async Task<AwardingPage?> FindAsync(Guid movementId, Actor actor, CancellationToken ct)
    {
        var movement = await db.Movements.AsNoTracking().Where(m => m.Id == movementId)
            .Select(m => new { m.AgencyId, m.Version, m.State, Name = m.Name ?? m.Title, m.AwardedOn, m.AwardedPlace })
            .SingleOrDefaultAsync(ct);
        if (movement is null || !await DecisionAccess.MayReadAsync(db, movement.AgencyId, Permission.ReadDecisions, actor, ct))
        {
            return null;
        }

        var granted = await db.DecisionItems.AsNoTracking()
            .Where(i => i.Decision.MovementId == movementId && i.Outcome == ItemOutcome.Granted)
            .OrderBy(i => i.Decision.AwardOffer.Ordinal).ThenBy(i => i.Decision.IssuedOn).ThenBy(i => i.Ordinal)
            .Select(i => new AwardToHandOver(
                i.SubjectName, i.SubjectTitle, i.Decision.AwardOffer.AwardKind.Name + " của " + i.Decision.AwardOffer.Authority,
                i.Decision.Kind == DecisionKind.Decision ? i.Decision.Number + "/" + i.Decision.Symbol : i.Answer == null ? i.Decision.AnswerNumber! : i.Answer.Number, i.RegisterNumber, i.RegisterYear, i.DecisionId))
            .ToListAsync(ct);
        return new AwardingPage(movementId, movement.Version, movement.State, movement.Name, movement.AwardedOn, movement.AwardedPlace, granted);
    }
}

public sealed record AwardingPage(
    Guid MovementId, uint Version, MovementState State, string Movement, DateOnly? AwardedOn, string? Place, IReadOnlyList<AwardToHandOver> Awards)
{
    public bool CanRecord => MovementTransitions.Table.Allows(State, MovementState.Awarded);
}

public sealed record AwardToHandOver(string Name, string Title, string Award, string Reference, int? RegisterNumber, int? RegisterYear, Guid DecisionId);
