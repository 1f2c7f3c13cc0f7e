using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace ThiDua.Core.Organizations.Merging;

/// <summary>Two rows of one person made one, with all that taking it back needs.</summary>
[Table("person_merge", Schema = "organizations")]
internal sealed class PersonMerge
{
    public required Guid Id { get; init; }
    public required Guid KeptId { get; init; }
    public required Guid DroppedId { get; init; }
    public required string Reason { get; init; }
    public required List<Guid> MovedMemberships { get; init; }
    /// <summary>places that both rows held at the same time, as they were</summary>
    [Column(TypeName = "jsonb")]
    public required string RemovedMemberships { get; init; }
    public required List<Guid> MovedGroups { get; init; }
    public required List<Guid> RemovedGroups { get; init; }
    public Guid? MovedAccountId { get; init; }
    public string? MovedCode { get; init; }
    public required bool FilledBirthDate { get; init; }
    public required DateTimeOffset MergedAt { get; init; }
    public required string MergedBy { get; init; }
    public DateTimeOffset? UndoneAt { get; set; }
    public string? UndoneBy { get; set; }

    public Person Kept { get; init; } = null!;
    public Person Dropped { get; init; } = null!;
}

/// <summary>two people of one name: the pair is not proposed again</summary>
[PrimaryKey(nameof(LowId), nameof(HighId))]
[Table("person_apart", Schema = "organizations")]
internal sealed class PersonApart
{
    public required Guid LowId { get; init; }
    public required Guid HighId { get; init; }
    public required DateTimeOffset SaidAt { get; init; }
    public required string SaidBy { get; init; }
}
