using ThiDua.Core.Law;

namespace ThiDua.Core.Honours.Imports;

public sealed record ImportLine(Guid Id, HistoryKind Kind, HistoryImportState State, string FileName, DateTimeOffset CreatedAt, string CreatedBy, int? WrittenRows, DateTimeOffset? WrittenAt);

public sealed record ImportDetails
{
    public required Guid Id { get; init; }
    public required HistoryKind Kind { get; init; }
    public required HistoryImportState State { get; init; }
    public required string FileName { get; init; }
    public required Guid FileId { get; init; }
    public required IReadOnlyList<SheetMap> Sheets { get; init; }
    public string? Fault { get; init; }
    public int RowsRead { get; init; }
    public string? Step { get; init; }
    public uint Version { get; init; }
    public int? WrittenRows { get; init; }
    public int? CreatedPeople { get; init; }
    public DateTimeOffset? WrittenAt { get; init; }
    public string? WrittenBy { get; init; }
    public DateTimeOffset? UndoneAt { get; init; }
    public string? UndoneBy { get; init; }

    /// <summary>Only of a checked list, as are the three after it.</summary>
    public ImportCounts? Counts { get; init; }
    public IReadOnlyList<ImportName> Names { get; init; } = [];
    public IReadOnlyList<AwardQuestion> Awards { get; init; } = [];
    public IReadOnlyList<ImportFault> Faults { get; init; } = [];
}

/// <summary>A name of the list that waits for somebody's word.</summary>
public sealed record ImportName
{
    public required int Ordinal { get; init; }
    public required ImportSubjectState State { get; init; }
    public required SubjectKind SubjectKind { get; init; }
    public required string Name { get; init; }
    public required string Detail { get; init; }
    public required int Rows { get; init; }
    public required string Sample { get; init; }

    /// <summary>The name and one more sign agree.</summary>
    public required bool Sure { get; init; }
    public required IReadOnlyList<ImportChoice> Candidates { get; init; }
}

public sealed record ImportChoice(Guid Id, string Name, string Detail, string Reason, bool Proposed);

/// <param name="Suggestions">Codes of the catalogue.</param>
public sealed record AwardQuestion(string Award, string Authority, int Count, IReadOnlyList<string> Suggestions);

public sealed record ImportFault(string Sheet, int Row, string Name, string Award, int? Year, string Sentence, ImportRowState State);
