using Microsoft.Playwright;

namespace ThiDua.Browser.Tests.Walks;

/// <summary>
/// A session from its invitation to signed minutes: a show of hands with an absent member's signed opinion that two people type, then a
/// ballot on printed sheets that two tellers count, with an envelope in the box and a second round. Everybody in a window of their own.
/// </summary>
public sealed class PaperBallotWalkTests(PaperBallotSite site) : IClassFixture<PaperBallotSite>
{
    private const string Absent = "Lại Văn Gụ";
    private CouncilRoom room = null!;

    private string Url => $"/hoi-dong/phien/{room.SessionId}";

    [Fact]
    public async Task A_council_votes_on_paper_and_by_hands_with_a_member_away()
    {
        await using var secretary = await site.AsAsync("thuky");
        room = new CouncilRoom(secretary, site.MovementId);
        await InviteAsync(secretary);
        await room.OpenAsync(Absent);
        await PaperAsync(secretary);
        await SecondRoundAsync(secretary);
        await HandsAsync(secretary);
        await MinutesAsync(secretary);
        site.Met.Barriers.ShouldBeEmpty();
    }

    private async Task InviteAsync(Screen secretary)
    {
        await room.PlanAsync("02/06/2026");
        await secretary.FollowAsync("Lập chương trình", "Thứ tự theo số");
        await secretary.PressAsync("Lưu chương trình", "Đã lưu chương trình phiên họp");
        await secretary.FollowAsync("Gửi giấy mời", "Dự thảo giấy mời");
        await secretary.FillAsync("Input.Number", "25/GM-HĐTĐKT");
        await secretary.PressAsync("Gửi giấy mời cho 6 thành viên", "Đã gửi giấy mời");
        await using (var member = await site.AsAsync("truongso"))
        {
            await member.OpenAsync("/");
            await member.FollowAsync("Mở giấy mời", "Chương trình, tài liệu");
            await member.FollowAsync(PaperBallotSite.First, PaperBallotSite.First);
            await member.OpenAsync(Url);
            await member.SeesAsync("Đã đọc");
            var pack = await member.DownloadAsync($"{Url}?handler=Pack");
            System.Text.Encoding.ASCII.GetString(pack, 0, 5).ShouldBe("%PDF-");
        }

        await secretary.OpenAsync($"{Url}/giay-moi");
        await secretary.SeesAsync("Nhắc 5 người chưa mở");
        await secretary.OpenAsync(Url);
    }

    /// <summary>80 % of six is five: the first name gets six, the second four.</summary>
    private async Task PaperAsync(Screen secretary)
    {
        var sheet = await PrepareOnPaperAsync(secretary);
        await secretary.ChooseAsync("Envelope.PersonId", Absent);
        await secretary.FillAsync("Envelope.ReceivedOn", "01/06/2026");
        await secretary.PressAsync("Ghi đã nhận phong bì", "Đã ghi phong bì");
        var printed = await secretary.DownloadAsync($"{sheet}?handler=Sheets");
        System.Text.Encoding.ASCII.GetString(printed, 0, 5).ShouldBe("%PDF-");
        await secretary.PressAsync("Mở bỏ phiếu cho 6 người", "Đã mở bỏ phiếu");
        await CountAsync(sheets: 6, (PaperBallotSite.First, 6, 0), (PaperBallotSite.Second, 4, 2));
        await ConfirmAsync("1/2 đề nghị đạt");
    }

    private async Task SecondRoundAsync(Screen secretary)
    {
        await secretary.OpenAsync(Url);
        await secretary.FollowAsync("Lập vòng 2", "vòng 2");
        await secretary.ChooseAsync("Input.Method", "phiếu giấy");
        await secretary.PressAsync("Lập lượt biểu quyết 1 đề nghị", "Ban kiểm phiếu");
        await TellersAsync(secretary);
        await secretary.PressAsync("Mở bỏ phiếu cho 5 người", "Đã mở bỏ phiếu");
        await CountAsync(sheets: 5, (PaperBallotSite.Second, 5, 0));
        await ConfirmAsync("1/1 đề nghị đạt");
    }

