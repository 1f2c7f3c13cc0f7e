using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Nominations;

[PrimaryKey(nameof(NominationId), nameof(Code))]
[Unrecorded("saved while typing; the sections are frozen when the dossier is submitted")]
[Table("report_section", Schema = "nominations")]
internal sealed class ReportSection
{
    public required Guid NominationId { get; init; }
    public required string Code { get; init; }
    public required string Body { get; set; }
    public int Revision { get; set; }
    public required DateTimeOffset SavedAt { get; set; }
    public required string SavedBy { get; set; }

    public Nomination Nomination { get; init; } = null!;
}
