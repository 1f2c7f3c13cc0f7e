using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Nominations;

namespace ThiDua.Core.Decisions.Selection;

[PrimaryKey(nameof(TieDecisionId), nameof(NominationId))]
[Table("tie_decision_line", Schema = "decisions")]
internal sealed class TieDecisionLine
{
    public required Guid TieDecisionId { get; init; }
    public required Guid NominationId { get; init; }
    public required bool GoesFirst { get; init; }

    public TieDecision TieDecision { get; init; } = null!;
    public Nomination Nomination { get; init; } = null!;
}
