using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace ThiDua.Core.Organizations.Outside;

/// <summary>What the office keeps of a unit outside the agency, beside its row among the units.</summary>
[Table("outside_body", Schema = "organizations")]
internal sealed class OutsideBody
{
    [Key]
    public required Guid UnitId { get; init; }
    public string? ContactName { get; set; }
    public string? Email { get; set; }
    public string? Phone { get; set; }
    public string? Address { get; set; }
    public string? LegalCode { get; set; }
    /// <summary>cơ quan xác nhận: who vouches for the achievements of a body that has no upper level of its own</summary>
    public string? ConfirmingBody { get; set; }
    public string? Field { get; set; }
    public uint Version { get; set; }

    public Unit Unit { get; init; } = null!;
}
