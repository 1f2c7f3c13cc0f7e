using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Audit;

[Unrecorded("the history itself")]
[Table("process", Schema = "audit")]
internal sealed class LedgerProcess
{
    public required Guid Id { get; init; }
    public required string Kind { get; set; }
    public required string Title { get; set; }
    public Guid? ActorAccountId { get; set; }
    public required string ActorName { get; set; }
    public string? OnBehalfOf { get; set; }
    public required DateTimeOffset At { get; set; }
    public string? Reason { get; set; }
    public Guid? EvidenceFileId { get; set; }
    public DateOnly? EvidenceSignedOn { get; set; }
    public Guid? RequestKey { get; set; }
}
