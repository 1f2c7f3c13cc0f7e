using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions.Frozen;

/// <summary>What a decision stood on when it was issued; append-only, its hash held by the database.</summary>
[Unrecorded("append-only, and the issuing operation is recorded")]
[PrimaryKey(nameof(DecisionId))]
[Table("frozen_model", Schema = "decisions")]
internal sealed class FrozenModel
{
    public required Guid DecisionId { get; init; }

    /// <summary>JSON of the facts that its papers were written from.</summary>
    public required string Facts { get; init; }

    /// <summary>JSON of the grounds.</summary>
    public required string Grounds { get; init; }

    public required string Sha256 { get; init; }
    public required DateTimeOffset FrozenAt { get; init; }

    public Decision Decision { get; init; } = null!;
}
