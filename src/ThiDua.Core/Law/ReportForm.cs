using System.ComponentModel.DataAnnotations.Schema;

namespace ThiDua.Core.Law;

[Table("report_form", Schema = "law")]
internal sealed class ReportForm
{
    public required Guid Id { get; init; }
    public required string DocumentCode { get; set; }
    public required string FormNumber { get; set; }
    public required string Meaning { get; set; }
    public SubjectKind? SubjectKind { get; set; }
    public required ReportPurpose Purpose { get; set; }
    public required Certainty Certainty { get; set; }
    public required DateOnly ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }

    [ForeignKey(nameof(DocumentCode))]
    public LegalDocument Document { get; init; } = null!;
}
