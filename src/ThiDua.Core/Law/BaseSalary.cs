using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace ThiDua.Core.Law;

[PrimaryKey(nameof(ValidFrom))]
[Table("base_salary", Schema = "law")]
internal sealed class BaseSalary
{
    public required DateOnly ValidFrom { get; init; }
    public DateOnly? ValidTo { get; set; }
    public required decimal Amount { get; set; }
    public required string Citation { get; set; }
    public required Certainty Certainty { get; set; }
}
