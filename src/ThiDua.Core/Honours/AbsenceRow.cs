using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Honours;

[Table("absence", Schema = "honours")]
internal sealed class AbsenceRow
{
    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }
    public required AbsenceKind Kind { get; init; }
    public required DateOnly FromDay { get; init; }
    /// <summary>null while the absence lasts</summary>
    public DateOnly? ToDay { get; set; }
    public string Note { get; init; } = "";
    public required DateTimeOffset RecordedAt { get; init; }
    public required string RecordedBy { get; init; }
    public uint Version { get; set; }

    public Person Person { get; init; } = null!;
}
