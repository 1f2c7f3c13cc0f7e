using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace ThiDua.Core.Law;

[PrimaryKey(nameof(Code))]
[Table("legal_document", Schema = "law")]
internal sealed class LegalDocument
{
    public required string Code { get; init; }
    public required string Kind { get; set; }
    public required string Number { get; set; }
    public required string Title { get; set; }
    public required string Issuer { get; set; }
    public DateOnly? SignedOn { get; set; }
    public required DateOnly EffectiveFrom { get; set; }
    public DateOnly? EffectiveTo { get; set; }
    public required Certainty Certainty { get; set; }
    public string? Note { get; set; }
}
