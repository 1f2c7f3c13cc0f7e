using ThiDua.Core.Law;

namespace ThiDua.Core.Honours.Imports;

/// <summary>One row of a list, as read; nothing of it has been compared with anything yet.</summary>
internal sealed record HistoryRow
{
    public required int Number { get; init; }
    public SubjectKind? SubjectKind { get; init; }
    public string? Code { get; init; }
    public required string Name { get; init; }
    public DateOnly? BirthDate { get; init; }
    public int? BirthYear { get; init; }
    public string Unit { get; init; } = "";
    public string Position { get; init; } = "";
    public string Award { get; init; } = "";
    public RatingLevel? Level { get; init; }
    public int? Year { get; init; }
    public string? DecisionNumber { get; init; }
    public string? Symbol { get; init; }
    public DateOnly? DecidedOn { get; init; }
    public string Authority { get; init; } = "";
    public string Achievement { get; init; } = "";
    public decimal? Amount { get; init; }

    /// <summary>What keeps the row from being written, a sentence each.</summary>
    public required IReadOnlyList<string> Faults { get; init; }

    /// <summary>What is worth a look but keeps nothing back.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}
