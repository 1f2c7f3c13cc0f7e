using System.ComponentModel.DataAnnotations.Schema;

namespace ThiDua.Core.Law.Changes;

[Table("change_line", Schema = "law")]
internal sealed class LawChangeLine
{
    public required Guid Id { get; init; }
    public required Guid ChangeSetId { get; init; }
    public required int Ordinal { get; set; }
    public required string TableSlug { get; init; }
    public required LawChangeAction Action { get; init; }
    public string? RowKey { get; init; }
    /// <summary>the row as it stood when the line was drafted: a release on top of somebody else's change is refused</summary>
    [Column(TypeName = "jsonb")]
    public string? RowBefore { get; set; }
    public required string RowLabel { get; set; }
    /// <summary>end: last day in force; replace and add: first day of the new row; confirm: check again by this day</summary>
    public DateOnly? Day { get; set; }
    [Column(TypeName = "jsonb")]
    public string? RowValues { get; set; }
    public Certainty? Certainty { get; set; }
    public string? CheckedBy { get; set; }
    public DateOnly? CheckedOn { get; set; }
    public string? AppliedKey { get; set; }

    public LawChangeSet ChangeSet { get; init; } = null!;
}
