using ThiDua.Core.Decisions.Funds;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Papers.Spreadsheets;

namespace ThiDua.Core.Decisions.Papers;

/// <summary>The list by which rewards are paid, for signing on receipt.</summary>
internal static class PaymentSheet
{
    public static async Task<byte[]> WriteAsync(PaymentList list, CancellationToken ct)
    {
        SheetColumn<PaymentLine>[] columns =
        [
            SheetColumn.Number<PaymentLine>("STT", 6, i => i.Ordinal),
            SheetColumn.Text<PaymentLine>("Đơn vị đề nghị", 28, i => i.Unit),
            SheetColumn.Text<PaymentLine>("Họ và tên, tên tập thể", 32, i => i.Name),
            SheetColumn.Text<PaymentLine>("Chức vụ, đơn vị công tác", 40, i => i.Title),
            SheetColumn.Text<PaymentLine>("Đối tượng", 11, i => i.Subject.Label()),
            SheetColumn.Number<PaymentLine>("Hệ số", 8, i => i.Coefficient),
            SheetColumn.Money<PaymentLine>("Mức theo quy định", 18, i => i.Legal),
            SheetColumn.Money<PaymentLine>("Phải chi", 18, i => i.Stands ? i.ToPay : 0),
            SheetColumn.Money<PaymentLine>("Đã chi", 18, i => i.Held),
            SheetColumn.Text<PaymentLine>("Lý do chênh lệch", 30, i => i.Reason),
            SheetColumn.Date<PaymentLine>("Ngày chi đủ", 12, i => i.PaidOn),
            SheetColumn.Text<PaymentLine>("Ký nhận", 18, _ => null),
        ];
        using var output = new MemoryStream();
        await SheetWriter.WriteAsync(
            output,
            [
                Sheet.Of(
                    "Chi thưởng", columns, list.Lines,
                    "DANH SÁCH CHI TIỀN THƯỞNG",
                    $"Kèm theo Quyết định số {list.Reference} ngày {list.IssuedOn.Written()}",
                    $"Tổng theo quy định: {list.LegalTotal.Written()}; phải chi: {list.ToPayTotal.Written()} (Bằng chữ: {list.ToPayTotal.InWords()}); đã chi: {list.PaidTotal.Written()}"),
            ],
            ct);
        return output.ToArray();
    }
}
