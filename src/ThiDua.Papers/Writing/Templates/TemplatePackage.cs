using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace ThiDua.Papers.Writing.Templates;

/// <summary>The parts of an uploaded .docx, unpacked with care: sizes are counted while unpacking, XML is read without types or outside references.</summary>
internal sealed class TemplatePackage
{
    private const int MaxEntries = 1000;
    private const int MaxBytes = 40 * 1024 * 1024;
    private const string Strict = "http://purl.oclc.org/ooxml/";

    private static readonly string[] FetchingFields = ["DDE", "INCLUDETEXT", "INCLUDEPICTURE", "IMPORT", "LINK ", "DATABASE"];

    private TemplatePackage(IReadOnlyList<TemplatePart> parts) => Parts = parts;

    /// <summary>In the file's order.</summary>
    public IReadOnlyList<TemplatePart> Parts { get; }

    public static (TemplatePackage? Package, TemplateRefusal? Refusal) Open(ReadOnlyMemory<byte> file)
    {
        if (RefuseHead(file.Span) is { } refusal)
        {
            return (null, refusal);
        }

        try
        {
            using var zip = new ZipArchive(new MemoryStream(file.ToArray(), writable: false), ZipArchiveMode.Read);
            var (parts, tooLarge) = Unpack(zip);
            return tooLarge is not null ? (null, tooLarge) : Refuse(parts!) is { } unfit ? (null, unfit) : (new TemplatePackage(parts!), null);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException or IOException)
        {
            return (null, TemplateRefusals.Broken);
        }
    }

    /// <summary>A part as a tree; whitespace as it stands.</summary>
    public static XDocument Parse(byte[] xml)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        using var reader = XmlReader.Create(new MemoryStream(xml, writable: false), settings);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    private static TemplateRefusal? RefuseHead(ReadOnlySpan<byte> file) => file switch
    {
        [] => TemplateRefusals.Empty,
        [(byte)'P', (byte)'K', 3, 4, ..] => null,
        [0xD0, 0xCF, 0x11, 0xE0, ..] => TemplateRefusals.OldWord,
        _ => TemplateRefusals.NotDocx,
    };

    private static (List<TemplatePart>? Parts, TemplateRefusal? Refusal) Unpack(ZipArchive zip)
    {
        if (zip.Entries.Count > MaxEntries)
        {
            return (null, TemplateRefusals.TooLarge);
        }

        var (parts, left, buffer) = (new List<TemplatePart>(), MaxBytes, new byte[81920]);
        foreach (var entry in zip.Entries.Where(e => !e.FullName.EndsWith('/')))
        {
            using var content = new MemoryStream();
            using var packed = entry.Open();
            for (int read; (read = packed.Read(buffer)) > 0;)
            {
                if ((left -= read) < 0)
                {
                    return (null, TemplateRefusals.TooLarge);
                }

                content.Write(buffer, 0, read);
            }

            parts.Add(new TemplatePart(entry.FullName, content.ToArray()));
        }

        return (parts, null);
    }

    private static TemplateRefusal? Refuse(List<TemplatePart> parts)
    {
        var names = parts.Select(p => p.Path).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (names.Count != parts.Count || names.Any(n => n.Contains("..", StringComparison.Ordinal) || n.StartsWith('/') || n.Contains('\\', StringComparison.Ordinal)))
        {
            return TemplateRefusals.Broken;
        }

        if (!names.Contains("word/document.xml") || !names.Contains("[Content_Types].xml"))
        {
            return TemplateRefusals.NotDocx;
        }

        if (names.Any(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) || Holds(parts, "[Content_Types].xml", "macroEnabled"))
        {
            return TemplateRefusals.Macro;
        }

        return names.Any(n => n.StartsWith("word/embeddings/", StringComparison.OrdinalIgnoreCase) || n.StartsWith("word/activeX/", StringComparison.OrdinalIgnoreCase) || n.StartsWith("word/afchunk", StringComparison.OrdinalIgnoreCase))
            ? TemplateRefusals.Embedded
            : parts.Where(p => p.IsXml).Select(RefuseXml).FirstOrDefault(r => r is not null);
    }

    private static TemplateRefusal? RefuseXml(TemplatePart part)
    {
        var text = Encoding.UTF8.GetString(part.Content);
        if (text.Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase) || Encoding.Unicode.GetString(part.Content).Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
        {
            return TemplateRefusals.UnsafeXml;
        }

        if (part.Path == "word/document.xml" && text.Contains(Strict, StringComparison.Ordinal))
        {
            return TemplateRefusals.Strict;
        }

        var tree = Parse(part.Content);
        return part.Path.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) && tree.Root!.Elements().Any(IsOutside)
            || tree.Descendants(Word.Name("instrText")).Any(i => IsFetching(i.Value)) || tree.Descendants(Word.Name("altChunk")).Any()
            || tree.Descendants(Word.Name("fldSimple")).Any(f => IsFetching(f.Attribute(Word.Name("instr"))?.Value ?? "")) ? TemplateRefusals.Outside : null;
    }

    // A link that a reader may follow fetches nothing by itself.
    private static bool IsOutside(XElement relation) =>
        relation.Attribute("TargetMode")?.Value == "External" && relation.Attribute("Type")?.Value.EndsWith("/hyperlink", StringComparison.Ordinal) is not true;

    private static bool IsFetching(string instruction) =>
        FetchingFields.Any(f => instruction.TrimStart().StartsWith(f, StringComparison.OrdinalIgnoreCase));

    private static bool Holds(List<TemplatePart> parts, string path, string text) =>
        parts.Any(p => p.Path == path && Encoding.UTF8.GetString(p.Content).Contains(text, StringComparison.OrdinalIgnoreCase));
}

internal sealed record TemplatePart(string Path, byte[] Content)
{
    private static readonly string[] TextParts = ["header", "footer", "footnotes", "endnotes"];

    public bool IsXml => Path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || Path.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    /// <summary>Where people type: the body, headers, footers, notes.</summary>
    public bool HoldsText => Path == "word/document.xml"
        || (Path.StartsWith("word/", StringComparison.Ordinal) && Path.EndsWith(".xml", StringComparison.Ordinal)
            && TextParts.Any(k => Path["word/".Length..].StartsWith(k, StringComparison.Ordinal)));
}

/// <summary>Names of WordprocessingML.</summary>
internal static class Word
{
    public const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static XName Name(string local) => XName.Get(local, Namespace);
}
