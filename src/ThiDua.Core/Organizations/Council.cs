using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Records;

namespace ThiDua.Core.Organizations;

[Table("council", Schema = "organizations")]
internal sealed class Council
{
    public required Guid Id { get; init; }
    public required Guid AgencyId { get; init; }

    /// <summary>the unit for whose subtree it stands: the root for the agency's own council</summary>
    public required Guid UnitId { get; set; }
    public required string Name { get; set; }
    public string? EstablishedBy { get; set; }
    public DateOnly? FoundedOn { get; set; }
    public Guid? FoundingFileId { get; set; }
    public required DateOnly ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    public uint Version { get; set; }

    public Agency Agency { get; init; } = null!;
    public Unit Unit { get; init; } = null!;
    public StoredFile? FoundingFile { get; init; }
}
