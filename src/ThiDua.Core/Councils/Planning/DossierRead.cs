using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils.Planning;

/// <summary>a first look at a dossier: the member's own mark</summary>
[PrimaryKey(nameof(SessionId), nameof(NominationId), nameof(PersonId))]
[Unrecorded("a member's own marks, shown to nobody else")]
[Table("dossier_read", Schema = "councils")]
internal sealed class DossierRead
{
    public required Guid SessionId { get; init; }
    public required Guid NominationId { get; init; }
    public required Guid PersonId { get; init; }
    public required DateTimeOffset At { get; init; }
}
