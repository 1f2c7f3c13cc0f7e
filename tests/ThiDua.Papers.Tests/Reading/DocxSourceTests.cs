using ThiDua.Papers.Reading;
using static ThiDua.Papers.Tests.Reading.DocxBuilder;

namespace ThiDua.Papers.Tests.Reading;

public sealed class DocxSourceTests
{
    private const string Numbering =
        "<w:abstractNum w:abstractNumId=\"0\">"
        + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%2.\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"o\"/></w:lvl>"
        + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";

    [Fact]
    public async Task Letterhead_and_signature_tables_and_automatic_numbers_are_read()
    {
        var body = Table([Lines("UBND TỈNH SƠN HẢI", "SỞ XÂY DỰNG", "Số:     /KH-SXD"), Lines("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Sơn Hải, ngày      tháng 5 năm 2023")])
            + Lines("KẾ HOẠCH", "Phát động phong trào thi đua “Công trình đúng hẹn”")
            + Lines("Căn cứ Kế hoạch số 9/KH-UBND ngày 03/01/2023 của UBND tỉnh Sơn Hải về thi đua năm 2023;", "Sở Xây dựng ban hành Kế hoạch như sau:")
            + Numbered("MỤC ĐÍCH", 0) + Numbered("Nâng cao chất lượng công trình.", 1)
            + Numbered("KHEN THƯỞNG", 0) + Numbered("Giấy khen của Giám đốc Sở: không quá 04 tập thể và 08 cá nhân.", 1)
            + Numbered("TỔ CHỨC THỰC HIỆN", 0) + Numbered("Văn phòng Sở theo dõi, tổng hợp.", 1) + Numbered("Các phòng thuộc Sở triển khai thực hiện./.", 1)
            + Table([Lines("Nơi nhận:", "- UBND tỉnh (để b/c);", "- Các phòng;", "- Lưu: VT."), Lines("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "", "Đào Thu Cúc")]);
        var facts = (await ReadAsync(Document(body, Numbering))).Facts;
        (facts.Issuer, facts.ParentIssuer, facts.Symbol, facts.Place).ShouldBe(("SỞ XÂY DỰNG", "UBND TỈNH SƠN HẢI", "KH-SXD", "Sơn Hải"));
        Fixture.TopSections(facts).ShouldBe(["1 I MỤC ĐÍCH", "1 II KHEN THƯỞNG", "1 III TỔ CHỨC THỰC HIỆN"]);
        Fixture.Awards(facts).ShouldBe(["Giấy khen | Giám đốc Sở | 4 8 -"]);
        Fixture.Assignments(facts).ShouldBe(["Văn phòng Sở: theo dõi, tổng hợp.", "Các phòng thuộc Sở: triển khai thực hiện."]);
        Fixture.Recipients(facts).ShouldBe(["UBND tỉnh <- để b/c", "Các phòng <- -", "VT <- Lưu"]);
        (facts.Signer!.AuthorityPrefix, facts.Signer.Position, facts.Signer.Name).ShouldBe(("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Đào Thu Cúc"));
    }

    [Fact]
    public async Task Tracked_changes_are_taken_as_accepted_and_hidden_text_is_left_out()
    {
        var body = Lines("KẾ HOẠCH", "Thi đua", "I. KHEN THƯỞNG")
            + $"<w:p>{Run("1. Giấy khen của Giám đốc Sở: không quá ")}<w:del><w:r><w:delText>10</w:delText></w:r></w:del><w:ins>{Run("7")}</w:ins>{Run("9", "<w:vanish/>")}{Run(" tập thể, cá nhân.")}</w:p>";
        var facts = (await ReadAsync(Document(body))).Facts;
        facts.AwardForms.ShouldHaveSingleItem().MaxTotal.ShouldBe(7);
    }

    [Fact]
    public async Task A_movement_in_italics_without_marks_is_a_name()
    {
        var body = Lines("KẾ HOẠCH", "Thi đua", "I. NỘI DUNG")
            + $"<w:p>{Run("Đẩy mạnh phong trào thi đua ")}{Run("Nhà sạch, vườn đẹp", "<w:i/>")}{Run(" tại các thôn.")}</w:p>";
        (await ReadAsync(Document(body))).Facts.Movements.ShouldBe(["Nhà sạch, vườn đẹp"]);
    }

    [Fact]
    public async Task Data_tables_stay_rows_and_text_boxes_are_read_once()
    {
        var box = $"<w:txbxContent xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">{Paragraph("Hộp chữ")}</w:txbxContent>";
        var body = Lines("KẾ HOẠCH", "Thi đua", "I. NỘI DUNG")
            + Table([Lines("TT"), Lines("Nội dung"), Lines("Điểm")], [Lines("1"), Lines("Đạt 100% chỉ tiêu"), Lines("50")])
            + $"<w:p><w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>";
        var reading = await ReadAsync(Document(body));
        reading.Text.Value.ShouldContain("1 \tĐạt 100% chỉ tiêu \t50");
        reading.Text.Value.Split("Hộp chữ").Length.ShouldBe(2);
        reading.Facts.Targets.ShouldBeEmpty();
    }

    private static async Task<PlanReading> ReadAsync(byte[] docx) =>
        (await PlanFile.ReadAsync(new MemoryStream(docx), "Kế hoạch.docx", TestContext.Current.CancellationToken)).ShouldBeOfType<PlanReading>();
}
