using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Papers.Spreadsheets;

namespace ThiDua.Core.Decisions.Papers;

/// <summary>The list by which rewards are paid, for signing on receipt.</summary>
internal static class PaymentSheet
{
    public static async Task<byte[]> WriteAsync(DecisionCase decision, CancellationToken ct)
    {
        SheetColumn<DecisionLine>[] columns =
        [
            SheetColumn.Number<DecisionLine>("STT", 6, i => i.Ordinal),
            SheetColumn.Text<DecisionLine>("Họ và tên, tên tập thể", 32, i => i.Name),
            SheetColumn.Text<DecisionLine>("Chức vụ, đơn vị công tác", 40, i => i.Title),
            SheetColumn.Text<DecisionLine>("Đối tượng", 11, i => i.SubjectKind.Label()),
            SheetColumn.Money<DecisionLine>("Mức theo quy định", 18, i => i.LegalAmount),
            SheetColumn.Money<DecisionLine>("Thực chi", 18, i => i.ToPay),
            SheetColumn.Text<DecisionLine>("Lý do chênh lệch", 30, i => i.PaidReason),
            SheetColumn.Date<DecisionLine>("Ngày chi", 12, i => i.PaidOn),
            SheetColumn.Text<DecisionLine>("Ký nhận", 18, _ => null),
        ];
        var lines = decision.Items.Where(i => i.Outcome is ItemOutcome.Granted).ToList();
        using var output = new MemoryStream();
        await SheetWriter.WriteAsync(
            output,
            [
                Sheet.Of(
                    "Chi thưởng", columns, lines,
                    "DANH SÁCH CHI TIỀN THƯỞNG",
                    $"Kèm theo Quyết định số {decision.Reference} ngày {decision.IssuedOn?.Written()}",
                    $"Tổng theo quy định: {lines.Sum(i => i.LegalAmount ?? 0).Written()}; tổng thực chi: {lines.Sum(i => i.ToPay ?? 0).Written()}"),
            ],
            ct);
        return output.ToArray();
    }
}
