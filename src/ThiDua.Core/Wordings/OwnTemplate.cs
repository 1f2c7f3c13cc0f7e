using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Records;

namespace ThiDua.Core.Wordings;

/// <summary>One saving of the agency's own Word template for a paper; in force until the next of the same paper.</summary>
[Table("own_template", Schema = "wordings")]
internal sealed class OwnTemplate
{
    public required Guid Id { get; init; }
    public required Guid AgencyId { get; init; }
    public required string Paper { get; init; }

    /// <summary>1, 2, 3 … in its paper.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Null goes back to the program's own layout.</summary>
    public Guid? FileId { get; init; }
    public required DateTimeOffset SavedAt { get; init; }
    public required string SavedBy { get; init; }

    public StoredFile? File { get; init; }
}
