using System.ComponentModel.DataAnnotations.Schema;

namespace ThiDua.Core.Movements;

[Table("doubt", Schema = "movements")]
internal sealed class Doubt
{
    public required Guid Id { get; init; }
    public required Guid MovementId { get; init; }
    public required int Ordinal { get; set; }
    /// <summary>a field of the movement (title, slogan …) or the id of the row in doubt</summary>
    public required string Fact { get; set; }
    public required string Why { get; set; }
    public DateTimeOffset? SettledAt { get; set; }
    public string? SettledBy { get; set; }

    public Movement Movement { get; init; } = null!;
}
