using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Organizations;
using ThiDua.Core.Records;

namespace ThiDua.Core.Nominations.UnitReviews;

[Table("unit_review", Schema = "nominations")]
internal sealed class UnitReview
{
    public required Guid Id { get; init; }
    public required Guid BatchId { get; init; }
    public required UnitReviewState State { get; set; }
    public required DateOnly HeldOn { get; set; }
    public TimeOnly? HeldAt { get; set; }
    public TimeOnly? EndedAt { get; set; }
    public string Place { get; set; } = "";
    public Guid? ChairId { get; set; }
    public Guid? SecretaryId { get; set; }
    public string Guests { get; set; } = "";
    public string Opinions { get; set; } = "";
    public string Conclusion { get; set; } = "";

    /// <summary>the minutes among the batch's papers: as written, or the signed scan that took its place</summary>
    public Guid? PaperId { get; set; }
    public Guid? MinutesFileId { get; set; }
    public DateTimeOffset? ConcludedAt { get; set; }
    public string? ConcludedBy { get; set; }
    public required DateTimeOffset CreatedAt { get; set; }

    /// <summary>moves with every edit of a part, so that the row version guards the parts too</summary>
    public required DateTimeOffset EditedAt { get; set; }
    public uint Version { get; set; }

    public NominationBatch Batch { get; init; } = null!;
    public Person? Chair { get; init; }
    public Person? Secretary { get; init; }
    public NominationPaper? Paper { get; init; }
    public StoredFile? MinutesFile { get; init; }
}
