using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Movements;
using ThiDua.Core.Organizations;
using ThiDua.Core.Records.Register;

namespace ThiDua.Core.Records.Papers;

/// <summary>A paper that is written in this module, from draft to issue.</summary>
[Table("paper", Schema = "records")]
internal sealed class OwnPaper
{
    public required Guid Id { get; init; }
    public required Guid AgencyId { get; init; }
    public Guid? MovementId { get; set; }
    /// <summary>the session of a council whose records it was drawn up from</summary>
    public Guid? SessionId { get; init; }
    public required PaperType Type { get; set; }
    public required PaperState State { get; set; }
    public required string Symbol { get; set; }
    public required string Abstract { get; set; }
    public required string Content { get; set; }
    public string? SignerPrefix { get; set; }
    public required string SignerPosition { get; set; }
    public required string SignerName { get; set; }
    /// <summary>the line of the register that this paper corrects</summary>
    public Guid? AmendsId { get; init; }
    public string? Number { get; set; }
    public DateOnly? IssuedOn { get; set; }
    public string? NumberOrderReason { get; set; }
    public string? Model { get; set; }
    public string? Grounds { get; set; }
    public string? Sha256 { get; set; }
    public Guid? DocxFileId { get; set; }
    public Guid? PdfFileId { get; set; }
    public DateTimeOffset? IssuedAt { get; set; }
    public string? IssuedBy { get; set; }
    public string? CancelReason { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required string CreatedBy { get; init; }
    public uint Version { get; set; }

    public Agency Agency { get; init; } = null!;
    public Movement? Movement { get; init; }
    public RegisterEntry? Amends { get; init; }
}
