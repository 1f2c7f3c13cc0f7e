using System.ComponentModel.DataAnnotations.Schema;

namespace ThiDua.Core.Organizations;

[Table("unit", Schema = "organizations")]
internal sealed class Unit
{
    public required Guid Id { get; init; }
    public required Guid AgencyId { get; init; }
    public Guid? ParentId { get; set; }
    public required UnitKind Kind { get; set; }
    public required string Name { get; set; }
    public string? ShortName { get; set; }
    public string? Code { get; set; }
    public int ProtocolOrder { get; set; } = 100;
    public required DateOnly ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    public Guid? SuccessorId { get; set; }
    [DatabaseGenerated(DatabaseGeneratedOption.Computed)]
    public string Path { get; private set; } = "";
    [DatabaseGenerated(DatabaseGeneratedOption.Computed)]
    public bool IsOutside { get; private set; }
    public uint Version { get; set; }

    public Agency Agency { get; init; } = null!;
    public Unit? Parent { get; init; }
    public Unit? Successor { get; init; }
}
