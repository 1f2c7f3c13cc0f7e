using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions.Amendments;

/// <summary>Names of an issued decision that a decision of the given kind may change.</summary>
public sealed class AmendChoicesQuery(ThiDuaDb db) : IQuery
{
    public async Task<IReadOnlyList<AmendChoice>> OfAsync(Guid decisionId, DecisionKind kind, Actor actor, CancellationToken ct)
    {
        var head = await db.Decisions.AsNoTracking().Where(d => d.Id == decisionId).Select(d => new { d.AgencyId, d.Kind, d.State }).SingleOrDefaultAsync(ct);
        if (head is null || !AmendmentRules.MayStandOn(kind, head.Kind, head.State) || !await DecisionAccess.MayActAsync(db, head.AgencyId, Permission.DraftDecisions, actor, ct))
        {
            return [];
        }

        var expected = AmendmentRules.Expects(AmendmentRules.ChangeOf(kind));
        var restores = kind is DecisionKind.Restoration;
        return await db.DecisionItems.AsNoTracking()
            .Where(i => i.Outcome == expected && (restores ? i.RevokedById == decisionId : i.DecisionId == decisionId))
            .OrderBy(i => i.Ordinal)
            .Select(i => new AmendChoice(i.Id, i.Ordinal, i.SubjectName, i.SubjectTitle, i.Achievement))
            .ToListAsync(ct);
    }
}

public sealed record AmendChoice(Guid Id, int Ordinal, string Name, string Title, string Achievement);
