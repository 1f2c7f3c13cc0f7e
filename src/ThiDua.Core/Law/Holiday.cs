using System.ComponentModel.DataAnnotations.Schema;

namespace ThiDua.Core.Law;

/// <summary>rest: a weekday that is off; work: a weekend day that is worked in exchange</summary>
[Table("holiday", Schema = "law")]
internal sealed class Holiday
{
    public required Guid Id { get; init; }
    public required DateOnly Day { get; init; }
    public required HolidayKind Kind { get; set; }
    public required string Name { get; set; }
    public required string Citation { get; set; }
    public required Certainty Certainty { get; set; }
    /// <summary>the notice was taken back; the day counts as any other</summary>
    public DateOnly? WithdrawnOn { get; set; }
}
