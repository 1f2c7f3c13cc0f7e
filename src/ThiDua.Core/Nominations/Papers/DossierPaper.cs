using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations.Papers;

[PrimaryKey(nameof(Code))]
[Table("dossier_paper", Schema = "law")]
internal sealed class DossierPaper
{
    public required string Code { get; init; }
    public required int Ordinal { get; set; }
    public required PaperKind Kind { get; set; }
    public required string Name { get; set; }
    public required PaperLevel Level { get; set; }

    /// <summary>kinds of proposing unit that owe it; empty = every unit</summary>
    public List<UnitKind> UnitKinds { get; set; } = [];

    /// <summary>which report form of the day's decree it is written by; null = none is set</summary>
    public ReportPurpose? FormPurpose { get; set; }
    public required string Citation { get; set; }
    public required Certainty Certainty { get; set; }
}
