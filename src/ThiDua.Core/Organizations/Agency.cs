using System.ComponentModel.DataAnnotations.Schema;

namespace ThiDua.Core.Organizations;

[Table("agency", Schema = "organizations")]
internal sealed class Agency
{
    public required Guid Id { get; init; }
    public required string Name { get; set; }
    public required string ShortName { get; set; }
    public required string PlaceName { get; set; }
    public required string Symbol { get; set; }
    public required string ParentName { get; set; }
    /// <summary>who gives Bằng khen above this agency, e.g. Chủ tịch Ủy ban nhân dân tỉnh</summary>
    public required string UpperAuthority { get; set; }
    public required string DirectorTitle { get; set; }
    public Guid? StandingUnitId { get; set; }
    public Guid? DirectorPersonId { get; set; }
    public required DateTimeOffset CreatedAt { get; set; }
    public uint Version { get; set; }

    public Unit? StandingUnit { get; init; }
    public Person? DirectorPerson { get; init; }
}
