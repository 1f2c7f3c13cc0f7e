using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Councils.Planning;

[PrimaryKey(nameof(SessionId), nameof(PersonId))]
[Unrecorded("looking is no operation; the row itself is the record")]
[Table("session_receipt", Schema = "councils")]
internal sealed class SessionReceipt
{
    public required Guid SessionId { get; init; }
    public required Guid PersonId { get; init; }
    public required DateTimeOffset OpenedAt { get; set; }

    public Person Person { get; init; } = null!;
}
