using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Nominations;
using ThiDua.Papers.Spreadsheets;

namespace ThiDua.Web.Pages.Office.Nominations;

/// <summary>The dossier lists as spreadsheets.</summary>
internal static class DossierSheetFile
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly SheetColumn<DossierRow>[] Dossiers =
    [
        SheetColumn.Text<DossierRow>("Tập thể, cá nhân", 30, r => r.Subject),
        SheetColumn.Text<DossierRow>("Loại", 10, r => r.SubjectKind.Label()),
        SheetColumn.Text<DossierRow>("Chức vụ, đơn vị", 34, r => r.SubjectTitle),
        SheetColumn.Text<DossierRow>("Đơn vị đề nghị", 28, r => r.Unit),
        SheetColumn.Text<DossierRow>("Phong trào", 44, r => r.Movement),
        SheetColumn.Text<DossierRow>("Hình thức đề nghị", 36, r => r.Award),
        SheetColumn.Text<DossierRow>("Tình trạng", 18, r => r.State.Label()),
        SheetColumn.Number<DossierRow>("Còn thiếu", 10, r => r.Missing),
        SheetColumn.Text<DossierRow>("Lý do trả lại", 40, r => r.State == NominationState.Returned ? r.ReturnReason : null),
        SheetColumn.Text<DossierRow>("Hạn nộp", 24, r => r.Deadline?.Wording),
        SheetColumn.Date<DossierRow>("Ngày gửi", 12, r => r.SubmittedAt is { } at ? VietnamTime.DayOf(at) : null),
        SheetColumn.Date<DossierRow>("Ngày tiếp nhận", 12, r => r.AcceptedAt is { } at ? VietnamTime.DayOf(at) : null),
        SheetColumn.Text<DossierRow>("Người tiếp nhận", 24, r => r.AcceptedBy),
    ];

    private static readonly SheetColumn<BatchRow>[] Batches =
    [
        SheetColumn.Text<BatchRow>("Đơn vị", 34, r => r.Unit),
        SheetColumn.Text<BatchRow>("Phong trào", 50, r => r.Movement),
        SheetColumn.Text<BatchRow>("Tình trạng", 40, r => r.State.Words(r.ClosedBySystem)),
        SheetColumn.Number<BatchRow>("Số hồ sơ", 10, r => r.Dossiers),
        SheetColumn.Text<BatchRow>("Trong đó", 40, r => r.Counts.Words()),
        SheetColumn.Text<BatchRow>("Hạn nộp", 24, r => r.Deadline?.Wording),
        SheetColumn.Date<BatchRow>("Ngày gửi", 12, r => r.SubmittedAt is { } at ? VietnamTime.DayOf(at) : null),
        SheetColumn.Text<BatchRow>("Người gửi", 24, r => r.SubmittedBy),
    ];

    public static Task<byte[]> OfDossiersAsync(IEnumerable<DossierRow> rows, CancellationToken ct) =>
        WriteAsync(Sheet.Of("Hồ sơ", Dossiers, rows, "Hồ sơ đề nghị khen thưởng"), ct);

    public static Task<byte[]> OfBatchesAsync(IEnumerable<BatchRow> rows, CancellationToken ct) =>
        WriteAsync(Sheet.Of("Theo đơn vị", Batches, rows, "Tình hình nộp hồ sơ theo đơn vị"), ct);

    private static async Task<byte[]> WriteAsync(Sheet sheet, CancellationToken ct)
    {
        using var file = new MemoryStream();
        await SheetWriter.WriteAsync(file, [sheet], ct);
        return file.ToArray();
    }
}
