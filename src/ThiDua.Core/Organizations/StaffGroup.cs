using System.ComponentModel.DataAnnotations.Schema;

namespace ThiDua.Core.Organizations;

/// <summary>a named collective below or across units: a team, a working group</summary>
[Table("staff_group", Schema = "organizations")]
internal sealed class StaffGroup
{
    public required Guid Id { get; init; }
    public required Guid UnitId { get; set; }
    public required string Name { get; set; }
    public required DateOnly ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    public StaffGroupKind Kind { get; init; }

    public Unit Unit { get; init; } = null!;
}
