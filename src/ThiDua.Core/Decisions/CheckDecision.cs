using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Decisions.Rules;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions;

/// <summary>The second person ticks legal bases, list and money and lays the draft before the director, or sends it back with remarks.</summary>
public sealed class CheckDecision(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(CheckDecisionRequest request, Actor actor, CancellationToken ct)
    {
        var found = await DecisionAccess.ForChangeAsync(db, request.DecisionId, request.Version, Permission.CheckDecisions, actor, ct);
        if (!found.Succeeded)
        {
            return found.Refusals.ToList();
        }

        var decision = found.Value;
        if (decision.State is not DecisionState.Checking)
        {
            return new WrongState("Dự thảo không còn chờ kiểm tra. Tải lại trang để xem trạng thái mới nhất.");
        }

        var refusals = TextRules.All(
            CheckRules.CheckerIsNotTheAuthor(actor.AccountId, decision.DraftedByAccountId, decision.SentByAccountId),
            request.Passes ? CheckRules.EverythingTicked(request.BasesOk, request.ListOk, request.MoneyOk) : CheckRules.ReturnSaysWhy(request.Remarks),
            TextRules.NotLongerThan(request.Remarks, 2000, nameof(request.Remarks), "Nhận xét"));
        if (request.Passes)
        {
            refusals.AddRange(await ListChecks.ProposedAsync(db, decision, ct));
        }

        return refusals.Count > 0 ? refusals : await RecordAsync(request, decision, actor, ct);
    }

    private async Task<Result<Done>> RecordAsync(CheckDecisionRequest request, Decision decision, Actor actor, CancellationToken ct)
    {
        var remarks = string.IsNullOrWhiteSpace(request.Remarks) ? null : request.Remarks.Trim();
        var title = request.Passes ? "Kiểm tra xong, trình lãnh đạo ký" : "Trả lại dự thảo sau kiểm tra";
        await using var work = await ledger.BeginAsync("decisions.check", title, actor, ct, remarks);
        db.DecisionChecks.Add(new DecisionCheck
        {
            Id = Guid.CreateVersion7(),
            DecisionId = decision.Id,
            ListRevision = decision.ListRevision,
            BasesOk = request.BasesOk,
            ListOk = request.ListOk,
            MoneyOk = request.MoneyOk,
            Passed = request.Passes,
            Remarks = remarks,
            CheckedAt = work.At,
            CheckedBy = actor.Name,
            CheckedByAccountId = actor.AccountId,
        });
        // The database asks for the check before it lets the draft on: the row goes first.
        await db.SaveChangesAsync(ct);
        decision.State = request.Passes ? DecisionState.BeforeDirector : DecisionState.Draft;
        decision.ReturnReason = request.Passes ? null : remarks;
        work.About("decision", decision.Id).About("movement", decision.MovementId);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record CheckDecisionRequest
{
    public required Guid DecisionId { get; init; }
    public required uint Version { get; init; }

    /// <summary>True: before the director; false: back to the author.</summary>
    public required bool Passes { get; init; }

    public bool BasesOk { get; init; }
    public bool ListOk { get; init; }
    public bool MoneyOk { get; init; }

    /// <summary>What is to be mended, when it goes back; else optional.</summary>
    public string? Remarks { get; init; }
}
