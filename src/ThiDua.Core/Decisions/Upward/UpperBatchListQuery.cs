using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions.Upward;

/// <summary>Batches of the actor's agency, newest first, and tờ trình that lie in none.</summary>
public sealed class UpperBatchListQuery(ThiDuaDb db) : IQuery
{
    public const int PageSize = 50;

    public async Task<UpperBatchList> ListAsync(Guid? after, Actor actor, CancellationToken ct)
    {
        var agencies = await DecisionAccess.AgenciesAsync(db, Permission.ReadDecisions, actor, ct);
        var batches = db.UpperBatches.AsNoTracking().Where(b => agencies.Contains(b.AgencyId));
        // Ids grow with time: the last one shown is where the next page begins.
        var shown = after is { } last ? batches.Where(b => b.Id.CompareTo(last) < 0) : batches;
        var items = db.DecisionItems;
        var rows = await shown.OrderByDescending(b => b.Id).Take(PageSize + 1)
            .Select(b => new UpperBatchRow(
                b.Id, b.Name, b.Authority, b.State, b.Deadline, b.SentOn, b.ReceiptNumber,
                db.Set<Decision>().Count(d => d.UpperBatchId == b.Id),
                items.Count(i => i.Decision.UpperBatchId == b.Id && i.Outcome != ItemOutcome.Struck),
                items.Count(i => i.Decision.UpperBatchId == b.Id && i.Outcome == ItemOutcome.Granted),
                items.Count(i => i.Decision.UpperBatchId == b.Id && i.Outcome == ItemOutcome.Refused),
                items.Count(i => i.Decision.UpperBatchId == b.Id && i.Outcome == ItemOutcome.Returned)))
            .ToListAsync(ct);
        var more = rows.Count > PageSize;
        return new UpperBatchList(more ? rows[..PageSize] : rows, more ? rows[PageSize - 1].Id : null, await LooseAsync(agencies, null, ct));
    }

    /// <summary>Tờ trình that may go into the batch: those in none, and its own.</summary>
    public async Task<IReadOnlyList<LoosePaper>> ChoicesAsync(Guid? batchId, Actor actor, CancellationToken ct) =>
        await LooseAsync(await DecisionAccess.AgenciesAsync(db, Permission.RecordIssue, actor, ct), batchId, ct);

    private async Task<IReadOnlyList<LoosePaper>> LooseAsync(List<Guid> agencies, Guid? batchId, CancellationToken ct)
    {
        var items = db.DecisionItems;
        return await db.Decisions.AsNoTracking()
            .Where(d => agencies.Contains(d.AgencyId) && d.Kind == DecisionKind.Submission && d.State == DecisionState.Issued && (d.UpperBatchId == null || d.UpperBatchId == batchId))
            .OrderBy(d => d.AwardOffer.Authority).ThenBy(d => d.IssuedOn).ThenBy(d => d.Id)
            .Select(d => new LoosePaper(
                d.Id, d.Number + "/" + d.Symbol, d.IssuedOn!.Value, d.AwardOffer.Authority, d.AwardOffer.AwardKind.Name, d.Movement.Name ?? d.Movement.Title,
                items.Count(i => i.DecisionId == d.Id && i.Outcome != ItemOutcome.Struck), d.UpperBatchId != null))
            .ToListAsync(ct);
    }
}

/// <param name="Next">Where the next page begins; null on the last.</param>
/// <param name="Loose">Tờ trình sent by themselves, waiting for their answer in no batch.</param>
public sealed record UpperBatchList(IReadOnlyList<UpperBatchRow> Rows, Guid? Next, IReadOnlyList<LoosePaper> Loose);

public sealed record UpperBatchRow(
    Guid Id, string Name, string Authority, UpperBatchState State, DateOnly? Deadline, DateOnly? SentOn, string? Receipt, int Papers, int Names, int Granted, int Refused, int Returned)
{
    public int Answered => Granted + Refused;
}

/// <param name="Chosen">Lies in the batch that is being edited.</param>
public sealed record LoosePaper(Guid Id, string Reference, DateOnly IssuedOn, string Authority, string Award, string Movement, int Names, bool Chosen);
