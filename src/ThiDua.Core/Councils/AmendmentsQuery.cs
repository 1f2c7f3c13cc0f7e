using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils;

/// <summary>Papers that correct a session's minutes, and the number that the council's next paper would take.</summary>
public sealed class AmendmentsQuery(ThiDuaDb db) : IQuery
{
    public async Task<(IReadOnlyList<AmendmentView> Amendments, int? NextNumber)> OfAsync(Guid sessionId, Actor actor, CancellationToken ct)
    {
        var session = await db.SessionsFor(actor, Permission.ManageSessions).AsNoTracking().Where(s => s.Id == sessionId).Select(s => new { s.CouncilId, s.HeldOn }).SingleOrDefaultAsync(ct);
        if (session is null)
        {
            return ([], null);
        }

        var amendments = !await db.MayReadMinutesAsync(sessionId, actor, ct) ? []
            : await db.MinutesAmendments.AsNoTracking().Where(a => a.SessionId == sessionId).OrderBy(a => a.Ordinal)
                .Select(a => new AmendmentView(a.Kind, a.Number, a.Symbol, a.Reason, a.IssuedOn, a.FileId)).ToListAsync(ct);
        return (amendments, await db.NextMinutesNumberAsync(session.CouncilId, session.HeldOn.Year, ct));
    }
}

public sealed record AmendmentView(AmendmentKind Kind, int Number, string Symbol, string Reason, DateOnly IssuedOn, Guid FileId);
