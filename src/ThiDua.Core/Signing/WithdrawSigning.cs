using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Signing;

/// <summary>Ends the signing of a paper: it is handed out anew, or signed on paper. The files taken so far stay.</summary>
public sealed class WithdrawSigning(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(WithdrawSigningRequest request, Actor actor, CancellationToken ct)
    {
        var found = await SigningAccess.ForChangeAsync(db, request.RoundId, request.Version, clerkOnly: false, actor, ct);
        var typed = new Typed();
        var reason = typed.Text(request.Reason, nameof(request.Reason), "lý do thôi ký số", 1000);
        if (!found.Succeeded || !typed.IsGood)
        {
            return found.Succeeded ? typed.Refusals : found.Refusals.ToList();
        }

        await using var work = await ledger.BeginAsync("signing.withdraw", "Thôi ký số", actor, ct, reason);
        (found.Value.State, found.Value.WithdrawnReason) = (SigningState.Withdrawn, reason);
        work.About("decision", found.Value.DecisionId);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record WithdrawSigningRequest
{
    public required Guid RoundId { get; init; }
    public required uint Version { get; init; }
    public string? Reason { get; init; }
}
