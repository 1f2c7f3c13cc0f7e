using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Movements.Readings;

/// <summary>One fact that a person put right after the reader.</summary>
[Unrecorded("a log of its own, written with the rows that it is about")]
[Table("reading_correction", Schema = "movements")]
internal sealed class ReadingCorrection
{
    public required Guid Id { get; init; }
    public required Guid MovementId { get; init; }
    /// <summary>the kind of fact, for counting</summary>
    public required string Fact { get; init; }
    /// <summary>which one</summary>
    public required string FactPath { get; init; }
    public string? ReadValue { get; init; }
    public string? CorrectedValue { get; init; }
    public required bool WasDoubted { get; init; }
    public required string ReaderVersion { get; init; }
    public required string FileSha256 { get; init; }
    public required DateTimeOffset CorrectedAt { get; init; }
    public required string CorrectedBy { get; init; }

    [ForeignKey(nameof(MovementId))]
    public Reading Reading { get; init; } = null!;
}
