using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Organizations;
using ThiDua.Core.Records.Register;

namespace ThiDua.Core.Records.Recipients;

/// <summary>A line of "Nơi nhận" of an issued paper.</summary>
[Table("recipient", Schema = "records")]
internal sealed class PaperRecipient
{
    public required Guid Id { get; init; }
    public required Guid EntryId { get; init; }
    public required int Ordinal { get; set; }
    public required string Name { get; init; }
    public string? Purpose { get; set; }
    /// <summary>a unit of the program, whose people open the paper here</summary>
    public Guid? UnitId { get; set; }
    public SentWay? SentWay { get; set; }
    public DateOnly? SentOn { get; set; }
    public DateTimeOffset? SentAt { get; set; }
    public string? SentBy { get; set; }
    public DateTimeOffset? OpenedAt { get; set; }
    public string? OpenedBy { get; set; }
    public DateOnly? ReceivedOn { get; set; }
    public string? ReceivedNote { get; set; }
    public string? ReceivedBy { get; set; }
    public uint Version { get; set; }

    public RegisterEntry Entry { get; init; } = null!;
    public Unit? Unit { get; init; }
}
