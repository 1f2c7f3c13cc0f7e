using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using ThiDua.Papers.Writing.Docx;

namespace ThiDua.Papers.Writing;

/// <summary>Writes a paper as a Word file laid out by NĐ 30/2020/NĐ-CP, Phụ lục I.</summary>
public static class DocxWriter
{
    /// <summary>
    /// Writes the paper: A4, margins 20/20/30/20 mm, Times New Roman, page number centred in the top margin and not on page 1. Equal papers
    /// give equal bytes.
    /// </summary>
    /// <param name="paper">What to write.</param>
    /// <param name="output">Where to; need not be seekable, stays open.</param>
    /// <exception cref="ArgumentException">The paper has a fault of <see cref="PaperFaults"/>.</exception>
    public static void Write(Paper paper, Stream output)
    {
        var lists = new DocxNumbering();
        var body = new DocxSections(paper, lists).Build();
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        OfficeZip.Add(zip, "[Content_Types].xml", DocxParts.ContentTypes);
        OfficeZip.Add(zip, "_rels/.rels", DocxParts.PackageRelations);
        OfficeZip.Add(zip, "docProps/core.xml", DocxParts.CoreProperties(PaperLines.DocumentTitle(paper)));
        OfficeZip.Add(zip, "word/document.xml", Bytes(new Document(body)));
        OfficeZip.Add(zip, "word/_rels/document.xml.rels", DocxParts.DocumentRelations);
        OfficeZip.Add(zip, "word/styles.xml", StylePart.Value);
        OfficeZip.Add(zip, "word/settings.xml", DocxParts.Settings);
        OfficeZip.Add(zip, "word/numbering.xml", lists.Part());
        OfficeZip.Add(zip, "word/header1.xml", DocxMargins.Running(paper.Marks));
        OfficeZip.Add(zip, "word/header2.xml", DocxMargins.First(paper.Marks));
        OfficeZip.Add(zip, "word/header3.xml", DocxMargins.Copy(paper.Marks));
        OfficeZip.Add(zip, "word/footer1.xml", DocxMargins.Address(paper.Marks));
    }

    private static readonly Lazy<byte[]> StylePart = new(() => Bytes(DocxStyles.Create()));

    private static byte[] Bytes(OpenXmlElement root)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartDocument(standalone: true);
            root.WriteTo(xml);
        }

        return stream.ToArray();
    }
}
