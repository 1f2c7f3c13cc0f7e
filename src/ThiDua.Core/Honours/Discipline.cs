using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Honours;

[Table("discipline", Schema = "honours")]
internal sealed class Discipline
{
    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }
    public required DisciplineForm Form { get; init; }
    public required DateOnly FromDay { get; init; }
    /// <summary>last day of its effect; null while no end is recorded</summary>
    public DateOnly? ToDay { get; set; }
    public required string Document { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public required string RecordedBy { get; init; }
    public uint Version { get; set; }

    public Person Person { get; init; } = null!;
}
