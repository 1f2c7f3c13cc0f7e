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
    /// <summary>place among the legal bases of a decision; null = not cited there</summary>
    public int? CitationOrder { get; set; }
    /// <summary>false: in force, but nobody has compared its content with our rows</summary>
    public bool ContentChecked { get; set; } = true;
    /// <summary>from this day on the text may have ended</summary>
    public DateOnly? RecheckBy { get; set; }
    /// <summary>the text that it took the place of</summary>
    public string? Replaces { get; set; }
    /// <summary>the text that it changes in part and that goes on</summary>
    public string? Amends { get; set; }
}
