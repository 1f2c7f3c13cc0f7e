using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace ThiDua.Core.Organizations;

[PrimaryKey(nameof(GroupId), nameof(PersonId))]
[Table("staff_group_member", Schema = "organizations")]
internal sealed class StaffGroupMember
{
    public required Guid GroupId { get; init; }
    public required Guid PersonId { get; init; }

    public StaffGroup Group { get; init; } = null!;
    public Person Person { get; init; } = null!;
}
