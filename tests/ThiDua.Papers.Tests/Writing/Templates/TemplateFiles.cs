using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ThiDua.Papers.Writing.Templates;

namespace ThiDua.Papers.Tests.Writing.Templates;

/// <summary>Small Word files made of the body that a test gives.</summary>
internal static class TemplateFiles
{
    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static byte[] Docx(string body, params (string Path, string Content)[] more)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            var headers = more.Where(m => m.Path.StartsWith("word/header", StringComparison.Ordinal)).ToList();
            (string, string)[] parts =
            [
                ("[Content_Types].xml", """<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>"""
                    + string.Concat(headers.Select(h => $"""<Override PartName="/{h.Path}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>""")) + "</Types>"),
                ("_rels/.rels", $"""<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="word/document.xml"/></Relationships>"""),
                ("word/_rels/document.xml.rels", """<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"""
                    + string.Concat(headers.Select((h, i) => $"""<Relationship Id="rIdH{i}" Type="{Office}/header" Target="{h.Path["word/".Length..]}"/>""")) + "</Relationships>"),
                ("word/document.xml", Part("document", $"<w:body>{body}<w:sectPr>{string.Concat(headers.Select((_, i) => $"""<w:headerReference w:type="default" r:id="rIdH{i}"/>"""))}<w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body>")),
            ];
            foreach (var (path, content) in parts.Where(p => more.All(m => m.Path != p.Item1)).Concat(more))
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return bytes.ToArray();
    }

    public static string Part(string root, string inside) => $"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:{root} xmlns:w="{W}" xmlns:r="{Office}">{inside}</w:{root}>""";

    /// <summary>One paragraph; each text in a run of its own.</summary>
    public static string P(params string[] runs) => $"<w:p>{string.Concat(runs.Select(r => $"<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">{r}</w:t></w:r>"))}</w:p>";

    public static string Table(params string[][] rows) =>
        "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"2000\"/></w:tblGrid>"
        + string.Concat(rows.Select(row => $"<w:tr>{string.Concat(row.Select(cell => $"<w:tc>{P(cell)}</w:tc>"))}</w:tr>")) + "</w:tbl>";

    public static DocxTemplate Template(byte[] file)
    {
        var (template, refusal) = DocxTemplate.Read(file);
        return template ?? throw new InvalidOperationException(refusal!.Sentence);
    }

    public static byte[] Fill(byte[] file, TemplateData data)
    {
        using var output = new MemoryStream();
        Template(file).Fill(data, output);
        return output.ToArray();
    }

    /// <summary>Each paragraph of the body as text, after Word's own validator found nothing.</summary>
    public static IReadOnlyList<string> Lines(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), false);
        new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
        return [.. document.MainDocumentPart!.Document!.Body!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().Select(p => p.InnerText)];
    }

    public static TemplateData Data(params (string Name, string? Value)[] fields) => new() { Fields = fields.ToDictionary(f => f.Name, f => f.Value) };

    public static TemplateData WithList(this TemplateData data, string name, params IEnumerable<TemplateData> items) =>
        data with { Lists = new Dictionary<string, IReadOnlyList<TemplateData>>(data.Lists) { [name] = [.. items] } };
}
