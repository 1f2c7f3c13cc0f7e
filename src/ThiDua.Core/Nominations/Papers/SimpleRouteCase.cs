using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Law;

namespace ThiDua.Core.Nominations.Papers;

/// <summary>A case in which the simple route is open (Luật 06/2022/QH15, Điều 85 khoản 1).</summary>
[PrimaryKey(nameof(Code))]
[Table("simple_route_case", Schema = "law")]
internal sealed class SimpleRouteCase
{
    public required string Code { get; init; }
    public required int Ordinal { get; set; }
    public required string Name { get; set; }
    public required ReportPurpose FormPurpose { get; set; }
    public required DateOnly ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    public required string Citation { get; set; }
    public required Certainty Certainty { get; set; }
}
