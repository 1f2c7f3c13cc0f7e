using ThiDua.Core.Records.Papers;
using ThiDua.Core.Records.Register;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Tests.Registers;

public sealed class PaperRulesTests
{
    [Fact]
    public void Typed_lines_become_the_parts_of_a_paper_by_their_signs()
    {
        var body = PaperBody.Read("I. Mục đích\n1. Yêu cầu\n2. Các đơn vị gửi báo cáo trước ngày 10/3.\na) Nội dung thứ nhất;\nđ) nội dung khác;\n- Một ý\nĐiều 1. Phạm vi\n\nĐoạn cuối cùng.");
        body.Select(b => b.GetType().Name).ShouldBe(
            ["NumberedHeading", "NumberedHeading", "NumberedParagraph", "NumberedParagraph", "NumberedParagraph", "Bullet", "Article", "Paragraph"]);
        ((NumberedHeading)body[1]).Level.ShouldBe(NumberLevel.Clause);
        ((Paragraph)body[^1]).Text.Runs[0].Text.ShouldBe("Đoạn cuối cùng./.");
        PaperBody.Read("  \n ").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("- UBND tỉnh (để b/c);", "UBND tỉnh", "để b/c")]
    [InlineData("Các phòng, đơn vị thuộc Sở (để t/h)", "Các phòng, đơn vị thuộc Sở", "để t/h")]
    [InlineData("Như trên;", "Như trên", null)]
    [InlineData("(không tên)", "(không tên)", null)]
    public void A_line_of_recipients_is_a_name_and_a_purpose(string line, string name, string? purpose) =>
        RecipientLine.Read(line).ShouldBe(new Recipient(name, purpose));

    [Fact]
    public void A_correction_takes_the_form_of_what_it_corrects_or_of_a_letter()
    {
        PaperRules.CorrectionTakesItsForm(PaperType.Notice, PaperType.Notice).ShouldBeNull();
        PaperRules.CorrectionTakesItsForm(PaperType.OfficialLetter, PaperType.Decision).ShouldBeNull();
        PaperRules.CorrectionTakesItsForm(PaperType.Notice, null).ShouldBeNull();
        PaperRules.CorrectionTakesItsForm(PaperType.Notice, PaperType.Plan)!.Clause.ShouldBe("khoản 3 Điều 18 Nghị định số 30/2020/NĐ-CP");
    }

    [Theory]
    [InlineData(1, "", null)]
    [InlineData(4, "1,2", "03")]
    [InlineData(9, "1,2,12", "03-08")]
    [InlineData(3, "1,2", null)]
    public void A_number_that_leaves_a_gap_is_pointed_out(int number, string taken, string? gap)
    {
        var notice = PaperRules.GapNotice(number, [.. taken.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(n => int.Parse(n, System.Globalization.CultureInfo.InvariantCulture))]);
        if (gap is null)
        {
            notice.ShouldBeNull();
        }
        else
        {
            notice.ShouldNotBeNull().ShouldContain($"trống {gap};");
        }
    }

    [Fact]
    public void A_paper_kept_as_text_comes_back_the_same_with_all_its_kinds_of_blocks()
    {
        var paper = new Paper
        {
            Letterhead = new Letterhead("UBND tỉnh Lam Giang", "Sở Khoa học và Công nghệ"),
            Number = new PaperNumber(5, "TB-SKHCN"),
            Issued = new PlaceAndDate("Lam Giang", PaperDate.Of(new DateOnly(2026, 3, 7))),
            Title = new NamedTitle("Thông báo", "Kết quả"),
            Body = [.. PaperBody.Read("I. Mục\n1. Đầu đề\na) Điểm\n- ý\nĐiều 2. Chữ\nđoạn"), new TableBlock([new TableColumn("A", 1)], [new CellsRow(["x"]), new GroupRow("g")]), new Division(DivisionLevel.Chapter, "Chung")],
            Signatures = [new Signature(["GIÁM ĐỐC"], "Hoàng Văn Sơn")],
            Recipients = new RecipientList([new Recipient("UBND tỉnh", "để b/c")], "VT"),
        };
        var again = PaperJson.ReadPaper(PaperJson.Write(paper));
        PaperJson.Write(again).ShouldBe(PaperJson.Write(paper));
        PaperBytes.Of(again, "x").Pdf.Bytes.ShouldBe(PaperBytes.Of(paper, "x").Pdf.Bytes);
        PaperBytes.Of(again, "x").Docx.Bytes.ShouldBe(PaperBytes.Of(paper, "x").Docx.Bytes);
    }
}
