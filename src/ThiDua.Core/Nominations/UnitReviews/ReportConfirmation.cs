using System.ComponentModel.DataAnnotations.Schema;

namespace ThiDua.Core.Nominations.UnitReviews;

/// <summary>Xác nhận của thủ trưởng đơn vị: of the report as it stood; another fingerprint now means that the report has changed since.</summary>
[Table("report_confirmation", Schema = "nominations")]
internal sealed class ReportConfirmation
{
    public required Guid Id { get; init; }
    public required Guid NominationId { get; init; }
    public required string Fingerprint { get; init; }
    public required DateTimeOffset ConfirmedAt { get; init; }
    public required string ConfirmedBy { get; init; }
    public string Capacity { get; init; } = "";

    public Nomination Nomination { get; init; } = null!;
}
