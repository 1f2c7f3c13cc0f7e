using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace ThiDua.Core.Law;

[PrimaryKey(nameof(FormId), nameof(Ordinal))]
[Table("report_form_section", Schema = "law")]
internal sealed class ReportFormSection
{
    public required Guid FormId { get; init; }
    public required int Ordinal { get; init; }
    public required string Code { get; set; }
    public required string Title { get; set; }
    public string Help { get; set; } = "";
    public bool Required { get; set; }

    public ReportForm Form { get; init; } = null!;
}
