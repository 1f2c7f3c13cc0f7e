using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions;

/// <summary>Papers of one movement are checked, signed and numbered one after the other: the next that waits for the same person.</summary>
public sealed class NextPaperQuery(ThiDuaDb db) : IQuery
{
    /// <param name="doneId">The paper just done; the next is of its movement.</param>
    /// <param name="waiting">What it waits for: a check, the signature, its number.</param>
    public async Task<NextPaper?> AfterAsync(Guid doneId, DecisionState waiting, Actor actor, CancellationToken ct)
    {
        var agencies = await DecisionAccess.AgenciesAsync(db, PermissionFor(waiting), actor, ct);
        var ownMayWait = waiting is not DecisionState.Checking;
        var decisions = db.Decisions;
        return await decisions.AsNoTracking()
            .Where(d => d.Id != doneId && d.State == waiting && agencies.Contains(d.AgencyId) && d.MovementId == decisions.First(x => x.Id == doneId).MovementId)
            .Where(d => ownMayWait || (d.DraftedByAccountId != actor.AccountId && d.SentByAccountId != actor.AccountId))
            .OrderBy(d => d.CreatedAt).ThenBy(d => d.Id)
            .Select(d => new NextPaper(d.Id, d.Kind)).FirstOrDefaultAsync(ct);
    }

    private static Permission PermissionFor(DecisionState waiting) => waiting switch
    {
        DecisionState.Checking => Permission.CheckDecisions,
        DecisionState.BeforeDirector => Permission.DecideAwards,
        _ => Permission.RecordIssue,
    };
}

public sealed record NextPaper(Guid Id, DecisionKind Kind);
