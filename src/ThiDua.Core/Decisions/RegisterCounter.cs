using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Decisions;

[PrimaryKey(nameof(AgencyId), nameof(Year))]
[Unrecorded("every number handed out is recorded with the line that got it")]
[Table("register_counter", Schema = "decisions")]
internal sealed class RegisterCounter
{
    public required Guid AgencyId { get; init; }
    public required int Year { get; init; }
    public required int LastNumber { get; set; }

    public Agency Agency { get; init; } = null!;
}
