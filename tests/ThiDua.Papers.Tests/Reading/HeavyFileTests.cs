using ThiDua.Papers.Reading;
using ThiDua.Papers.Reading.Sources;

namespace ThiDua.Papers.Tests.Reading;

/// <summary>Files made to cost time or memory rather than to be read.</summary>
public sealed class HeavyFileTests
{
    private const string Box = "<w:p><w:r><w:pict><w:txbxContent>";
    private const string BoxEnd = "</w:txbxContent></w:pict></w:r></w:p>";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Text_boxes_inside_text_boxes_are_read_once_each()
    {
        var body = string.Concat(Enumerable.Repeat(Box, 40)) + DocxBuilder.Paragraph("Kế hoạch trong cùng") + string.Concat(Enumerable.Repeat(BoxEnd, 40));
        var reading = (await ReadAsync(DocxBuilder.Document(body), "a.docx")).ShouldBeOfType<PlanReading>();
        reading.Text.Value.Split("Kế hoạch trong cùng").Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("w:ins")]
    [InlineData("w:t")]
    public async Task Elements_nested_without_end_break_nothing(string name)
    {
        var nested = string.Concat(Enumerable.Repeat($"<{name}>", 100_000)) + string.Concat(Enumerable.Repeat($"</{name}>", 100_000));
        (await ReadAsync(DocxBuilder.Document($"<w:p><w:r>{nested}</w:r></w:p>"), "a.docx")).ShouldBeOfType<ReadingRefusal>().Code.ShouldBe("bomb");
    }

    [Fact]
    public async Task A_document_with_more_text_than_any_plan_is_refused_before_it_is_searched()
    {
        var paragraph = DocxBuilder.Paragraph(new string('a', 10_000));
        (await ReadAsync(DocxBuilder.Document(string.Concat(Enumerable.Repeat(paragraph, 300))), "a.docx")).ShouldBeOfType<ReadingRefusal>().Code.ShouldBe("too-long");
    }

    [Fact]
    public async Task Of_a_pdf_with_ten_thousand_pages_the_first_two_hundred_are_read_and_that_is_said()
    {
        Assert.SkipUnless(PdfBuilder.ToolIsInstalled, "pdftotext is not installed");
        var reading = (await ReadAsync(PdfBuilder.Pages(10_000, "Ke hoach phat dong phong trao thi dua nam 2026"), "a.pdf")).ShouldBeOfType<PlanReading>();
        reading.Facts.Doubts.ShouldContain(d => d.Why.Contains("200 trang đầu", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_pdf_under_a_password_is_refused_by_name()
    {
        Assert.SkipUnless(PdfBuilder.ToolIsInstalled, "pdftotext is not installed");
        (await ReadAsync(PdfBuilder.UnderPassword("Ke hoach"), "a.pdf")).ShouldBeOfType<ReadingRefusal>().Code.ShouldBe("password");
    }

    [Fact]
    public async Task A_tool_that_does_not_come_back_is_stopped()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the stand-in is a shell script");
        var folder = Directory.CreateTempSubdirectory("thidua-tests-");
        try
        {
            var program = Path.Combine(folder.FullName, "never");
            await File.WriteAllTextAsync(program, "#!/bin/sh\nexec sleep 600\n", Ct);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            }

            var source = await PdfSource.ReadAsync(PdfBuilder.Page("x"), Ct, program, TimeSpan.FromMilliseconds(50));
            source.Refusal.ShouldBe(ReadingRefusals.PdfTimeout);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Task<PlanFileResult> ReadAsync(byte[] content, string name) => PlanFile.ReadAsync(new MemoryStream(content), name, Ct);
}
