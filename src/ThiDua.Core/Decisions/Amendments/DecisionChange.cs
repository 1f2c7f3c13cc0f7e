using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Law;

namespace ThiDua.Core.Decisions.Amendments;

/// <summary>one name of an issued decision as a later decision changes it</summary>
[Table("decision_change", Schema = "decisions")]
internal sealed class DecisionChange
{
    public required Guid Id { get; init; }
    public required Guid DecisionId { get; init; }
    public required Guid ItemId { get; init; }
    public required int Ordinal { get; set; }
    public required ChangeKind Kind { get; init; }
    public required string OldName { get; init; }
    public required string OldTitle { get; init; }
    public required string OldAchievement { get; init; }
    public string? NewName { get; set; }
    public string? NewTitle { get; set; }
    public string? NewAchievement { get; set; }
    public Guid? GroundId { get; set; }
    public required string Reason { get; set; }

    public Decision Decision { get; init; } = null!;
    public DecisionItem Item { get; init; } = null!;
    public RevocationGround? Ground { get; init; }
}

public enum ChangeKind
{
    /// <summary>Name, position or achievement were written wrong.</summary>
    Correct,

    /// <summary>The award is taken back.</summary>
    Revoke,

    /// <summary>An award taken back stands again.</summary>
    Restore,
}
