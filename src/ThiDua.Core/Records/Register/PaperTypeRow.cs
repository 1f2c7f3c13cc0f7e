using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Records.Register;

/// <summary>The abbreviation of a type of paper and where it is laid down.</summary>
[PrimaryKey(nameof(Code))]
[Unrecorded("comes with the schema")]
[Table("paper_type", Schema = "records")]
internal sealed class PaperTypeRow
{
    public required PaperType Code { get; init; }
    public required string Abbreviation { get; init; }
    public required string Citation { get; init; }
}
