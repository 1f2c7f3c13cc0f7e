using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Movements;
using ThiDua.Core.Records;

namespace ThiDua.Core.Nominations.Opinions;

[Table("opinion_request", Schema = "nominations")]
internal sealed class OpinionRequest
{
    public required Guid Id { get; init; }
    public required Guid MovementId { get; init; }
    public required OpinionState State { get; set; }
    public required string BodyName { get; set; }
    public required string Question { get; set; }
    public string? Number { get; set; }
    public required string Symbol { get; set; }
    public required DateOnly AskedOn { get; set; }
    public required string AskedBy { get; set; }

    /// <summary>rule of the day copied in: a later change of law does not move a question already asked</summary>
    public required int N { get; set; }
    public required TimeUnit Unit { get; set; }
    public required Silence Silence { get; set; }
    public required DateOnly LastDay { get; set; }
    public required DateTimeOffset EndsAt { get; set; }
    public required string Citation { get; set; }
    public required Guid LetterFileId { get; set; }
    public string? AnswerNumber { get; set; }
    public DateOnly? AnsweredOn { get; set; }
    public Guid? AnswerFileId { get; set; }
    public DateTimeOffset? AnsweredAt { get; set; }
    public string? AnsweredBy { get; set; }
    public DateTimeOffset? SettledAt { get; set; }
    public string? WithdrawReason { get; set; }
    public required DateTimeOffset CreatedAt { get; set; }
    public uint Version { get; set; }

    public Movement Movement { get; init; } = null!;
    public StoredFile LetterFile { get; init; } = null!;
    public StoredFile? AnswerFile { get; init; }
}
