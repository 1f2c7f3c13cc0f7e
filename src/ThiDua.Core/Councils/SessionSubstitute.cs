using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Organizations;
using ThiDua.Core.Records;

namespace ThiDua.Core.Councils;

/// <summary>sits in for a member who cannot come</summary>
[PrimaryKey(nameof(SessionId), nameof(MemberId))]
[Table("session_substitute", Schema = "councils")]
internal sealed class SessionSubstitute
{
    public required Guid SessionId { get; init; }
    public required Guid MemberId { get; init; }
    public required Guid PersonId { get; set; }
    public required string FullName { get; set; }
    public string Position { get; set; } = "";

    /// <summary>the paper that says who sits in for whom</summary>
    public required string Paper { get; set; }
    public Guid? FileId { get; set; }
    public bool? Present { get; set; }

    /// <summary>by the rule of the day, fixed when the session opens</summary>
    public bool? MayVote { get; set; }

    public CouncilSession Session { get; init; } = null!;
    public Person Member { get; init; } = null!;
    public Person Person { get; init; } = null!;
    public StoredFile? File { get; init; }
}
