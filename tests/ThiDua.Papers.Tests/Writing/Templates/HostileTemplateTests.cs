using System.IO.Compression;
using System.Text;
using ThiDua.Papers.Writing.Templates;
using static ThiDua.Papers.Tests.Writing.Templates.TemplateFiles;

namespace ThiDua.Papers.Tests.Writing.Templates;

public sealed class HostileTemplateTests
{
    public static TheoryData<string, byte[]> Files => new()
    {
        { "empty", [] },
        { "not_docx", Encoding.UTF8.GetBytes("không phải Word") },
        { "old_word", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] },
        { "broken", [(byte)'P', (byte)'K', 3, 4, 9, 9, 9, 9] },
        { "broken", Docx(P("x"), ("word/document.xml", "<w:document")) },
        { "unsafe_xml", Docx(P("x"), ("word/document.xml", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + Part("document", "<w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body>"))) },
        { "macro", Docx(P("x"), ("word/vbaProject.bin", "MZ")) },
        { "embedded", Docx(P("x"), ("word/embeddings/oleObject1.bin", "x")) },
        { "outside", Docx(P("x"), ("word/_rels/settings.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" Target=\"http://a.example/x.dotm\" TargetMode=\"External\"/></Relationships>")) },
        { "outside", Docx("<w:p><w:r><w:instrText> DDEAUTO c:\\\\x </w:instrText></w:r></w:p>") },
        { "strict", Docx(P("x"), ("word/document.xml", "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><w:body/></w:document>")) },
        { "not_docx", Zip(("a.txt", "x")) },
    };

    [Theory, MemberData(nameof(Files))]
    public void A_file_that_is_no_template_ends_in_one_sentence(string code, byte[] file)
    {
        var (template, refusal) = DocxTemplate.Read(file);

        template.ShouldBeNull();
        refusal!.Code.ShouldBe(code);
        refusal.Sentence.ShouldEndWith(".");
    }

    [Fact]
    public void A_bomb_is_left_when_it_has_unpacked_to_too_much()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("word/document.xml").Open();
            var block = new byte[1024 * 1024];
            for (var i = 0; i < 64; i++)
            {
                entry.Write(block);
            }
        }

        DocxTemplate.Read(bytes.ToArray()).Refusal!.Code.ShouldBe("too_large");
    }

    private static byte[] Zip(params (string Path, string Content)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in parts)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return bytes.ToArray();
    }
}
