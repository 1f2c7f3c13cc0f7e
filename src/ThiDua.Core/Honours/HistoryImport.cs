using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;
using ThiDua.Core.Records;

namespace ThiDua.Core.Honours;

/// <summary>One list of past awards or ratings that somebody brought, from the upload to its undoing.</summary>
[Table("history_import", Schema = "honours")]
internal sealed class HistoryImport
{
    public required Guid Id { get; init; }
    public required Guid AgencyId { get; init; }
    public required HistoryKind Kind { get; init; }
    public required HistoryImportState State { get; set; }
    public required Guid FileId { get; init; }
    [Column(TypeName = "jsonb")]
    public required string Sheets { get; set; }
    /// <summary>why the file could not be read through; the person maps again or brings another file</summary>
    public string? Fault { get; set; }
    public int RowsRead { get; set; }
    public string? Step { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required string CreatedBy { get; init; }
    public DateTimeOffset? WrittenAt { get; set; }
    public string? WrittenBy { get; set; }
    public int? WrittenRows { get; set; }
    public int? CreatedPeople { get; set; }
    public DateTimeOffset? UndoneAt { get; set; }
    public string? UndoneBy { get; set; }
    public uint Version { get; set; }

    public Agency Agency { get; init; } = null!;
    public StoredFile File { get; init; } = null!;
}

public enum HistoryKind
{
    Awards,
    Ratings,
}

/// <summary>Received: its columns are being mapped; Queued: being read; Checked: read and compared, nothing written yet.</summary>
public enum HistoryImportState
{
    Received,
    Queued,
    Checked,
    Written,
    Undone,
    Dropped,
}

internal static class HistoryImportTransitions
{
    public static readonly TransitionTable<HistoryImportState> Table = new(
        "history_import",
        HistoryImportState.Received,
        (HistoryImportState.Received, HistoryImportState.Queued),
        (HistoryImportState.Received, HistoryImportState.Dropped),
        (HistoryImportState.Queued, HistoryImportState.Received),
        (HistoryImportState.Queued, HistoryImportState.Checked),
        (HistoryImportState.Checked, HistoryImportState.Queued),
        (HistoryImportState.Checked, HistoryImportState.Written),
        (HistoryImportState.Checked, HistoryImportState.Dropped),
        (HistoryImportState.Written, HistoryImportState.Undone));
}
