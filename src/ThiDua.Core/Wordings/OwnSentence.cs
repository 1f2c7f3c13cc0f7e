using System.ComponentModel.DataAnnotations.Schema;

namespace ThiDua.Core.Wordings;

/// <summary>One saving of a sentence in the agency's own words; in force until the next of the same sentence.</summary>
[Table("own_sentence", Schema = "wordings")]
internal sealed class OwnSentence
{
    public required Guid Id { get; init; }
    public required Guid AgencyId { get; init; }
    public required string Paper { get; init; }
    public required string Sentence { get; init; }

    /// <summary>1, 2, 3 … in its sentence.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Null goes back to the shipped sentence.</summary>
    public string? Text { get; init; }
    public required DateTimeOffset SavedAt { get; init; }
    public required string SavedBy { get; init; }
}
