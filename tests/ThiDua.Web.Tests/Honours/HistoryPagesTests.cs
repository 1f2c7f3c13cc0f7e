using ThiDua.Papers.Spreadsheets;
using ThiDua.Web.Tests.Site;

namespace ThiDua.Web.Tests.Honours;

/// <summary>The pages of the award history, as an officer walks them.</summary>
public sealed class HistoryPagesTests(SetUpSite site) : IClassFixture<SetUpSite>
{
    [Fact]
    public async Task A_list_goes_in_by_upload_columns_names_and_one_button_and_comes_out_again_by_one()
    {
        using var visitor = await site.SignedInAsync();
        var checkedPage = await CheckedAsync(visitor, ["Khà Thị Trang", "CSTĐCS", "2022", "12/QĐ-SKHCN ngày 15/01/2023"], ["Khà Thị Trang", "Danh hiệu lạ", "2023", "13/QĐ-SKHCN ngày 15/01/2024"]);
        checkedPage.Words.ShouldContain("Chưa ghi gì");
        var named = await visitor.SubmitAsync(checkedPage, "form[action*='Names']", ("ten.1", "nguoi-moi"));
        var settled = await visitor.SubmitAsync(named, "form[action*='Awards']", ("Awards[0].Code", "khong-co"));
        settled.Words.ShouldContain("Nhập 2 dòng và thêm 1 người");
        var written = await visitor.SubmitAsync(settled, "form[action*='Write']");
        written.Words.ShouldContain("đã nhập 2 dòng và thêm 1 người");

        var found = await visitor.OpenAsync("/lich-su-khen-thuong?ten=kha+thi+trang");
        found.Words.ShouldContain("Chiến sĩ thi đua cơ sở");
        found.Words.ShouldContain("Danh hiệu lạ");
        var undone = await visitor.SubmitAsync(await visitor.OpenAsync(written.Url), "form[action*='Undo']", ("Reason", ""));
        undone.Faults.ShouldHaveSingleItem().ShouldContain("lý do");
        (await visitor.SubmitAsync(undone, "form[action*='Undo']", ("Reason", "Nhầm tệp"))).Words.ShouldContain("đã hủy lần nhập này");
        (await visitor.OpenAsync("/lich-su-khen-thuong?ten=kha+thi+trang")).Words.ShouldContain("Không có ai tên như vậy");
    }

    [Fact]
    public async Task A_list_without_a_needed_column_says_which_and_keeps_what_was_chosen()
    {
        using var visitor = await site.SignedInAsync();
        var map = await UploadAsync(visitor, ["Ai đó", "LĐTT", "2020", ""]);
        var refused = await visitor.SubmitAsync(map, "#ghep-cot", ("cot.0.Award", ""), ("cot.0.Unit", "3"));
        refused.Status.ShouldBe(400);
        refused.Faults.ShouldHaveSingleItem().ShouldContain("Danh hiệu, hình thức khen thưởng");
        refused.Document.QuerySelector("select[name='cot.0.Unit'] option[selected]")!.GetAttribute("value").ShouldBe("3");
    }

    [Fact]
    public async Task A_program_is_no_list_and_no_file_is_a_sentence()
    {
        using var visitor = await site.SignedInAsync();
        var page = await visitor.OpenAsync("/lich-su-khen-thuong/nhap");
        (await visitor.SubmitWithFileAsync(page, "main form", "Input.Upload", "a.xlsx", "MZ chương trình"u8.ToArray(), ("Input.Kind", "Awards"))).Faults.ShouldHaveSingleItem();
        (await visitor.SubmitAsync(page, "main form")).Faults.ShouldHaveSingleItem().ShouldContain("Chọn tệp");
    }

    [Theory]
    [InlineData("/lich-su-khen-thuong?tu-nam=abc&den-nam=99999&sau=x&doi-tuong=Nobody")]
    [InlineData("/lich-su-khen-thuong/du-dieu-kien?danh-hieu=cstd_co_so.Individual&nam=2025")]
    [InlineData("/lich-su-khen-thuong/du-dieu-kien?danh-hieu=khong-co&nam=1")]
    [InlineData("/lich-su-khen-thuong/chua-khop?ten=%25")]
    [InlineData("/nhan-su/trung-nguoi")]
    public async Task Pages_open_whatever_stands_in_the_address(string url)
    {
        using var visitor = await site.SignedInAsync();
        (await visitor.OpenAsync(url)).Status.ShouldBe(200);
    }

    private static async Task<VisitedPage> CheckedAsync(Visitor visitor, params string[][] rows) => await visitor.SubmitAsync(await UploadAsync(visitor, rows), "#ghep-cot");

    private static async Task<VisitedPage> UploadAsync(Visitor visitor, params string[][] rows)
    {
        using var bytes = new MemoryStream();
        string[] heading = ["Họ và tên", "Danh hiệu", "Năm", "Số quyết định"];
        await SheetWriter.WriteAsync(bytes, [Sheet.Of("Khen thưởng", [.. heading.Select((h, i) => SheetColumn.Text<string[]>(h, 20, r => r[i]))], rows)]);
        return await visitor.SubmitWithFileAsync(await visitor.OpenAsync("/lich-su-khen-thuong/nhap"), "main form", "Input.Upload", "khen-thuong.xlsx", bytes.ToArray(), ("Input.Kind", "Awards"));
    }
}
