using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Signing;

namespace ThiDua.Core.Decisions;

/// <summary>Takes in the paper as signed and sealed outside. A better scan is added; no copy is taken away.</summary>
public sealed class KeepSignedCopy(ThiDuaDb db, Ledger ledger, JudgeFile judge) : IOperation
{
    private static readonly DecisionState[] Signed = [DecisionState.Approved, DecisionState.Issued, DecisionState.Answered];

    public async Task<Result<Done>> ExecuteAsync(KeepSignedCopyRequest request, Actor actor, CancellationToken ct)
    {
        var found = await DecisionAccess.ForChangeAsync(db, request.DecisionId, request.Version, Permission.RecordIssue, actor, ct);
        if (!found.Succeeded)
        {
            return found.Refusals.ToList();
        }

        var decision = found.Value;
        if (!Signed.Contains(decision.State))
        {
            return new WrongState("Chỉ nhận bản đã ký sau khi lãnh đạo ký duyệt. Tải lại trang để xem trạng thái mới nhất.");
        }

        await using var work = await ledger.BeginAsync("decisions.keep_signed_copy", "Nhận bản đã ký, đóng dấu", actor, ct);
        db.IssuedPapers.Add(Of(decision, request.FileId, work.At, actor));
        await judge.ExecuteAsync(request.FileId, decision.AgencyId, actor, ct);
        work.About("decision", decision.Id);
        return await work.CommitAsync(Done.Value, ct);
    }

    internal static IssuedPaper Of(Decision decision, Guid fileId, DateTimeOffset at, Actor actor) => new()
    {
        Id = Guid.CreateVersion7(),
        MovementId = decision.MovementId,
        Kind = IssuedPaperKind.SignedCopy,
        AboutId = decision.Id,
        FileId = fileId,
        IssuedAt = at,
        IssuedBy = actor.Name,
    };
}

public sealed record KeepSignedCopyRequest
{
    public required Guid DecisionId { get; init; }
    public required uint Version { get; init; }

    /// <summary>Kept before.</summary>
    public required Guid FileId { get; init; }
}
