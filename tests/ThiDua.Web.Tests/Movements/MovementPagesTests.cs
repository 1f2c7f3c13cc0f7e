using System.IO.Compression;
using AngleSharp.Html.Dom;
using ThiDua.Web.Tests.Site;

namespace ThiDua.Web.Tests.Movements;

public sealed class MovementPagesTests(MovementSite site) : IClassFixture<MovementSite>
{
    [Fact]
    public async Task An_uploaded_plan_stands_beside_its_facts_each_leading_to_its_place()
    {
        using var officer = await site.SignedInAsync();
        var page = await officer.SubmitWithFileAsync(await officer.OpenAsync("/phong-trao/moi"), "#tai-len", "Input.File", "ke-hoach.txt", MovementSite.Plan);
        page.Status.ShouldBe(200, page.Words);
        page.Url.ShouldEndWith("/ra-soat");
        page.Words.ShouldContain("01 tập thể hoặc 01 cá nhân");
        page.Words.ShouldContain("trước ngày 18/6/2027");
        var places = page.Document.QuerySelectorAll("a.fact-place").Select(a => a.GetAttribute("href")![1..]).ToList();
        places.Count.ShouldBeGreaterThan(25);
        places.Where(id => page.Document.GetElementById(id) is null).ShouldBeEmpty();
        page.Document.QuerySelectorAll(".plan-text mark a").Select(a => a.GetAttribute("href")![1..]).Where(id => page.Document.GetElementById(id) is null).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_row_can_be_added_without_script_and_nothing_typed_is_lost()
    {
        using var officer = await site.SignedInAsync();
        var page = await officer.OpenAsync($"/phong-trao/{await site.UploadedAsync()}/ra-soat");
        var added = await AddAsync(officer, page, "Deadlines", ("Input.Theme", "Chủ đề đang gõ dở"), ("Input.PlanDate", "không phải ngày"));
        added.Status.ShouldBe(200);
        Value(added, "Input.Theme").ShouldBe("Chủ đề đang gõ dở");
        Value(added, "Input.PlanDate").ShouldBe("không phải ngày");
        Count(added, "thoi-han").ShouldBe(Count(page, "thoi-han") + 1);
        added.Document.GetElementById("moi")!.ParentElement!.QuerySelector("details")!.HasAttribute("open").ShouldBeTrue();
        page.Document.GetElementById("them-Deadlines")!.GetAttribute("formaction").ShouldEndWith("#moi");
    }

    [Theory]
    [InlineData("Input.PlanDate", "01/01/2999", "Năm 2999")]
    [InlineData("Input.PlanDate", "31/02/2026", "không phải là ngày")]
    [InlineData("Input.PlanDate", "01/01/1900", "không hợp lý")]
    [InlineData("Input.PlanNumber", "44/KH-SKHCN", "chỉ gồm chữ số")]
    [InlineData("Input.AwardOffers[0].MaxTotal", "mười", "số nguyên")]
    [InlineData("Input.AwardOffers[0].MaxTotal", "-3", "từ 0 đến")]
    public async Task Bad_input_gets_a_sentence_and_stays_in_its_box(string field, string typed, string sentence)
    {
        using var officer = await site.SignedInAsync();
        var page = await officer.OpenAsync($"/phong-trao/{await site.UploadedAsync()}/ra-soat");
        var refused = await officer.SubmitAsync(page, "#ke-hoach", (field, typed), ("Input.Theme", "Giữ nguyên chữ này 🎉"));
        refused.Status.ShouldBe(400, refused.Words);
        refused.Faults.ShouldContain(f => f.Contains(sentence));
        Value(refused, "Input.Theme").ShouldBe("Giữ nguyên chữ này 🎉");
        if (field != "Input.PlanNumber" && !typed.StartsWith("01/01/1900", StringComparison.Ordinal) && typed != "-3")
        {
            Value(refused, field).ShouldBe(typed);
        }
    }

    [Fact]
    public async Task A_name_of_six_hundred_letters_is_refused_by_length()
    {
        using var officer = await site.SignedInAsync();
        var page = await officer.OpenAsync("/phong-trao/moi");
        var refused = await officer.SubmitAsync(page, "#nhap-tay", ("Input.Title", new string('Đ', 600)));
        refused.Status.ShouldBe(400);
        refused.Faults.ShouldContain(f => f.Contains("600 ký tự"));
    }

    [Fact]
    public async Task Hostile_files_get_a_sentence_and_leave_nothing()
    {
        using var officer = await site.SignedInAsync();
        var page = await officer.OpenAsync("/phong-trao/moi");
        var program = new byte[2048];
        (program[0], program[1]) = ((byte)'M', (byte)'Z');
        (string Name, byte[] Bytes)[] files =
        [
            ("ke-hoach.docx", program), ("ke-hoach.pdf", program), ("ke-hoach.txt", program), ("ke-hoach.exe", program), ("ke-hoach.txt", []),
            ("to.txt", new byte[41 * 1024 * 1024]), ("bom.docx", Bomb()),
        ];
        foreach (var (name, bytes) in files)
        {
            var refused = await officer.SubmitWithFileAsync(page, "#tai-len", "Input.File", name, bytes);
            refused.Status.ShouldBe(400, name);
            refused.Faults.ShouldNotBeEmpty(name);
        }
    }

    [Fact]
    public async Task Two_officers_the_second_keeps_what_was_typed_and_learns_who_was_first()
    {
        var url = $"/phong-trao/{await site.UploadedAsync()}/ra-soat";
        using var first = await site.SignedInAsync();
        using var second = await site.SignedInAsync();
        var seen = await second.OpenAsync(url);
        (await first.SubmitAsync(await first.OpenAsync(url), "#ke-hoach", ("Input.Theme", "Người thứ nhất"))).Status.ShouldBe(200);
        var clash = await second.SubmitAsync(seen, "#ke-hoach", ("Input.Theme", "Người thứ hai"));
        clash.Status.ShouldBe(409);
        clash.Faults.Single().ShouldContain("Lê Thị Mơ");
        Value(clash, "Input.Theme").ShouldBe("Người thứ hai");
    }

    [Fact]
    public async Task From_review_to_launch_the_unit_sees_what_is_asked_by_when()
    {
        var id = await site.UploadedAsync();
        using var officer = await site.SignedInAsync();
        using var head = await site.SignedInAsync(MovementSite.HeadName);
        (await head.OpenAsync($"/phong-trao/{id}")).Status.ShouldBe(404);

        var early = await officer.SubmitAsync(await officer.OpenAsync($"/phong-trao/{id}/phat-dong"), "#phat-dong");
        early.Status.ShouldBe(400);
        early.Faults.Count.ShouldBeGreaterThanOrEqualTo(3);

        var review = await officer.OpenAsync($"/phong-trao/{id}/ra-soat");
        var settled = review.Document.QuerySelectorAll("input[name=Settled]").OfType<IHtmlInputElement>().Select(box => ("Settled", box.Value)).ToArray();
        var launchPage = await ConfirmAsync(officer, review, [("Input.PlanNumber", "77"), ("Input.PlanDate", "20/11/2026"), .. settled]);
        launchPage.Url.ShouldEndWith("/phat-dong");
        launchPage.Words.ShouldContain("Đủ điều kiện phát động");

        var launched = await officer.SubmitAsync(launchPage, "#phat-dong", [("Input.InvitedUnitIds", site.Division.ToString())]);
        launched.Status.ShouldBe(200, launched.Words);
        launched.Words.ShouldContain("1 đơn vị thấy việc được giao");
        var again = await officer.SubmitAsync(launchPage, "#phat-dong", [("Input.InvitedUnitIds", site.Division.ToString())]);
        again.Words.ShouldContain("đã phát động");

        var asked = await head.OpenAsync($"/phong-trao/{id}");
        asked.Status.ShouldBe(200);
        asked.Words.ShouldContain("Việc của Phòng Quản lý khoa học");
        asked.Words.ShouldContain("trước ngày 18/6/2027");
        asked.Words.ShouldContain("Biên bản họp xét khen thưởng");
        asked.Document.QuerySelector(".asked")!.TextContent.ShouldNotContain("Tờ trình đề nghị khen thưởng");
        var received = await head.SubmitAsync(asked, ".asked form");
        received.Words.ShouldContain("đã xác nhận nhận kế hoạch");

        await ExtendAsync(officer, id);
        (await head.OpenAsync($"/phong-trao/{id}")).Words.ShouldContain("trước ngày 25/6/2027");
        (await head.OpenAsync($"/phong-trao/{id}/huong-dan")).Status.ShouldBe(403);
    }

    [Fact]
    public async Task The_list_filters_and_goes_out_as_a_spreadsheet()
    {
        await site.UploadedAsync();
        using var officer = await site.SignedInAsync();
        (await officer.OpenAsync("/phong-trao?tim=ba muoi nam&trang-thai=Draft")).Words.ShouldContain("Ba mươi năm đồng hành");
        (await officer.OpenAsync("/phong-trao?tim=khong-co-ten-nay")).Words.ShouldContain("Không có phong trào nào khớp");
        (await officer.OpenAsync("/phong-trao?trang-thai=Lung-tung&nam=abc&trang=x")).Status.ShouldBe(200);
        (await officer.OpenAsync("/phong-trao?handler=Xlsx")).Text.ShouldStartWith("PK");
        using var head = await site.SignedInAsync(MovementSite.HeadName);
        (await head.OpenAsync("/phong-trao?trang-thai=Draft")).Words.ShouldNotContain("Ba mươi năm");
    }

    private static async Task ExtendAsync(Visitor officer, Guid id)
    {
        var board = await officer.OpenAsync($"/phong-trao/{id}");
        var link = board.Document.QuerySelectorAll("a[href*='/thoi-han/']").First(a => a.GetAttribute("aria-label")!.Contains("hồ sơ")).GetAttribute("href")!;
        var form = await officer.OpenAsync(link);
        var earlier = await officer.SubmitAsync(form, "#gia-han", ("Input.NewDay", "01/6/2027"), ("Input.Reason", ""));
        earlier.Status.ShouldBe(400);
        earlier.Faults.Count.ShouldBe(2);
        (await officer.SubmitAsync(form, "#gia-han", ("Input.NewDay", "25/6/2027"), ("Input.Reason", "Các đơn vị đề nghị"))).Words.ShouldContain("Đã gia hạn");
    }

    private static Task<VisitedPage> ConfirmAsync(Visitor officer, VisitedPage page, (string, string)[] filled) => PressAsync(officer, page, "Confirm", filled);

    private static Task<VisitedPage> AddAsync(Visitor officer, VisitedPage page, string part, params (string, string)[] filled) => PressAsync(officer, page, $"Add&part={part}", filled);

    private static Task<VisitedPage> PressAsync(Visitor officer, VisitedPage page, string handler, (string, string)[] filled)
    {
        page.Form("#ke-hoach").SetAttribute("action", $"{page.Url.Split('?')[0]}?handler={handler}");
        return officer.SubmitAsync(page, "#ke-hoach", filled);
    }

    private static string? Value(VisitedPage page, string field) => page.Document.QuerySelector($"[name='{field}']") switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        _ => null,
    };

    private static int Count(VisitedPage page, string section) => page.Document.QuerySelectorAll($"section[aria-labelledby={section}] details").Length;

    private static byte[] Bomb()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("word/document.xml").Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 300; i++)
            {
                part.Write(zeros);
            }
        }

        return bytes.ToArray();
    }
}
