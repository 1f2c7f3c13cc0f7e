using System.Text;
using ThiDua.Papers.Reading.Proposals;
using ThiDua.Papers.Tests.Spreadsheets;

namespace ThiDua.Papers.Tests.Reading.Proposals;

/// <summary>Files that are broken or mean harm each end in one sentence that says what to do.</summary>
public sealed class HostileListTests
{
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];

    public static IEnumerable<TheoryDataRow<string, byte[]>> Files =>
    [
        Row("0 bytes.docx", []),
        Row("0 bytes.xlsx", []),
        Row("picture.jpg", [1, 2, 3]),
        Row("signed.pdf", "%PDF-1.7"u8.ToArray()),
        Row("old.doc", Compound),
        Row("old.xls", Compound),
        Row("old-as.docx", Compound),
        Row("old-as.xlsx", Compound),
        Row("password.docx", [.. Compound, .. Encoding.Unicode.GetBytes("EncryptedPackage")]),
        Row("password.xlsx", [.. Compound, .. Encoding.Unicode.GetBytes("EncryptedPackage")]),
        Row("macro.docm", [1]),
        Row("macro.xlsm", [1]),
        Row("macro-inside.docx", DocxBuilder.Document("", null, ("word/vbaProject.bin", [1]))),
        Row("program.docx", [.. "MZ"u8, .. new byte[64]]),
        Row("program.xlsx", [.. "MZ"u8, .. new byte[64]]),
        Row("workbook-as.docx", Lists.Xlsx([["STT", "Họ và tên"], ["1", "A B"]])),
        Row("document-as.xlsx", DocxBuilder.Document("<w:p/>")),
        Row("broken-zip.docx", DocxBuilder.Document("<w:p/>")[..60]),
        Row("broken-zip.xlsx", Lists.Xlsx([["STT", "Họ và tên"], ["1", "A B"]])[..200]),
        Row("broken-xml.docx", DocxBuilder.Zip(("word/document.xml", "<w:document"u8.ToArray()))),
        Row("broken-xml.xlsx", Books.Minimal("<row><c>").ToArray()),
        Row("entities.docx", DocxBuilder.Zip(("word/document.xml", DocxBuilder.Xml("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d>&x;</d>")))),
        Row("entities.xlsx", Books.Zip(("[Content_Types].xml", "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><d>&x;</d>")).ToArray()),
        Row("bomb.docx", DocxBuilder.Zip(("word/document.xml", new byte[60_000_000]))),
        Row("bomb.xlsx", Books.Minimal(new string(' ', 120_000_000)).ToArray()),
        Row("no-table.docx", DocxBuilder.Document(DocxBuilder.Lines("Kính gửi Sở", "Đề nghị khen thưởng"))),
        Row("no-heading.xlsx", Lists.Xlsx([["1", "Nguyễn Văn A"], ["2", "Trần Văn B"]])),
        Row("no-rows.xlsx", Lists.Xlsx([["STT", "Họ và tên", "Chức vụ"]])),
        Row("too-many.xlsx", Lists.Xlsx([["STT", "Họ và tên"], .. Enumerable.Range(1, 2001).Select(static i => new[] { $"{i}", $"Người Thứ {i}" })])),
        Row("too-many.docx", DocxBuilder.Document(Lists.Docx([["STT", "Họ và tên"], .. Enumerable.Range(1, 4100).Select(static i => new[] { $"{i}", $"Người Thứ {i}" })]))),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_hostile_file_ends_in_one_sentence(string name, byte[] content)
    {
        var refusal = (await Lists.Read(content, name)).ShouldBeOfType<ProposalRefusal>();
        refusal.Code.ShouldNotBeNullOrEmpty();
        refusal.Sentence.ShouldEndWith(".");
        refusal.Sentence.Length.ShouldBeGreaterThan(30);
    }

    [Fact]
    public async Task Spans_and_merges_of_absurd_size_are_clamped()
    {
        var word = "<w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"99999999\"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val=\"999999999\"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>"
            + Lists.Docx(["STT", "Họ và tên", "Hình thức"], ["1", "Ma Văn Kháng", "Giấy khen"]);
        (await Lists.Read(DocxBuilder.Document(word), "a.docx")).ShouldBeOfType<ProposalReading>();
        (await Lists.ReadXlsx([["STT", "Họ và tên", "Hình thức"], ["1", "Ma Văn Kháng", "Giấy khen"]], "C2:XFD1048576", "A9:B8", "zz", "C2")).Rows.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Any_cells_are_answered_without_an_exception()
    {
        string[] odd = ["", "  ", "I", "1.", "^", "A<3>", "STT", "Họ và tên", "Tập thể", "Cá nhân (", "😀", new string('x', 5000), "Giấy khen", "Tổng cộng", "(1)", "Ông ", "Bà", "12/13/1999", "Phòng", "\"", "-"];
        var random = new Random(20260612);
        for (var i = 0; i < 300; i++)
        {
            var rows = Enumerable.Range(0, random.Next(1, 8)).Select(_ => Enumerable.Range(0, random.Next(1, 6)).Select(_ => odd[random.Next(odd.Length)]).ToArray()).ToArray();
            var read = await Lists.Read(DocxBuilder.Document(Lists.Docx([["STT", "Họ và tên", "Hình thức"], .. rows])), "a.docx");
            (read is ProposalReading or ProposalRefusal).ShouldBeTrue();
        }
    }

    private static TheoryDataRow<string, byte[]> Row(string name, byte[] content) => new(name, content) { TestDisplayName = name };
}
