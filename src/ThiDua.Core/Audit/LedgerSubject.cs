using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Audit;

[PrimaryKey(nameof(ProcessId), nameof(Subject), nameof(SubjectId))]
[Unrecorded("the history itself")]
[Table("process_subject", Schema = "audit")]
internal sealed class LedgerSubject
{
    public required Guid ProcessId { get; init; }
    public required string Subject { get; init; }
    public required Guid SubjectId { get; init; }

    public LedgerProcess Process { get; init; } = null!;
}
