using System.ComponentModel.DataAnnotations.Schema;

namespace ThiDua.Core.Organizations;

[Table("person", Schema = "organizations")]
internal sealed class Person
{
    public required Guid Id { get; init; }
    public required Guid AgencyId { get; init; }
    public string? Code { get; set; }
    public required string FullName { get; set; }
    [DatabaseGenerated(DatabaseGeneratedOption.Computed)]
    public string GivenName { get; private set; } = "";
    public DateOnly? BirthDate { get; set; }
    public Sex? Sex { get; set; }
    public required StaffKind StaffKind { get; set; }
    public string? Email { get; set; }
    public string? Phone { get; set; }
    public string? Note { get; set; }
    /// <summary>proposed from outside: no staff, no seat, in no staff list</summary>
    public bool IsOutside { get; init; }
    /// <summary>the row kept when two rows turned out to be one person; reads follow it</summary>
    public Guid? MergedInto { get; set; }
    public uint Version { get; set; }

    public Agency Agency { get; init; } = null!;
}
