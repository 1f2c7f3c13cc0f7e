using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Accounts;

[Table("role_grant", Schema = "accounts")]
internal sealed class RoleGrant
{
    public required Guid Id { get; init; }
    public required Guid AccountId { get; set; }
    public required Role Role { get; set; }
    public required Guid UnitId { get; set; }
    public required DateOnly ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }

    public Account Account { get; init; } = null!;
    public Unit Unit { get; init; } = null!;
}
