using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace ThiDua.Core.Law;

[PrimaryKey(nameof(Code))]
[Table("guard", Schema = "law")]
internal sealed class GuardRow
{
    public required Guard Code { get; init; }
    /// <summary>short number by which the rule is found in lists and papers</summary>
    public required string Number { get; set; }
    public required int Ordinal { get; set; }
    public required string Name { get; set; }
}
