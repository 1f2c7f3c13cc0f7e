using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Honours;

/// <summary>A unit works on the border, at sea or in a hard area.</summary>
[Table("hard_area", Schema = "honours")]
internal sealed class HardArea
{
    public required Guid Id { get; init; }
    public required Guid UnitId { get; init; }
    public required HardAreaKind Kind { get; init; }
    public required DateOnly FromDay { get; init; }
    public DateOnly? ToDay { get; set; }
    public string Note { get; init; } = "";

    public Unit Unit { get; init; } = null!;
}
