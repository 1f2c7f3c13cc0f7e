using System.Text;
using ThiDua.Papers.Reading;
using ThiDua.Papers.Reading.Sources;

namespace ThiDua.Papers.Tests.Reading;

public sealed class SourceTests
{
    private const string Text = "KẾ HOẠCH\nPhát động phong trào thi đua “Bến cảng xanh”\n";

    public static IEnumerable<TheoryDataRow<string, byte[]>> Encodings =>
    [
        new("UTF-8", Encoding.UTF8.GetBytes(Text)),
        new("UTF-8 with mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)]),
        new("UTF-16 with mark", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text)]),
        new("UTF-16 big endian with mark", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Text)]),
        new("UTF-16 without mark", Encoding.Unicode.GetBytes(Text)),
    ];

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Every_unicode_form_reads_the_same(string encoding, byte[] bytes)
    {
        var result = await PlanFile.ReadAsync(new MemoryStream(bytes), "a.TXT", TestContext.Current.CancellationToken);
        var reading = result.ShouldBeOfType<PlanReading>(encoding);
        reading.Text.Value.ShouldBe(Text);
        reading.Facts.Movements.ShouldBe(["Bến cảng xanh"]);
    }

    [Fact]
    public async Task A_digital_pdf_is_read_by_its_text_layer()
    {
        Assert.SkipUnless(PdfBuilder.ToolIsInstalled, "pdftotext is not installed");
        var pdf = PdfBuilder.Page("Ke hoach thi dua cua don vi nam 2024 ve cai cach", "I. MUC DICH", "Nang cao hieu qua cong tac.");
        var result = await PlanFile.ReadAsync(new MemoryStream(pdf), "a.pdf", TestContext.Current.CancellationToken);
        Fixture.TopSections(result.ShouldBeOfType<PlanReading>().Facts).ShouldBe(["1 I MUC DICH"]);
    }

    [Fact]
    public void Page_layout_is_flattened_so_that_columns_stand_one_after_the_other()
    {
        var flat = LayoutText.Flatten(Fixture.Text("two-columns-wrapped").Value);
        flat.ShouldStartWith("ỦY BAN NHÂN DÂN\nHUYỆN LÂM BÌNH\nSố: 57/KH-UBND\nCỘNG HÒA");
        flat.ShouldContain("- Lưu: VT, NV (02).\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nHoàng Thị Mai");
        PlanReader.Read(PlanText.Of(flat)).Spans.ContainsKey("/issuer").ShouldBeTrue("one after the other, the issuer has one place");
    }

    [Fact]
    public void Flattening_changes_no_fact()
    {
        var text = Fixture.Text("two-columns-wrapped");
        var before = PlanReader.Read(text);
        var after = PlanReader.Read(PlanText.Of(LayoutText.Flatten(text.Value)));
        var none = new Dictionary<string, int[]>();
        PlanJson.Serialize(after with { Spans = none }).ShouldBe(PlanJson.Serialize(before with { Spans = none }));
    }
}
