using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Law;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Movements;

[Table("required_paper", Schema = "movements")]
internal sealed class RequiredPaper
{
    public required Guid Id { get; init; }
    public required Guid MovementId { get; init; }
    public Guid? GuidanceId { get; set; }
    public required int Ordinal { get; set; }
    public required PaperKind Kind { get; set; }
    public required string Name { get; set; }
    /// <summary>batch: once for all of a unit's proposals; nomination: for each dossier</summary>
    public required PaperLevel Level { get; set; }
    /// <summary>kinds of proposing unit that owe this paper; empty = every unit</summary>
    public List<UnitKind> UnitKinds { get; set; } = [];
    public Guid? ReportFormId { get; set; }
    public string? FormText { get; set; }
    public bool Mandatory { get; set; }
    public int? SpanStart { get; set; }
    public int? SpanEnd { get; set; }

    public Movement Movement { get; init; } = null!;
    public Guidance? Guidance { get; init; }
    public ReportForm? ReportForm { get; init; }
}
