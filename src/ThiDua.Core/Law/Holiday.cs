using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace ThiDua.Core.Law;

/// <summary>rest: a weekday that is off; work: a weekend day that is worked in exchange</summary>
[PrimaryKey(nameof(Day))]
[Table("holiday", Schema = "law")]
internal sealed class Holiday
{
    public required DateOnly Day { get; init; }
    public required HolidayKind Kind { get; set; }
    public required string Name { get; set; }
    public required string Citation { get; set; }
    public required Certainty Certainty { get; set; }
}
