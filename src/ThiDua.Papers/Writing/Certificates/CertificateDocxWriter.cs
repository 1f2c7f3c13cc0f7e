using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using ThiDua.Papers.Writing.Docx;

namespace ThiDua.Papers.Writing.Certificates;

/// <summary>Writes certificates as a Word file, one on each page: every text in a frame at its place, to be corrected by hand.</summary>
public static class CertificateDocxWriter
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Writes the file. Equal input gives equal bytes.</summary>
    /// <param name="issue">What all share.</param>
    /// <param name="certificates">One for each page, in order; at least one.</param>
    /// <param name="output">Where to; need not be seekable, stays open.</param>
    /// <param name="cancellationToken">Stops between pages.</param>
    /// <exception cref="ArgumentException">There is no certificate, or the layout has a fault of <see cref="DesignFaults"/>.</exception>
    public static void Write(CertificateIssue issue, IEnumerable<Certificate> certificates, Stream output, CancellationToken cancellationToken = default)
    {
        DesignFaults.Refuse(issue.Design);
        var pages = new CertificateDocxPages(issue);
        foreach (var certificate in certificates)
        {
            cancellationToken.ThrowIfCancellationRequested();
            pages.Add(certificate);
        }

        var body = pages.Build();
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        OfficeZip.Add(zip, "[Content_Types].xml", ContentTypes);
        OfficeZip.Add(zip, "_rels/.rels", DocxParts.PackageRelations);
        OfficeZip.Add(zip, "docProps/core.xml", DocxParts.CoreProperties(CleanText.Of($"{issue.FormName} của {issue.IssuerPosition}")));
        OfficeZip.Add(zip, "word/document.xml", Bytes(new Document(body)));
        OfficeZip.Add(zip, "word/_rels/document.xml.rels", DocumentRelations(pages.Pictures));
        OfficeZip.Add(zip, "word/styles.xml", Bytes(DocxStyles.Create()));
        OfficeZip.Add(zip, "word/settings.xml", DocxParts.Settings);
        foreach (var picture in pages.Pictures)
        {
            OfficeZip.Add(zip, "word/" + picture.Path, picture.Png.Span);
        }
    }

    private static ReadOnlySpan<byte> ContentTypes => """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/xml"/>
        <Default Extension="png" ContentType="image/png"/>
        <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
        <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
        <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
        <Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>
        </Types>
        """u8;

    private static byte[] DocumentRelations(IReadOnlyList<DocxPicture> pictures)
    {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">")
            .Append($"<Relationship Id=\"rIdStyles\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/>")
            .Append($"<Relationship Id=\"rIdSettings\" Type=\"{Relations}/settings\" Target=\"settings.xml\"/>");
        foreach (var picture in pictures)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"{picture.Relation}\" Type=\"{Relations}/image\" Target=\"{SecurityElement.Escape(picture.Path)}\"/>");
        }

        return Encoding.UTF8.GetBytes(xml.Append("</Relationships>").ToString());
    }

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
