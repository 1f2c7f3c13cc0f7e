using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils;

/// <summary>the council's own numbers, without gaps in a year</summary>
[PrimaryKey(nameof(CouncilId), nameof(Year))]
[Unrecorded("every number handed out is recorded with the paper that got it")]
[Table("minutes_series", Schema = "councils")]
internal sealed class MinutesSeries
{
    public required Guid CouncilId { get; init; }
    public required int Year { get; init; }
    public required int LastNumber { get; set; }
}
