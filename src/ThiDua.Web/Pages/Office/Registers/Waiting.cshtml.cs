using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;
using ThiDua.Core.Records.Recipients;
using ThiDua.Papers.Spreadsheets;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Registers;

/// <summary>Who has not received what was sent.</summary>
[Requires(Permission.ReadDecisions, Permission.RecordIssue)]
public sealed class WaitingModel(RecipientsQuery recipients, TimeProvider clock) : OfficePage
{
    public IReadOnlyList<WaitingRecipient> Rows { get; private set; } = [];

    public int DaysSince(DateOnly sent) => clock.Today().DayNumber - sent.DayNumber;

    public async Task OnGetAsync() => Rows = await recipients.WaitingAsync(Actor, Ct);

    public async Task<IActionResult> OnGetXlsxAsync()
    {
        SheetColumn<WaitingRecipient>[] columns =
        [
            SheetColumn.Text<WaitingRecipient>("Nơi nhận", 40, r => r.Name),
            SheetColumn.Text<WaitingRecipient>("Số, ký hiệu", 20, r => r.Reference),
            SheetColumn.Text<WaitingRecipient>("Trích yếu", 60, r => r.Abstract),
            SheetColumn.Text<WaitingRecipient>("Cách gửi", 26, r => r.Way.Label()),
            SheetColumn.Date<WaitingRecipient>("Ngày gửi", 12, r => r.SentOn),
            SheetColumn.Number<WaitingRecipient>("Số ngày chờ", 12, r => DaysSince(r.SentOn)),
        ];
        using var file = new MemoryStream();
        await SheetWriter.WriteAsync(file, [Sheet.Of("Chưa nhận", columns, await recipients.WaitingAsync(Actor, Ct), "NƠI CHƯA NHẬN VĂN BẢN")], Ct);
        return File(file.ToArray(), FileKind.Xlsx.MediaType, "noi-chua-nhan-van-ban.xlsx");
    }
}
