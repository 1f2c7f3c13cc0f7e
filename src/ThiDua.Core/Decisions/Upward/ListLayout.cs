using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions.Upward;

/// <summary>The columns that one higher authority wants in the list of a batch, from a day on.</summary>
[Table("list_layout", Schema = "decisions")]
internal sealed class ListLayout
{
    public required Guid Id { get; init; }
    public required Guid AgencyId { get; init; }
    public required string Authority { get; init; }
    public required DateOnly ValidFrom { get; init; }
    public DateOnly? ValidTo { get; set; }
    public required DateTimeOffset SavedAt { get; set; }
    public required string SavedBy { get; set; }
}

[Unrecorded("part of its layout, whose saving is recorded")]
[PrimaryKey(nameof(LayoutId), nameof(Ordinal))]
[Table("list_layout_column", Schema = "decisions")]
internal sealed class ListLayoutColumn
{
    public required Guid LayoutId { get; init; }
    public required int Ordinal { get; init; }
    public required ListField Field { get; init; }
    public required string Heading { get; init; }

    /// <summary>Millimetres on a page on its side.</summary>
    public required int WidthMm { get; init; }

    public ListLayout Layout { get; init; } = null!;
}
