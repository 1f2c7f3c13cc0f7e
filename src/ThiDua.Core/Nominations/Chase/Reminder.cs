using System.ComponentModel.DataAnnotations.Schema;

namespace ThiDua.Core.Nominations.Chase;

/// <summary>One time that a unit was reminded; a letter's count while the letter is not cancelled.</summary>
[Table("reminder", Schema = "nominations")]
internal sealed class Reminder
{
    public required Guid Id { get; init; }
    public required Guid MovementId { get; init; }
    public required Guid UnitId { get; init; }
    public required ReminderWay Way { get; init; }
    public Guid? LetterId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }

    public ReminderLetter? Letter { get; init; }
}
