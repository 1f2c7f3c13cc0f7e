using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Decisions.Rules;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions;

/// <summary>Edits what a draft says around its list: abstract, the agency's own legal bases, who is to sign.</summary>
public sealed class EditDecision(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(EditDecisionRequest request, Actor actor, CancellationToken ct)
    {
        var found = await DecisionAccess.ForChangeAsync(db, request.DecisionId, request.Version, Permission.DraftDecisions, actor, ct);
        if (!found.Succeeded)
        {
            return found.Refusals.ToList();
        }

        var decision = found.Value;
        if (decision.State is not DecisionState.Draft)
        {
            return new WrongState("Chỉ sửa được khi còn là dự thảo. Đề nghị lãnh đạo trả lại trước khi sửa.");
        }

        var refusals = Check(request);
        if (refusals.Count > 0)
        {
            return refusals;
        }

        await using var work = await ledger.BeginAsync("decisions.edit", "Sửa dự thảo", actor, ct);
        decision.Abstract = request.Abstract.Trim();
        decision.ExtraBases = request.ExtraBases?.Trim() ?? "";
        decision.SignerName = request.SignerName.Trim();
        decision.SignerPosition = request.SignerPosition.Trim();
        decision.SignerPrefix = request.SignsForHead ? $"KT. {decision.Agency.DirectorTitle}" : null;
        work.About("decision", decision.Id);
        return await work.CommitAsync(Done.Value, ct);
    }

    private static List<Refusal> Check(EditDecisionRequest request) => TextRules.All(
        TextRules.NotEmpty(request.Abstract, nameof(request.Abstract), "trích yếu"),
        TextRules.NotLongerThan(request.Abstract, 500, nameof(request.Abstract), "Trích yếu"),
        TextRules.NotLongerThan(request.ExtraBases, 4000, nameof(request.ExtraBases), "Căn cứ bổ sung"),
        TextRules.NotEmpty(request.SignerName, nameof(request.SignerName), "họ tên người ký"),
        TextRules.NotLongerThan(request.SignerName, 100, nameof(request.SignerName), "Họ tên người ký"),
        TextRules.NotEmpty(request.SignerPosition, nameof(request.SignerPosition), "chức vụ người ký"),
        TextRules.NotLongerThan(request.SignerPosition, 100, nameof(request.SignerPosition), "Chức vụ người ký"));
}

public sealed record EditDecisionRequest
{
    public required Guid DecisionId { get; init; }
    public required uint Version { get; init; }
    public required string Abstract { get; init; }

    /// <summary>One legal basis a line.</summary>
    public string? ExtraBases { get; init; }

    public required string SignerName { get; init; }
    public required string SignerPosition { get; init; }

    /// <summary>True: a deputy signs "KT." for the head.</summary>
    public bool SignsForHead { get; init; }
}
