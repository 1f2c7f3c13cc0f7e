using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace ThiDua.Papers.Reading.Sources;

/// <summary>
/// The parts of a .docx that hold its text, opened with care: sizes are counted while unpacking, because the sizes that
/// a zip declares may lie, and XML is read without document types or outside references.
/// </summary>
internal sealed record DocxPackage(XDocument Document, XDocument? Numbering, XDocument? Styles)
{
    private const int MaxEntries = 4000;
    private const int MaxPartBytes = 48 * 1024 * 1024;

    /// <summary>Word nests some dozens deep. What asks for a tree's text walks it by calling itself, and a full stack ends the whole program.</summary>
    private const int MaxDepth = 256;

    public static (DocxPackage? Package, ReadingRefusal? Refusal) Open(byte[] bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, false), ZipArchiveMode.Read);
            if (zip.Entries.Count > MaxEntries)
            {
                return (null, ReadingRefusals.Bomb);
            }
            if (zip.Entries.Any(static e => e.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            {
                return (null, ReadingRefusals.Macro);
            }
            var left = MaxPartBytes;
            var document = Load(zip, "word/document.xml", ref left);
            return document is null
                ? (null, ReadingRefusals.NotWhatItsNameSays)
                : (new DocxPackage(document, Load(zip, "word/numbering.xml", ref left), Load(zip, "word/styles.xml", ref left)), null);
        }
        catch (DocxRefusedException refused)
        {
            return (null, refused.Refusal);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException)
        {
            return (null, ReadingRefusals.Broken);
        }
    }

    private static XDocument? Load(ZipArchive zip, string name, ref int left)
    {
        var entry = zip.GetEntry(name);
        if (entry is null)
        {
            return null;
        }
        if (entry.IsEncrypted)
        {
            throw new DocxRefusedException(ReadingRefusals.Password);
        }
        using var memory = new MemoryStream();
        using (var stream = entry.Open())
        {
            var buffer = new byte[81920];
            int read;
            while ((read = stream.Read(buffer)) > 0)
            {
                left -= read;
                if (left < 0)
                {
                    throw new DocxRefusedException(ReadingRefusals.Bomb);
                }
                memory.Write(buffer, 0, read);
            }
        }
        return Parse(memory.ToArray());
    }

    private static XDocument Parse(byte[] xml)
    {
        if (DeclaresDocumentType(xml))
        {
            throw new DocxRefusedException(ReadingRefusals.UnsafeXml);
        }
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersFromEntities = 1024 };
        using (var scout = XmlReader.Create(new MemoryStream(xml, false), settings))
        {
            while (scout.Read())
            {
                if (scout.Depth > MaxDepth)
                {
                    throw new DocxRefusedException(ReadingRefusals.Bomb);
                }
            }
        }
        using var reader = XmlReader.Create(new MemoryStream(xml, false), settings);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    /// <summary>Word never writes a document type; whoever does is after something else.</summary>
    private static bool DeclaresDocumentType(byte[] xml)
    {
        var head = xml.AsSpan(0, Math.Min(xml.Length, 8192));
        return head.IndexOf("<!DOCTYPE"u8) >= 0 || head.IndexOf(System.Text.Encoding.Unicode.GetBytes("<!DOCTYPE")) >= 0;
    }

    private sealed class DocxRefusedException(ReadingRefusal refusal) : Exception(refusal.Code)
    {
        public ReadingRefusal Refusal { get; } = refusal;
    }
}
