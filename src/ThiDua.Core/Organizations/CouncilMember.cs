using System.ComponentModel.DataAnnotations.Schema;

namespace ThiDua.Core.Organizations;

[Table("council_member", Schema = "organizations")]
internal sealed class CouncilMember
{
    public required Guid Id { get; init; }
    public required Guid CouncilId { get; init; }
    public required Guid PersonId { get; set; }
    public required CouncilRole Role { get; set; }
    public required DateOnly ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }

    public Council Council { get; init; } = null!;
    public Person Person { get; init; } = null!;
}
