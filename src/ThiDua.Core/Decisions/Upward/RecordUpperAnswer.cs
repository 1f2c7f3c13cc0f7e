using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Decisions.Funds;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations;

namespace ThiDua.Core.Decisions.Upward;

/// <summary>Records what a paper of the higher authority says, name by name; names that it does not mention go on waiting.</summary>
public sealed class RecordUpperAnswer(ThiDuaDb db, Ledger ledger, FundLawQuery law, RewardRateQuery rates, TimeProvider clock) : IOperation
{
    public async Task<Result<AnswerRecorded>> ExecuteAsync(RecordUpperAnswerRequest request, Actor actor, CancellationToken ct)
    {
        var lines = request.Lines.Where(l => l.Outcome is not null).DistinctBy(l => l.ItemId).ToDictionary(l => l.ItemId);
        var seen = await UpwardDesk.FindAsync(db, lines.Keys, actor, ct);
        if (!seen.Succeeded)
        {
            return lines.Count == 0 ? new NothingAnswered() : seen.Refusals.ToList();
        }

        if (AnswerRules.Check(request, seen.Value, clock.Today()) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        await using var work = await ledger.BeginAsync("decisions.record_answer", $"Ghi kết quả của cấp trên theo văn bản số {request.AnswerNumber!.Trim()}", actor, ct);
        var items = await UpwardDesk.LockAsync(db, lines.Keys, ct);
        if (items.Where(i => i.Outcome is not ItemOutcome.Proposed || i.Decision.State is not DecisionState.Issued).Select(i => i.SubjectName).ToList() is { Count: > 0 } answered)
        {
            return new AnsweredAlready(answered);
        }

        var paper = await PaperAsync(request, items[0].Decision.AgencyId, actor, work.At, ct);
        foreach (var item in items)
        {
            await AnswerAsync(item, lines[item.Id], paper, actor, work.At, ct);
            work.About("nomination", item.NominationId);
        }

        await new UpperMoney(db, law, rates).FillAsync([.. items.Where(i => i.Outcome is ItemOutcome.Granted)], paper.AnsweredOn, ct);
        await db.SaveChangesAsync(ct);
        await UpwardDesk.SettleAsync(db, items, work, ct);
        await MoveMovementsOnAsync(items, ct);
        return await work.CommitAsync(
            new AnswerRecorded(items.Count(i => i.Outcome is ItemOutcome.Granted), items.Count(i => i.Outcome is ItemOutcome.Refused), items.Count(i => i.Outcome is ItemOutcome.Returned)), ct);
    }

    private async Task<UpperAnswer> PaperAsync(RecordUpperAnswerRequest request, Guid agencyId, Actor actor, DateTimeOffset at, CancellationToken ct)
    {
        var number = request.AnswerNumber!.Trim();
        var paper = await db.UpperAnswers.SingleOrDefaultAsync(a => a.AgencyId == agencyId && a.Number == number && a.AnsweredOn == request.AnswerOn, ct);
        if (paper is null)
        {
            paper = new UpperAnswer { Id = Guid.CreateVersion7(), AgencyId = agencyId, Number = number, AnsweredOn = request.AnswerOn!.Value, RecordedAt = at, RecordedBy = actor.Name };
            db.UpperAnswers.Add(paper);
        }

        paper.FileId ??= request.AnswerFileId;
        return paper;
    }

    private async Task AnswerAsync(DecisionItem item, UpperAnswerLine line, UpperAnswer paper, Actor actor, DateTimeOffset at, CancellationToken ct)
    {
        item.AnswerId = paper.Id;
        (item.Outcome, item.OutcomeReason) = line.Outcome switch
        {
            UpperOutcome.Granted => (ItemOutcome.Granted, null),
            UpperOutcome.Refused => (ItemOutcome.Refused, line.Reason!.Trim()),
            _ => (ItemOutcome.Returned, line.Reason!.Trim()),
        };
        if (line.Outcome is UpperOutcome.Returned)
        {
            // The dossier stays chosen, so its achievement stays held and its place under the ceiling taken.
            var round = 1 + await db.ItemRounds.CountAsync(r => r.ItemId == item.Id, ct);
            db.ItemRounds.Add(new ItemRound
            {
                Id = Guid.CreateVersion7(), ItemId = item.Id, Round = round, AnswerId = paper.Id, Lacks = item.OutcomeReason!, DueOn = line.DueOn, ReturnedAt = at, ReturnedBy = actor.Name,
            });
            return;
        }

        item.Nomination.State = line.Outcome is UpperOutcome.Granted ? NominationState.Awarded : NominationState.Refused;
        if (line.Outcome is UpperOutcome.Granted)
        {
            (item.Decision.AnswerNumber, item.Decision.AnswerOn, item.Decision.AnswerFileId) = (paper.Number, paper.AnsweredOn, paper.FileId);
        }
        else if (item.Decision.AnswerNumber is null)
        {
            (item.Decision.AnswerNumber, item.Decision.AnswerOn, item.Decision.AnswerFileId) = (paper.Number, paper.AnsweredOn, paper.FileId);
        }
    }

    private async Task MoveMovementsOnAsync(IReadOnlyList<DecisionItem> items, CancellationToken ct)
    {
        var ids = items.Where(i => i.Outcome is ItemOutcome.Granted).Select(i => i.Decision.MovementId).Distinct().ToList();
        foreach (var movement in await db.Movements.Where(m => ids.Contains(m.Id)).ToListAsync(ct))
        {
            movement.State = MovementTransitions.Table.Allows(movement.State, MovementState.Decided) ? MovementState.Decided : movement.State;
        }
    }
}

public sealed record RecordUpperAnswerRequest
{
    /// <summary>Number with symbol of the higher authority's decision or letter.</summary>
    public string? AnswerNumber { get; init; }

    public DateOnly? AnswerOn { get; init; }

    /// <summary>The higher authority's paper, kept before.</summary>
    public Guid? AnswerFileId { get; init; }

    /// <summary>Names of one or several tờ trình of one agency.</summary>
    public required IReadOnlyList<UpperAnswerLine> Lines { get; init; }
}

public enum UpperOutcome
{
    Granted,
    Refused,

    /// <summary>Sent back to be completed.</summary>
    Returned,
}

/// <param name="Outcome">Null: this paper says nothing of the name.</param>
/// <param name="Reason">Why not, or what is lacking.</param>
/// <param name="DueOn">Until when a returned name is awaited.</param>
public sealed record UpperAnswerLine(Guid ItemId, UpperOutcome? Outcome, string? Reason, DateOnly? DueOn = null);

public sealed record AnswerRecorded(int Granted, int Refused, int Returned);
