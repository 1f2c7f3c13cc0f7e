using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions.Funds;
using ThiDua.Core.Decisions.Papers;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;
using ThiDua.Papers.Spreadsheets;

namespace ThiDua.Core.Decisions;

/// <summary>Tables of this module as workbooks, the same rows as on screen.</summary>
public sealed class DecisionSheets(DecisionListQuery list, ClerkQuery clerk, FundQuery funds, FundPaymentsQuery payments) : IQuery
{
    public async Task<WrittenFile> ListAsync(DecisionFilter filter, Actor actor, CancellationToken ct)
    {
        SheetColumn<DecisionListRow>[] columns =
        [
            SheetColumn.Text<DecisionListRow>("Loại", 18, r => r.Kind.Label()),
            SheetColumn.Text<DecisionListRow>("Số, ký hiệu", 20, r => r.Reference),
            SheetColumn.Date<DecisionListRow>("Ngày", 12, r => r.IssuedOn),
            SheetColumn.Text<DecisionListRow>("Phong trào", 50, r => r.Movement),
            SheetColumn.Text<DecisionListRow>("Hình thức", 40, r => r.Award),
            SheetColumn.Number<DecisionListRow>("Tập thể", 9, r => r.Collectives),
            SheetColumn.Number<DecisionListRow>("Cá nhân", 9, r => r.Individuals),
            SheetColumn.Money<DecisionListRow>("Tiền thưởng (đồng)", 18, r => r.Money is > 0 ? r.Money : null),
            SheetColumn.Text<DecisionListRow>("Trạng thái", 20, r => r.State.Label(r.Kind)),
        ];
        var rows = await list.EveryAsync(filter, actor, ct);
        return await WriteAsync("Quyet dinh khen thuong", Sheet.Of("Quyết định", columns, rows, "QUYẾT ĐỊNH, TỜ TRÌNH KHEN THƯỞNG"), ct);
    }

    public async Task<WrittenFile> NumbersAsync(int year, Actor actor, CancellationToken ct)
    {
        SheetColumn<GivenNumber>[] columns =
        [
            SheetColumn.Text<GivenNumber>("Số, ký hiệu", 20, g => g.Reference),
            SheetColumn.Date<GivenNumber>("Ngày", 12, g => g.Day),
            SheetColumn.Text<GivenNumber>("Loại", 20, g => g.Kind.Label()),
            SheetColumn.Text<GivenNumber>("Trích yếu", 70, g => g.Abstract),
            SheetColumn.Text<GivenNumber>("Người ký", 25, g => g.SignerName),
            SheetColumn.Text<GivenNumber>("Lý do ngoài thứ tự", 30, g => g.OutOfOrder),
            SheetColumn.Text<GivenNumber>("Bản đã ký", 12, g => g.HasSignedCopy ? "Đã nhận" : "Chưa có"),
        ];
        var desk = await clerk.DeskAsync(year, actor, ct);
        return await WriteAsync($"So van ban {year}", Sheet.Of($"Năm {year}", columns, desk.Given, $"SỐ VĂN BẢN KHEN THƯỞNG NĂM {year}"), ct);
    }

    public async Task<WrittenFile?> FundAsync(int year, Actor actor, CancellationToken ct)
    {
        SheetColumn<FundLine>[] columns =
        [
            SheetColumn.Date<FundLine>("Ngày", 12, e => e.On),
            SheetColumn.Text<FundLine>("Loại", 30, e => e.Kind.Label()),
            SheetColumn.Text<FundLine>("Nội dung", 60, e => e.Description),
            SheetColumn.Money<FundLine>("Thu (đồng)", 18, e => e.Kind is FundEntryKind.Organisation ? null : e.Amount),
            SheetColumn.Money<FundLine>("Chi (đồng)", 18, e => e.Kind is FundEntryKind.Organisation ? e.Amount : null),
            SheetColumn.Text<FundLine>("Người ghi", 25, e => e.By),
        ];
        return await funds.FindAsync(year, actor, ct) is not { FundId: not null } fund ? null : await WriteAsync(
            $"Quy khen thuong {year}",
            Sheet.Of(
                $"Năm {year}", columns, fund.Entries, $"QUỸ THI ĐUA, KHEN THƯỞNG NĂM {year}",
                $"Nguồn thu {fund.Income.Written()}; đã chi thưởng {fund.RewardsPaid.Written()}; đã chi tổ chức {fund.Organisation.Written()}; còn trong quỹ {fund.Balance.Written()}",
                $"Phải chi theo quyết định {fund.Owed.Written()}; trong dự thảo {fund.InDrafts.Written()}"),
            ct);
    }

    public async Task<WrittenFile?> FundPaymentsAsync(int year, Actor actor, CancellationToken ct)
    {
        SheetColumn<FundPayment>[] columns =
        [
            SheetColumn.Text<FundPayment>("Đơn vị đề nghị", 30, p => p.Unit),
            SheetColumn.Text<FundPayment>("Họ và tên, tên tập thể", 32, p => p.Name),
            SheetColumn.Text<FundPayment>("Chức vụ, đơn vị công tác", 40, p => p.Title),
            SheetColumn.Text<FundPayment>("Quyết định", 18, p => p.Decision),
            SheetColumn.Date<FundPayment>("Ngày quyết định", 14, p => p.DecidedOn),
            SheetColumn.Money<FundPayment>("Phải chi (đồng)", 18, p => p.Due),
            SheetColumn.Money<FundPayment>($"Chi trong năm {year} (đồng)", 20, p => p.PaidInYear),
            SheetColumn.Money<FundPayment>("Còn phải chi, thu hồi (đồng)", 22, p => p.Left),
            SheetColumn.Text<FundPayment>("Tình trạng", 16, p => p.Standing.Label()),
            SheetColumn.Text<FundPayment>("Ký nhận", 18, _ => null),
        ];
        return await payments.FindAsync(year, actor, ct) is not { } found ? null : await WriteAsync(
            $"Danh sach chi thuong {year}",
            Sheet.Of(
                $"Năm {year}", columns, found.Lines, $"DANH SÁCH CHI TIỀN THƯỞNG TỪ QUỸ NĂM {year}",
                $"Phải chi {found.Due.Written()}; chi trong năm {found.PaidInYear.Written()} (Bằng chữ: {found.PaidInYear.InWords()}); còn {found.Left.Written()}"),
            ct);
    }

    private static async Task<WrittenFile> WriteAsync(string name, Sheet sheet, CancellationToken ct)
    {
        using var output = new MemoryStream();
        await SheetWriter.WriteAsync(output, [sheet], ct);
        return new WrittenFile($"{FileNames.Plain(name)}.xlsx", FileKind.Xlsx.MediaType, output.ToArray());
    }
}
