using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions.Upward;

/// <summary>One batch with its papers, its names and what became of them.</summary>
public sealed class UpperBatchQuery(ThiDuaDb db, ListLayoutQuery layouts, TimeProvider clock) : IQuery
{
    public async Task<UpperBatchPage?> FindAsync(Guid id, Actor actor, CancellationToken ct)
    {
        var head = await db.UpperBatches.AsNoTracking().Where(b => b.Id == id)
            .Select(b => new
            {
                Row = b, b.Version, Agency = b.Agency.Name, b.Agency.ParentName, b.Agency.PlaceName, b.Agency.DirectorTitle,
                Head = b.Agency.DirectorPerson == null ? null : b.Agency.DirectorPerson.FullName, Receipt = b.ReceiptFile == null ? null : b.ReceiptFile.Name,
            })
            .SingleOrDefaultAsync(ct);
        if (head is null || !await DecisionAccess.MayReadAsync(db, head.Row.AgencyId, Permission.ReadDecisions, actor, ct))
        {
            return null;
        }

        var row = head.Row;
        var papers = db.Decisions.Where(d => d.UpperBatchId == id);
        return new UpperBatchPage
        {
            Id = row.Id, Version = head.Version, Name = row.Name, Authority = row.Authority, State = row.State, Deadline = row.Deadline,
            Agency = head.Agency, ParentAgency = head.ParentName, Place = head.PlaceName, HeadTitle = head.DirectorTitle, HeadName = head.Head,
            SentOn = row.SentOn, SentHow = row.SentHow, SentBy = row.SentBy, ReceiptNumber = row.ReceiptNumber, ReceiptOn = row.ReceiptOn,
            ReceiptFileId = row.ReceiptFileId, ReceiptFile = head.Receipt, CancelReason = row.CancelReason,
            Columns = row.ListColumns is { } kept ? LayoutJson.Read(kept) : (await layouts.InForceAsync(row.AgencyId, row.Authority, clock.Today(), ct)).Columns,
            Papers = await papers.AsNoTracking().OrderBy(d => d.IssuedOn).ThenBy(d => d.Id)
                .Select(d => new UpperPaper(d.Id, d.Number + "/" + d.Symbol, d.IssuedOn!.Value, d.Abstract, d.State)).ToListAsync(ct),
            Names = await new UpperListReader(db).OfAsync(papers, row.SentOn, actor, ct),
            MayAct = await DecisionAccess.MayActAsync(db, row.AgencyId, Permission.RecordIssue, actor, ct),
            MaySelect = await DecisionAccess.MayActAsync(db, row.AgencyId, Permission.SelectAwards, actor, ct),
        };
    }

    /// <summary>Names of one tờ trình that lies in no batch or in any, for its own answer page.</summary>
    public async Task<IReadOnlyList<UpperName>> NamesOfAsync(Guid decisionId, Actor actor, CancellationToken ct)
    {
        var agency = await db.Decisions.AsNoTracking().Where(d => d.Id == decisionId).Select(d => (Guid?)d.AgencyId).SingleOrDefaultAsync(ct);
        return agency is null || !await DecisionAccess.MayReadAsync(db, agency.Value, Permission.ReadDecisions, actor, ct)
            ? [] : await new UpperListReader(db).OfAsync(db.Decisions.Where(d => d.Id == decisionId), null, actor, ct);
    }

    /// <summary>What a column would show of a name; for the preview.</summary>
    public static string Cell(ListField field, UpperName name, int ordinal) => UpperListTable.Cell(field, name, ordinal);
}

public sealed record UpperBatchPage
{
    public required Guid Id { get; init; }
    public required uint Version { get; init; }
    public required string Name { get; init; }
    public required string Authority { get; init; }
    public required UpperBatchState State { get; init; }
    public DateOnly? Deadline { get; init; }
    public required string Agency { get; init; }
    public required string ParentAgency { get; init; }
    public required string Place { get; init; }
    public required string HeadTitle { get; init; }
    public string? HeadName { get; init; }
    public DateOnly? SentOn { get; init; }
    public string? SentHow { get; init; }
    public string? SentBy { get; init; }
    public string? ReceiptNumber { get; init; }
    public DateOnly? ReceiptOn { get; init; }
    public Guid? ReceiptFileId { get; init; }
    public string? ReceiptFile { get; init; }
    public string? CancelReason { get; init; }

    /// <summary>As sent, or as they would be sent today.</summary>
    public required IReadOnlyList<ListColumn> Columns { get; init; }
    public required IReadOnlyList<UpperPaper> Papers { get; init; }
    public required IReadOnlyList<UpperName> Names { get; init; }
    public required bool MayAct { get; init; }

    /// <summary>May choose a refused name for the award that the plan names instead.</summary>
    public required bool MaySelect { get; init; }

    public int Count(ItemOutcome outcome) => Names.Count(n => n.Outcome == outcome);
}

/// <param name="Reference">"12/TTr-SKHCN".</param>
public sealed record UpperPaper(Guid Id, string Reference, DateOnly IssuedOn, string Abstract, DecisionState State);
