using System.IO.Compression;
using System.Text;
using ThiDua.Web.Tests.Site;

namespace ThiDua.Web.Tests.Nominations;

/// <summary>A unit's file becomes dossiers on screen: read, reviewed without script, confirmed by one press.</summary>
public sealed class ProposalPagesTests(DossierSite site) : IClassFixture<DossierSite>, IAsyncLifetime
{
    private Visitor head = null!;

    private string ReceiveUrl => $"/ho-so/phong-trao/{site.World.MovementId}/doc-to-trinh?don-vi={site.World.DivisionId}";

    public async ValueTask InitializeAsync() => head = await site.SignedInAsync(DossierWorld.HeadName);

    public ValueTask DisposeAsync()
    {
        head.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_list_is_read_reviewed_and_becomes_dossiers()
    {
        var (known, stranger) = ($"Mai Thị {Letters()}", $"Hồ Văn {Letters()}");
        await site.World.PersonAsync(known, site.World.DivisionId, "Chuyên viên", isHead: false);
        var review = await SendAsync([known.ToUpperInvariant(), "Chuyên viên", "Giấy khen"], [stranger, "Cộng tác viên", "Giấy khen"]);
        review.Document.QuerySelectorAll(".line").Length.ShouldBe(2);
        review.Document.QuerySelectorAll(".line[data-doubt]").Length.ShouldBe(1);
        review.Words.ShouldContain("Không có trong danh sách của đơn vị");

        review = await head.PressAsync(review, "button[formaction*='handler=Certain']");
        review.Document.QuerySelectorAll(".line").Length.ShouldBe(1, "only what is left to look at is shown");
        review = await head.SubmitAsync(review, "#danh-sach", ("Lines[0].Subject", "moi"), ("Lines[0].Decision", "Accept"));
        review = await head.OpenAsync(review.Url.Split('?')[0]);
        var batch = await head.PressAsync(review, "button[formaction*='handler=Confirm']");

        batch.Words.ShouldContain("Đã lập 2 hồ sơ, trong đó 1 ghi mới ngoài danh sách");
        batch.Words.ShouldContain(known);
        var dossier = await head.OpenAsync(batch.Document.QuerySelectorAll("table a[href^='/ho-so/']").First(a => a.TextContent.Contains(stranger, StringComparison.Ordinal)).GetAttribute("href")!);
        dossier.Words.ShouldContain("danh-sach.docx, bảng 1, dòng 3");
        (await head.OpenAsync(review.Url)).Words.ShouldContain("đã lập 2 hồ sơ từ danh sách này");
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_its_line_and_kept()
    {
        var review = await SendAsync([$"Vi Thị {Letters()}", "", "Giấy khen"]);
        var refused = await head.SubmitAsync(review, "#danh-sach",
            ("Lines[0].Subject", ""), ("Lines[0].Decision", "Accept"), ("Lines[0].BirthDate", "31/2/1985"), ("Lines[0].Name", "Vi Thị 😀"), ("Lines[0].Achievement", new string('ă', 1001)));
        refused.Status.ShouldBe(400);
        refused.Faults.ShouldContain(f => f.Contains("không phải là ngày", StringComparison.Ordinal));
        refused.Document.QuerySelector("[name='Lines[0].BirthDate']")!.GetAttribute("value").ShouldBe("31/2/1985");
        refused = await head.SubmitAsync(review, "#danh-sach",
            ("Lines[0].Subject", ""), ("Lines[0].Decision", "Accept"), ("Lines[0].Name", "Vi Thị 😀"), ("Lines[0].Achievement", new string('ă', 1001)));
        refused.Status.ShouldBe(400);
        refused.Faults.ShouldContain(f => f.Contains("chưa chọn người", StringComparison.Ordinal));
        refused.Faults.ShouldContain(f => f.Contains("nhiều nhất là 1000", StringComparison.Ordinal));
        refused.Document.QuerySelector("[name='Lines[0].Name']")!.GetAttribute("value").ShouldBe("Vi Thị 😀");
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_refused_with_what_to_do()
    {
        var page = await head.OpenAsync(ReceiveUrl);
        (await head.SubmitAsync(page, "main form[enctype]")).Faults.ShouldHaveSingleItem().ShouldStartWith("Chọn tệp tờ trình");
        var refused = await head.SubmitWithFileAsync(page, "main form[enctype]", "Input.File", "to-trinh.docx", "không phải Word"u8.ToArray());
        refused.Status.ShouldBe(400);
        refused.Faults.ShouldHaveSingleItem().ShouldContain("không đúng với phần mở rộng");
    }

    [Fact]
    public async Task Neither_another_unit_nor_a_stranger_opens_a_list()
    {
        var review = await SendAsync([$"Lò Thị {Letters()}", "", "Giấy khen"]);
        (await head.OpenAsync(ReceiveUrl.Replace(site.World.DivisionId.ToString(), Guid.NewGuid().ToString(), StringComparison.Ordinal))).Status.ShouldBe(404);
        (await head.OpenAsync($"/ho-so/to-trinh/{Guid.NewGuid()}")).Status.ShouldBe(404);
        review.Status.ShouldBe(200);
    }

    private async Task<VisitedPage> SendAsync(params string[][] people)
    {
        var page = await head.OpenAsync(ReceiveUrl);
        string[][] rows = [["STT", "Họ và tên", "Chức vụ", "Hình thức khen thưởng"], .. people.Select((p, i) => new[] { $"{i + 1}", p[0], p[1], p[2] })];
        return await head.SubmitWithFileAsync(page, "main form[enctype]", "Input.File", "danh-sach.docx", Docx(rows));
    }

    private static byte[] Docx(string[][] rows)
    {
        var table = string.Concat(rows.Select(r => $"<w:tr>{string.Concat(r.Select(c => $"<w:tc><w:p><w:r><w:t>{c}</w:t></w:r></w:p></w:tc>"))}</w:tr>"));
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            Add(zip, "word/document.xml", $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:tbl>{table}</w:tbl></w:body></w:document>");
        }

        return memory.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(content));
    }

    // Names of letters only, and no two tests the same.
    private static string Letters() => string.Concat(Guid.NewGuid().ToString("N").Take(8).Select(c => (char)('a' + ((c - '0') % 26 + 26) % 26))) is var word ? char.ToUpperInvariant(word[0]) + word[1..] : "";
}
