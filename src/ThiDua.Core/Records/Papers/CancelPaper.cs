using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Records.Papers;

/// <summary>Gives a draft up, with the reason; it stays to be read.</summary>
public sealed class CancelPaper(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(CancelPaperRequest request, Actor actor, CancellationToken ct)
    {
        var agencies = await DecisionAccess.AgenciesAsync(db, Permission.DraftDecisions, actor, ct);
        if (await db.OwnPapers.SingleOrDefaultAsync(p => p.Id == request.PaperId && agencies.Contains(p.AgencyId), ct) is not { } row)
        {
            return new NotFound();
        }

        if (!PaperTransitions.Table.Allows(row.State, PaperState.Cancelled))
        {
            return new WrongState($"Văn bản đang ở trạng thái \"{row.State.Label()}\", không hủy dự thảo được.");
        }

        var typed = new Typed();
        var reason = typed.Text(request.Reason, nameof(request.Reason), "lý do hủy dự thảo", 1000);
        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        await using var work = await ledger.BeginAsync("records.cancel_paper", "Hủy dự thảo văn bản", actor, ct, reason);
        db.Entry(row).Property(p => p.Version).OriginalValue = request.Version;
        (row.State, row.CancelReason) = (PaperState.Cancelled, reason);
        work.About("paper", row.Id);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record CancelPaperRequest(Guid PaperId, uint Version, string? Reason);
