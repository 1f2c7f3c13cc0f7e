using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Decisions.Funds;

/// <summary>Quỹ thi đua, khen thưởng of one agency and year</summary>
[Table("fund", Schema = "decisions")]
internal sealed class FundYear
{
    public required Guid Id { get; init; }
    public required Guid AgencyId { get; init; }
    public required int Year { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }
    public required string OpenedBy { get; init; }
    public DateTimeOffset? ClosedAt { get; set; }
    public string? ClosedBy { get; set; }
    public uint Version { get; set; }

    public Agency Agency { get; init; } = null!;
}
