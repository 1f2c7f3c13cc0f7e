using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Signing;

/// <summary>Ends the trust in an issuer; verdicts written before stay as they were.</summary>
public sealed class RemoveTrustAnchor(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(RemoveTrustAnchorRequest request, Actor actor, CancellationToken ct)
    {
        var row = await db.TrustAnchors.SingleOrDefaultAsync(a => a.Id == request.Id, ct);
        if (row is null || !await DecisionAccess.MayActAsync(db, row.AgencyId, Permission.ManageOrganization, actor, ct))
        {
            return new NotFound();
        }

        if (row.RemovedAt is not null)
        {
            return new WrongState("Nơi cấp chứng thư này đã được bỏ khỏi danh sách. Tải lại trang để xem danh sách mới nhất.");
        }

        var typed = new Typed();
        var reason = typed.Text(request.Reason, nameof(request.Reason), "lý do bỏ", 1000);
        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        db.Entry(row).Property(a => a.Version).OriginalValue = request.Version;
        await using var work = await ledger.BeginAsync("signing.distrust", $"Bỏ nơi cấp chứng thư tin cậy: {row.Subject}", actor, ct, reason);
        (row.RemovedAt, row.RemovedBy, row.RemovedReason) = (work.At, actor.Name, reason);
        work.About("agency", row.AgencyId);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record RemoveTrustAnchorRequest
{
    public required Guid Id { get; init; }
    public required uint Version { get; init; }
    public string? Reason { get; init; }
}
