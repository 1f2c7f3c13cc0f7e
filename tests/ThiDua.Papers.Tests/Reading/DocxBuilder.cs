using System.IO.Compression;
using System.Text;

namespace ThiDua.Papers.Tests.Reading;

/// <summary>Packs WordprocessingML into a .docx.</summary>
internal static class DocxBuilder
{
    private const string Namespaces = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

    public static byte[] Document(string body, string? numbering = null, params (string Name, byte[] Content)[] more)
    {
        List<(string, byte[])> parts = [("word/document.xml", Xml($"<w:document {Namespaces}><w:body>{body}</w:body></w:document>")), .. more];
        if (numbering is not null)
        {
            parts.Add(("word/numbering.xml", Xml($"<w:numbering {Namespaces}>{numbering}</w:numbering>")));
        }
        return Zip([.. parts]);
    }

    public static byte[] Zip(params (string Name, byte[] Content)[] parts)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(content);
            }
        }
        return memory.ToArray();
    }

    public static byte[] Xml(string xml) => Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml);

    public static string Run(string text, string properties = "") => $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    public static string Paragraph(string text, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr>{Run(text)}</w:p>";

    public static string Numbered(string text, int level) => Paragraph(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr>");

    public static string Table(params string[][] rows) => $"<w:tbl>{string.Concat(rows.Select(static r => $"<w:tr>{string.Concat(r.Select(static c => $"<w:tc>{c}</w:tc>"))}</w:tr>"))}</w:tbl>";

    public static string Lines(params string[] lines) => string.Concat(lines.Select(static l => Paragraph(l)));
}
