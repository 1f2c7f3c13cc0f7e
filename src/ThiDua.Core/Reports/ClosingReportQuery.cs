using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;

namespace ThiDua.Core.Reports;

/// <summary>The closing report of a movement, counted from its rows; each figure carries the rows that it counts.</summary>
public sealed class ClosingReportQuery(ThiDuaDb db, ReportRowsQuery rows) : IQuery
{
    public async Task<ClosingReport?> FindAsync(Guid movementId, Actor actor, CancellationToken ct)
    {
        var movement = await db.Movements.AsNoTracking().Where(m => m.Id == movementId)
            .Select(m => new { Row = m, m.Version, Name = m.Name ?? m.Title })
            .SingleOrDefaultAsync(ct);
        if (movement is null || !await DecisionAccess.MayReadAsync(db, movement.Row.AgencyId, Permission.ReadReports, actor, ct))
        {
            return null;
        }

        var counted = await rows.LoadAsync(movementId, ct);
        return new ClosingReport
        {
            MovementId = movementId,
            Version = movement.Version,
            Movement = movement.Name,
            State = movement.Row.State,
            ClosedAt = movement.Row.ClosedAt,
            AwardedOn = movement.Row.AwardedOn,
            AwardedPlace = movement.Row.AwardedPlace,
            WorkLeft = await Reports.WorkLeft.OfAsync(db, movementId, ct),
            Figures = ClosingFigures.Of(counted),
            AwardTable = [.. ClosingFigures.AwardGroups(counted).Select(g => new AwardTableRow(g.Award, g.Prefix))],
            Papers = await db.IssuedPapers.AsNoTracking()
                .Where(p => p.AboutId == movementId && (p.Kind == IssuedPaperKind.ClosingReport || p.Kind == IssuedPaperKind.ClosingReportSheet))
                .OrderBy(p => p.Kind).Select(p => new IssuedFile(p.Kind, p.FileId, p.File.Name, p.IssuedAt)).ToListAsync(ct),
        };
    }
}

public sealed record ClosingReport
{
    public required Guid MovementId { get; init; }
    public required uint Version { get; init; }
    public required string Movement { get; init; }
    public required MovementState State { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }
    public DateOnly? AwardedOn { get; init; }
    public string? AwardedPlace { get; init; }
    /// <summary>What must end before the movement can be closed.</summary>
    public required IReadOnlyList<string> WorkLeft { get; init; }

    public required IReadOnlyList<ReportFigure> Figures { get; init; }

    /// <summary>Rows of the table of awards; its cells are the figures "{prefix}-{column}".</summary>
    public required IReadOnlyList<AwardTableRow> AwardTable { get; init; }

    public required IReadOnlyList<IssuedFile> Papers { get; init; }

    public bool CanClose => MovementTransitions.Table.Allows(State, MovementState.Closed);

    public ReportFigure? Figure(string key) => Figures.FirstOrDefault(f => f.Key == key);

    /// <summary>Groups of figures that are lists of lines, in order; awards are a table of their own.</summary>
    public IEnumerable<IGrouping<string, ReportFigure>> Lists =>
        Figures.Where(f => !f.Key.StartsWith("khen", StringComparison.Ordinal)).GroupBy(f => f.Group);

    /// <summary>Keys and headings of the award table's columns.</summary>
    public static IEnumerable<(string Key, string Label)> Columns => ClosingFigures.AwardColumns.Select(c => (c.Key, c.Label));
}

public sealed record AwardTableRow(string Award, string Prefix);

/// <param name="Key">Part of the address that opens the rows.</param>
/// <param name="Value">Number of rows, or their money in đồng.</param>
public sealed record ReportFigure(string Key, string Group, string Label, decimal Value, bool IsMoney, IReadOnlyList<ReportRow> Rows)
{
    public string Written => IsMoney ? Value.Written() : Value.Figures();
}

public sealed record ReportRow(string Name, string Detail, decimal? Money, string? Url);
