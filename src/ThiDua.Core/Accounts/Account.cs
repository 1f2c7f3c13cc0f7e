using Microsoft.AspNetCore.Identity;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Accounts;

/// <summary>A way to sign in. What it may do comes from role grants, who it is from the person it belongs to.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public required string DisplayName { get; set; }
    public Guid? PersonId { get; set; }
    public bool MustChangePassword { get; set; }
    public bool IsDemo { get; set; }
    public DateTimeOffset? DisabledAt { get; set; }
    public DateTimeOffset CreatedAt { get; set; }

    internal Person? Person { get; init; }
}
