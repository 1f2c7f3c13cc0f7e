using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace ThiDua.Core.Law;

/// <summary>rewards round UP to a multiple of step, once, after the multiplication</summary>
[PrimaryKey(nameof(ValidFrom))]
[Table("rounding_rule", Schema = "law")]
internal sealed class RoundingRule
{
    public required DateOnly ValidFrom { get; init; }
    public DateOnly? ValidTo { get; set; }
    public required decimal Step { get; set; }
    public required string Citation { get; set; }
    public required Certainty Certainty { get; set; }
}
