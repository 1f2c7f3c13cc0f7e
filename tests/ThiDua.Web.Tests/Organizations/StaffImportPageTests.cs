using ThiDua.Papers.Spreadsheets;
using ThiDua.Web.Tests.Site;

namespace ThiDua.Web.Tests.Organizations;

public sealed class StaffImportPageTests(SetUpSite site) : IClassFixture<SetUpSite>
{
    [Fact]
    public async Task A_list_goes_in_by_upload_check_and_one_button_and_comes_out_again()
    {
        using var visitor = await site.SignedInAsync();
        var upload = await visitor.OpenAsync("/nhan-su/nhap");
        var bytes = await BookAsync(["Nhan Thị Một", "Văn phòng Sở"], ["Nhan Văn Hai", "Văn phòng Sở"]);
        var review = await visitor.SubmitWithFileAsync(upload, "main form", "Upload", "danh-sach.xlsx", bytes);
        review.Words.ShouldContain("Nhập 2 người mới và cập nhật 0 người");
        (await visitor.OpenAsync("/nhan-su?ten=nhan+thi+mot")).Document.QuerySelectorAll("tbody tr").Length.ShouldBe(0);

        PressImport(review);
        (await visitor.SubmitAsync(review, "main form")).Words.ShouldContain("2 người mới");
        using var download = await visitor.RawAsync(new HttpRequestMessage(HttpMethod.Get, "/nhan-su?ten=nhan&handler=Xlsx"));
        download.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        var rows = (SheetRows)await SheetReader.ReadAsync(await download.Content.ReadAsStreamAsync(), new SheetLimits());
        rows.Rows.Select(r => r[1]).ShouldBe(["Họ và tên", "Nhan Văn Hai", "Nhan Thị Một"]);
    }

    [Fact]
    public async Task A_column_that_was_guessed_wrong_is_chosen_again_on_screen()
    {
        using var visitor = await site.SignedInAsync();
        var upload = await visitor.OpenAsync("/nhan-su/nhap");
        var review = await visitor.SubmitWithFileAsync(upload, "main form", "Upload", "danh-sach.xlsx", await BookAsync(["Thôi Thị Cột", "Văn phòng Sở"]));
        var unmapped = await visitor.SubmitAsync(review, "main form", ("cot.Unit", ""));
        unmapped.Words.ShouldContain("chưa ghép cột Đơn vị");
        (await visitor.SubmitAsync(unmapped, "main form", ("cot.Unit", "1"))).Words.ShouldContain("Nhập 1 người mới");
    }

    [Fact]
    public async Task A_program_and_a_forty_megabyte_file_are_refused_in_one_sentence()
    {
        using var visitor = await site.SignedInAsync();
        var upload = await visitor.OpenAsync("/nhan-su/nhap");
        foreach (var (bytes, says) in new[] { ("MZ chương trình"u8.ToArray(), "chương trình"), (new byte[40 * 1024 * 1024], "10 MB") })
        {
            var refused = await visitor.SubmitWithFileAsync(upload, "main form", "Upload", "danh-sach.xlsx", bytes);
            refused.Status.ShouldBe(400);
            refused.Faults.ShouldHaveSingleItem().ShouldContain(says);
        }
    }

    private static void PressImport(VisitedPage review) => review.Document.QuerySelector("main form")!
        .SetAttribute("action", review.Document.QuerySelector("button[formaction]")!.GetAttribute("formaction")!);

    private static async Task<byte[]> BookAsync(params string[][] rows)
    {
        using var bytes = new MemoryStream();
        await SheetWriter.WriteAsync(bytes, [Sheet.Of("Nhân sự", [SheetColumn.Text<string[]>("Họ và tên", 30, r => r[0]), SheetColumn.Text<string[]>("Đơn vị", 30, r => r[1])], rows)]);
        return bytes.ToArray();
    }
}
