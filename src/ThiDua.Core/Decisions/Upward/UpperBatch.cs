using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Organizations;
using ThiDua.Core.Records;

namespace ThiDua.Core.Decisions.Upward;

/// <summary>Tờ trình that go to one higher authority together, with one list in that authority's columns.</summary>
[Table("upper_batch", Schema = "decisions")]
internal sealed class UpperBatch
{
    public required Guid Id { get; init; }
    public required Guid AgencyId { get; init; }
    public required string Authority { get; init; }
    public required string Name { get; set; }
    public required UpperBatchState State { get; set; }
    public DateOnly? Deadline { get; set; }

    /// <summary>columns as they stood when the batch was sent: the list can be written again as it went</summary>
    [Column(TypeName = "jsonb")]
    public string? ListColumns { get; set; }
    public DateOnly? SentOn { get; set; }
    public string? SentHow { get; set; }
    public string? SentBy { get; set; }
    public string? ReceiptNumber { get; set; }
    public DateOnly? ReceiptOn { get; set; }
    public Guid? ReceiptFileId { get; set; }
    public string? CancelReason { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required string CreatedBy { get; init; }
    public uint Version { get; set; }

    public Agency Agency { get; init; } = null!;
    public StoredFile? ReceiptFile { get; init; }
}
