using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Decisions;

namespace ThiDua.Core.Signing;

[Table("round", Schema = "signing")]
internal sealed class SigningRound
{
    public required Guid Id { get; init; }
    public required Guid DecisionId { get; init; }
    public required SigningState State { get; set; }
    public string? Number { get; set; }
    public DateOnly? NumberedOn { get; set; }
    public string? WithdrawnReason { get; set; }
    public required DateTimeOffset HandedOutAt { get; init; }
    public uint Version { get; set; }

    public Decision Decision { get; init; } = null!;
}
