using System.ComponentModel.DataAnnotations.Schema;

namespace ThiDua.Core.Organizations;

[Table("membership", Schema = "organizations")]
internal sealed class Membership
{
    public required Guid Id { get; init; }
    public required Guid PersonId { get; set; }
    public required Guid UnitId { get; set; }
    public string Position { get; set; } = "";
    /// <summary>holds a management position; reports count awards of leaders and of direct workers apart</summary>
    public bool IsLeader { get; set; }
    public bool IsHead { get; set; }
    public bool IsPrimary { get; set; }
    public required DateOnly ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }

    public Person Person { get; init; } = null!;
    public Unit Unit { get; init; } = null!;
}
