using System.ComponentModel.DataAnnotations.Schema;

namespace ThiDua.Core.Organizations.Outside;

/// <summary>What a paper says of a person, collective or household that no staff list knows.</summary>
[Table("outside_subject", Schema = "organizations")]
internal sealed class OutsideSubject
{
    public required Guid Id { get; init; }
    /// <summary>the proposing unit, which answers for what is said</summary>
    public required Guid UnitId { get; init; }
    public Guid? PersonId { get; init; }
    public Guid? GroupId { get; init; }
    /// <summary>words beside the name: occupation and place of work</summary>
    public string Title { get; set; } = "";
    public string? Address { get; set; }
    public string? ConfirmingBody { get; set; }
    public string? Field { get; set; }

    public Unit Unit { get; init; } = null!;
    public Person? Person { get; init; }
    public StaffGroup? Group { get; init; }
}
