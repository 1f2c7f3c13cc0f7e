using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace ThiDua.Core.Law;

[Table("vote_method", Schema = "law")]
internal sealed class VoteMethodRow
{
    [Key]
    public required VoteMethod Code { get; init; }

    /// <summary>satisfies a text that demands "bỏ phiếu"</summary>
    public bool IsBallot { get; init; }
    public bool IsSecret { get; init; }
    public bool InMeeting { get; init; }
}
