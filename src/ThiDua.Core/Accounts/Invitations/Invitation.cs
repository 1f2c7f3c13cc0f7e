using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Movements;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Accounts.Invitations;

/// <summary>A one-time way in for an outside body (unit) or for a citizen who asked to take part in a movement.</summary>
[Table("invitation", Schema = "accounts")]
internal sealed class Invitation
{
    public required Guid Id { get; init; }
    public required InvitationState State { get; set; }
    public Guid? UnitId { get; set; }
    public Guid? MovementId { get; init; }
    public required string ContactName { get; init; }
    public string? Email { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required string CreatedBy { get; init; }
    public required DateTimeOffset ExpiresAt { get; set; }
    public Guid? AccountId { get; set; }
    public DateTimeOffset? UsedAt { get; set; }

    public Unit? Unit { get; init; }
    public Movement? Movement { get; init; }
    public Account? Account { get; init; }
}
