using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace ThiDua.Core.Nominations.UnitReviews;

[PrimaryKey(nameof(ReviewId), nameof(NominationId))]
[Table("unit_review_vote", Schema = "nominations")]
internal sealed class UnitReviewVote
{
    public required Guid ReviewId { get; init; }
    public required Guid NominationId { get; init; }
    public required int VotesFor { get; set; }
    public required int VotesAgainst { get; set; }

    /// <summary>what the share counts, of the day of the meeting; null until concluded</summary>
    public int? Counted { get; set; }
    public int? Needed { get; set; }
    public bool? Passed { get; set; }
    public string? Citation { get; set; }

    public UnitReview Review { get; init; } = null!;
    public Nomination Nomination { get; init; } = null!;
}
