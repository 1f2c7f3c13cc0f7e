using System.ComponentModel.DataAnnotations.Schema;

namespace ThiDua.Core.Organizations;

[Table("council", Schema = "organizations")]
internal sealed class Council
{
    public required Guid Id { get; init; }
    public required Guid AgencyId { get; init; }
    public required string Name { get; set; }
    public string? EstablishedBy { get; set; }
    public required DateOnly ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    public uint Version { get; set; }

    public Agency Agency { get; init; } = null!;
}
