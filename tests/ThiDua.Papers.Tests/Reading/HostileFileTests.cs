using System.Text;
using ThiDua.Papers.Reading;
using ThiDua.Papers.Reading.Sources;

namespace ThiDua.Papers.Tests.Reading;

/// <summary>Files that are broken or mean harm each get one named refusal with a sentence that says what to do.</summary>
public sealed class HostileFileTests
{
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];

    public static IEnumerable<TheoryDataRow<string, string, byte[]>> Files =>
    [
        Row("0 bytes", "a.docx", "empty", []),
        Row("blank text", "a.txt", "empty", "  \n \n"u8.ToArray()),
        Row("picture", "a.jpg", "unknown-kind", [1, 2, 3]),
        Row("no extension", "ke-hoach", "unknown-kind", [1, 2, 3]),
        Row("program as text", "a.txt", "not-what-its-name-says", Program()),
        Row("program as docx", "a.docx", "not-what-its-name-says", Program()),
        Row("program as pdf", "a.pdf", "not-what-its-name-says", Program()),
        Row("old word", "a.doc", "old-word", Compound),
        Row("old word as docx", "a.docx", "old-word", Compound),
        Row("password", "a.docx", "password", [.. Compound, .. Encoding.Unicode.GetBytes("EncryptedPackage")]),
        Row("macro by name", "a.docm", "macro", [1]),
        Row("macro inside", "a.docx", "macro", DocxBuilder.Document("", null, ("word/vbaProject.bin", [1]))),
        Row("other zip", "a.docx", "not-what-its-name-says", DocxBuilder.Zip(("readme.txt", [65]))),
        Row("broken zip", "a.docx", "broken", DocxBuilder.Document("<w:p/>")[..60]),
        Row("broken xml", "a.docx", "broken", DocxBuilder.Zip(("word/document.xml", "<w:document"u8.ToArray()))),
        Row("entities", "a.docx", "unsafe-xml", DocxBuilder.Zip(("word/document.xml", DocxBuilder.Xml("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d>&x;</d>")))),
        Row("bomb", "a.docx", "bomb", DocxBuilder.Zip(("word/document.xml", new byte[60_000_000]))),
        Row("many entries", "a.docx", "bomb", DocxBuilder.Zip([.. Enumerable.Range(0, 4001).Select(static i => ($"e{i}", Array.Empty<byte>()))])),
        Row("empty document", "a.docx", "empty", DocxBuilder.Document("<w:p/>")),
        Row("old code page", "a.txt", "encoding", [0x4B, 0xC5, 0x20, 0xE8, 0xF1, 0x20, 0x4B, 0xFD]),
        Row("large text", "a.txt", "too-large", Encoding.ASCII.GetBytes(new string('a', 2_100_000))),
        Row("broken pdf", "a.pdf", "broken", "%PDF-1.7\nnothing here"u8.ToArray()),
        Row("pdf without text", "a.pdf", "no-text-layer", PdfBuilder.Page("")),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_hostile_file_is_refused_by_name(string fileName, string code, byte[] content)
    {
        Assert.SkipWhen(fileName.EndsWith(".pdf", StringComparison.Ordinal) && code != "not-what-its-name-says" && !PdfBuilder.ToolIsInstalled, "pdftotext is not installed");
        var result = await PlanFile.ReadAsync(new MemoryStream(content), fileName, TestContext.Current.CancellationToken);
        var refusal = result.ShouldBeOfType<ReadingRefusal>();
        refusal.Code.ShouldBe(code);
        refusal.Sentence.ShouldContain("Hãy");
    }

    [Fact]
    public async Task A_stream_beyond_the_limit_is_refused_before_it_is_kept()
    {
        var result = await PlanFile.ReadAsync(new MemoryStream(new byte[PlanFile.MaxBytes + 1]), "a.pdf", TestContext.Current.CancellationToken);
        result.ShouldBeOfType<ReadingRefusal>().Code.ShouldBe("too-large");
    }

    [Fact]
    public async Task A_missing_pdf_tool_says_what_to_install()
    {
        var source = await PdfSource.ReadAsync(PdfBuilder.Page("x"), TestContext.Current.CancellationToken, "pdftotext-that-is-not-there");
        source.Refusal.ShouldBe(ReadingRefusals.PdfToolMissing);
        source.Refusal!.Sentence.ShouldContain("poppler-utils");
    }

    private static TheoryDataRow<string, string, byte[]> Row(string name, string fileName, string code, byte[] content) =>
        new(fileName, code, content) { TestDisplayName = $"{name} -> {code}" };

    private static byte[] Program() => [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0, 4, 0, .. new byte[64]];
}
