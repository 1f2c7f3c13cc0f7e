using System.ComponentModel.DataAnnotations.Schema;

namespace ThiDua.Core.Movements;

[Table("target", Schema = "movements")]
internal sealed class Target
{
    public required Guid Id { get; init; }
    public required Guid MovementId { get; init; }
    public required int Ordinal { get; set; }
    public required string Text { get; set; }
    public decimal? Value { get; set; }
    public string? UnitOfMeasure { get; set; }
    /// <summary>the day the measured period ends; a dossier due earlier gives an estimate</summary>
    public DateOnly? PeriodEnd { get; set; }
    public int? SpanStart { get; set; }
    public int? SpanEnd { get; set; }

    public Movement Movement { get; init; } = null!;
}
