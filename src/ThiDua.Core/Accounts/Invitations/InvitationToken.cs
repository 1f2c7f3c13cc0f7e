using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Accounts.Invitations;

[Unrecorded("the history must not hold what opens a door, not even its hash")]
[Table("invitation_token", Schema = "accounts")]
internal sealed class InvitationToken
{
    [Key]
    public required string Sha256 { get; init; }
    public required Guid InvitationId { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    public Invitation Invitation { get; init; } = null!;
}
