using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Councils;

/// <summary>who came or left when; append-only</summary>
[Table("attendance_mark", Schema = "councils")]
internal sealed class AttendanceMark
{
    public required Guid Id { get; init; }
    public required Guid SessionId { get; init; }
    public required Guid PersonId { get; init; }
    public required bool Present { get; init; }
    public string? Reason { get; init; }
    public required DateTimeOffset At { get; init; }

    public Person Person { get; init; } = null!;
}
