using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations.UnitReviews;

[PrimaryKey(nameof(ReviewId), nameof(PersonId))]
[Table("unit_review_member", Schema = "nominations")]
internal sealed class UnitReviewMember
{
    public required Guid ReviewId { get; init; }
    public required Guid PersonId { get; init; }
    public required string FullName { get; set; }
    public string Position { get; set; } = "";
    public bool Present { get; set; }

    /// <summary>absent, but gave a signed opinion that counts as a vote</summary>
    public bool InWriting { get; set; }
    public string? AbsenceReason { get; set; }

    public UnitReview Review { get; init; } = null!;
    public Person Person { get; init; } = null!;
}