    private async Task HandsAsync(Screen secretary)
    {
        await secretary.OpenAsync(Url);
        await room.OpenHandsAsync(1);
        await secretary.FollowAsync("Ý kiến bằng văn bản", "nhập từ giấy hai lần");
        var opinions = secretary.Page.Url;
        await secretary.FollowAsync("Nhập từ giấy", "Bản quét có chữ ký");
        await secretary.FillAsync("Input.ReceivedOn", "01/06/2026");
        await secretary.Field("Scan").SetInputFilesAsync(new FilePayload { Name = "y-kien.pdf", MimeType = "application/pdf", Buffer = [.. "%PDF-1.7 ban quet"u8] });
        await secretary.Page.GetByLabel("Đồng ý", new() { Exact = true }).First.CheckAsync();
        await secretary.PressAsync("Nhập lần một", "Mới nhập một lần");
        await using (var officer = await site.AsAsync("thuongtruc"))
        {
            await officer.OpenAsync(new Uri(opinions).AbsolutePath);
            await officer.FollowAsync("Nhập lần hai", "Lần một do");
            await officer.Page.GetByLabel("Không đồng ý", new() { Exact = true }).First.CheckAsync();
            await officer.PressAsync("Nhập lần hai", "Hai lần nhập khác nhau ở 1 đề nghị");
            await officer.Page.GetByLabel("Đồng ý", new() { Exact = true }).First.CheckAsync();
            await officer.PressAsync("Nhập lần hai", "Hai lần nhập khớp nhau");
        }

        await secretary.OpenAsync(Url);
        await secretary.FollowAsync("Ghi kết quả giơ tay", "Ghi số đếm được trong phòng họp");
        await room.CountHandsAsync();
        await secretary.SeesAsync("6/6");
    }

    private async Task MinutesAsync(Screen secretary)
    {
        await room.CloseAsync();
        await room.IssueMinutesAsync("7");
        await secretary.FillAsync("SignedCopy.SignedOn", "02/06/2026");
        await secretary.Field("SignedCopy.File").SetInputFilesAsync(new FilePayload { Name = "bien-ban.pdf", MimeType = "application/pdf", Buffer = [.. "%PDF-1.7 ban quet"u8] });
        await secretary.PressAsync("Đính kèm bản đã ký", "Đã đính kèm biên bản đã ký");
        await secretary.UnfoldAsync();
        await secretary.ChooseAsync("Amend.Kind", "Biên bản đính chính");
        await secretary.FillAsync("Amend.Reason", "Ghi nhầm địa điểm");
        await secretary.FillAsync("Amend.Content", "Đã ghi: Phòng họp tầng 2. Sửa thành: Phòng họp tầng 3.");
        await secretary.PressAsync("Ban hành biên bản bổ sung, đính chính", "Đã ban hành biên bản số 8");
    }

    private async Task<string> PrepareOnPaperAsync(Screen secretary)
    {
        await secretary.OpenAsync(Url);
        await secretary.FollowAsync("Lập lượt biểu quyết", "Quy tắc áp dụng");
        await secretary.ChooseAsync("Input.Method", "phiếu giấy");
        await secretary.PressAsync("Lập lượt biểu quyết 2 đề nghị", "Ban kiểm phiếu");
        await TellersAsync(secretary);
        return new Uri(secretary.Page.Url).AbsolutePath;
    }

    private static async Task TellersAsync(Screen secretary)
    {
        await secretary.ChooseAsync("Tellers.First", "Mai Xuân Lim");
        await secretary.ChooseAsync("Tellers.Second", "Hoàng Đình Trắc");
        await secretary.PressAsync("Lập ban kiểm phiếu", "Đã lập ban kiểm phiếu");
    }

    private async Task CountAsync(int sheets, params (string Name, int Yes, int No)[] marks)
    {
        await using var teller = await site.AsAsync("truongso");
        await teller.OpenAsync("/");
        await teller.FollowAsync("Kiểm phiếu", "người được bỏ phiếu");
        foreach (var (field, value) in new[] { ("Issued", sheets), ("Returned", sheets), ("Valid", sheets), ("Invalid", 0) })
        {
            await teller.FillAsync($"Input.Sheets.{field}", $"{value}");
        }

        foreach (var (name, yes, no) in marks)
        {
            var line = teller.Page.Locator(".hands li").Filter(new() { HasText = name });
            await line.Locator("[name$='.Yes']").FillAsync($"{yes}");
            await line.Locator("[name$='.No']").FillAsync($"{no}");
        }

        await teller.PressAsync("Ghi kết quả kiểm phiếu", "Chờ người kiểm phiếu thứ hai");
    }

    private async Task ConfirmAsync(string result)
    {
        // Nobody but the tellers sees a figure before the second of them confirms.
        await using (var member = await site.AsAsync("truongtrungtam"))
        {
            await member.OpenAsync(Url);
            await member.SeesNothingOfAsync("Không đạt, cần");
        }

        await using var teller = await site.AsAsync("truongphong");
        await teller.OpenAsync("/");
        await teller.FollowAsync("Kiểm phiếu", "So với phiếu trong hòm");
        await teller.PressAsync("Xác nhận và công bố kết quả", result);
    }
}
