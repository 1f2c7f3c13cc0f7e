using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Records;
using ThiDua.Core.Records.Register;
using ThiDua.Papers.Spreadsheets;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Registers;

/// <summary>Sổ cấp Giấy khen: the numbers that certificates bear.</summary>
[Requires(Permission.ReadDecisions, Permission.RecordIssue)]
public sealed class CertificatesModel(CertificateRegisterQuery register, TimeProvider clock) : OfficePage
{
    private static readonly SheetColumn<CertificateRow>[] Columns =
    [
        SheetColumn.Number<CertificateRow>("Số vào sổ", 10, r => r.Number),
        SheetColumn.Text<CertificateRow>("Họ và tên, tên tập thể", 36, r => r.Subject),
        SheetColumn.Text<CertificateRow>("Chức vụ, đơn vị", 44, r => r.Title),
        SheetColumn.Text<CertificateRow>("Đối tượng", 12, r => r.Kind.Label()),
        SheetColumn.Text<CertificateRow>("Hình thức", 20, r => r.Award),
        SheetColumn.Text<CertificateRow>("Quyết định", 20, r => r.Decision),
        SheetColumn.Date<CertificateRow>("Ngày", 12, r => r.IssuedOn),
        SheetColumn.Text<CertificateRow>("Ghi chú", 16, r => r.Revoked ? "Đã thu hồi" : null),
    ];

    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "duoi")]
    public int? Below { get; set; }

    public CertificatePage List { get; private set; } = null!;

    public int ShownYear => Year is >= 1945 and <= 2100 ? Year.Value : clock.Today().Year;

    public async Task OnGetAsync()
    {
        ModelState.Clear();
        List = await register.PageAsync(ShownYear, Below is > 0 ? Below : null, Actor, Ct);
    }

    public async Task<IActionResult> OnGetXlsxAsync()
    {
        using var file = new MemoryStream();
        await SheetWriter.WriteAsync(file, [Sheet.Of($"Năm {ShownYear}", Columns, await register.AllAsync(ShownYear, Actor, Ct), $"SỔ CẤP GIẤY KHEN NĂM {ShownYear}")], Ct);
        return File(file.ToArray(), FileKind.Xlsx.MediaType, $"so-cap-giay-khen-{ShownYear}.xlsx");
    }
}
