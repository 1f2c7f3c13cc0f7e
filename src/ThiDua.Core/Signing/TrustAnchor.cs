using System.ComponentModel.DataAnnotations.Schema;

namespace ThiDua.Core.Signing;

[Table("trust_anchor", Schema = "signing")]
internal sealed class TrustAnchor
{
    public required Guid Id { get; init; }
    public required Guid AgencyId { get; init; }
    public required string Pem { get; init; }
    public required string Sha256 { get; init; }
    public required string Subject { get; init; }
    public required string Issuer { get; init; }
    public required DateTimeOffset ValidFrom { get; init; }
    public required DateTimeOffset ValidTo { get; init; }
    public required string Note { get; init; }
    public required DateTimeOffset AddedAt { get; init; }
    public required string AddedBy { get; init; }
    public DateTimeOffset? RemovedAt { get; set; }
    public string? RemovedBy { get; set; }
    public string? RemovedReason { get; set; }
    public uint Version { get; set; }
}
