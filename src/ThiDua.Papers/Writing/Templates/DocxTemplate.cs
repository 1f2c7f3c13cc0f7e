using System.Buffers;
using System.IO.Compression;
using System.Xml;

namespace ThiDua.Papers.Writing.Templates;

/// <summary>
/// A Word file with named places, read and compiled once and then filled any number of times, from any thread. Places stand in the body, in
/// headers, footers and notes, in tables and text boxes, in whatever face Word gave them.
/// </summary>
/// <remarks>
/// What may be typed between braces:
/// <list type="bullet">
/// <item><c>{ngày_họp}</c>: a value; spaces count as "_", capitals as small letters. A value that is missing shows as «chưa có: ngày họp».</item>
/// <item><c>{#danh_sách} … {/danh_sách}</c>: once for each item. In one paragraph: the words between. Each tag in a paragraph of its own: the
/// paragraphs and tables between. In the first and last cell of a row: the row. Each in a row of its own: the rows between.</item>
/// <item><c>{?tên} … {/tên}</c>: kept when the value or list is not empty; <c>{^tên} … {/tên}</c>: kept when it is.</item>
/// </list>
/// </remarks>
public sealed class DocxTemplate
{
    private readonly IReadOnlyList<(PackedPart? Packed, string Path, string Prefix, IReadOnlyList<TemplateNode> Nodes)> parts;

    private DocxTemplate(IReadOnlyList<(PackedPart?, string, string, IReadOnlyList<TemplateNode>)> parts) => this.parts = parts;

    /// <summary>Reads a file; exactly one of the two is not null. Never throws on what a file holds.</summary>
    /// <param name="file">The bytes of a .docx, at most 40 MB when unpacked.</param>
    public static (DocxTemplate? Template, TemplateRefusal? Refusal) Read(ReadOnlyMemory<byte> file)
    {
        var (package, refusal) = TemplatePackage.Open(file);
        if (package is null)
        {
            return (null, refusal);
        }

        try
        {
            return (new DocxTemplate([.. package.Parts.OrderBy(p => p.Path == "[Content_Types].xml" ? 0 : 1).Select(Compile)]), null);
        }
        catch (TemplateTagException mistake)
        {
            return (null, TemplateRefusals.Tag(mistake.Message));
        }
        catch (XmlException)
        {
            return (null, TemplateRefusals.Broken);
        }
    }

    /// <summary>What is wrong with the names that the template uses: unknown ones, lists used as values and the other way round, required ones missing.</summary>
    public IReadOnlyList<TemplateProblem> Check(TemplateSchema schema) => TemplateCheck.Of([.. parts.SelectMany(p => p.Nodes)], schema);

    /// <summary>Writes one filled file. Equal data give equal bytes.</summary>
    /// <param name="data">Values and lists.</param>
    /// <param name="output">Where to; need not be seekable, stays open.</param>
    public void Fill(TemplateData data, Stream output)
    {
        using var zip = new TemplateZip(output);
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        foreach (var (packed, path, prefix, nodes) in parts)
        {
            if (packed is not null)
            {
                zip.Add(packed);
                continue;
            }

            buffer.ResetWrittenCount();
            new TemplateFill(prefix, buffer).Write(nodes, data);
            zip.Add(TemplateZip.Pack(path, buffer.WrittenSpan, CompressionLevel.Fastest));
        }

        zip.Finish();
    }

    private static (PackedPart? Packed, string Path, string Prefix, IReadOnlyList<TemplateNode> Nodes) Compile(TemplatePart part)
    {
        IReadOnlyList<TemplateNode> nodes = part.HoldsText ? TemplateCompiler.Compile(part.Content) : [];
        return nodes.Any(n => n is not LiteralNode)
            ? (null, part.Path, TemplateCompiler.PrefixOf(part.Content), nodes)
            : (TemplateZip.Pack(part.Path, part.Content, CompressionLevel.Optimal), part.Path, "", []);
    }
}
