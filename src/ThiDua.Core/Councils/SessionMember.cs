using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Councils;

/// <summary>the roster as of the day, frozen when the session opens</summary>
[PrimaryKey(nameof(SessionId), nameof(PersonId))]
[Table("session_member", Schema = "councils")]
internal sealed class SessionMember
{
    public required Guid SessionId { get; init; }
    public required Guid PersonId { get; init; }
    public required CouncilRole Role { get; set; }
    public required string FullName { get; set; }
    public string Position { get; set; } = "";
    public bool? Present { get; set; }
    public string? AbsenceReason { get; set; }

    public CouncilSession Session { get; init; } = null!;
    public Person Person { get; init; } = null!;
}
