using System.Globalization;
using System.Security;
using System.Text;

namespace ThiDua.Papers.Writing.Pdf;

/// <summary>What a file says of itself.</summary>
/// <param name="Title">Name of the content, shown as the window's title.</param>
/// <param name="Author">Who issues it; null for nobody.</param>
/// <param name="Created">When it was made; null says nothing, so that the same paper gives the same bytes at any time.</param>
internal sealed record PdfMetadata(string Title, string? Author = null, DateTimeOffset? Created = null)
{
    private const string Producer = "ThiDua";

    /// <summary>The old dictionary (ISO 32000-1, 14.3.3).</summary>
    public string Information => $"<</Title{PdfObjects.Text(Title)}"
        + (Author is { } author ? $"/Author{PdfObjects.Text(author)}" : "")
        + (Created is { } at ? $"/CreationDate(D:{Written(at, "yyyyMMddHHmmss")}{Written(at, "zzz").Replace(':', '\'')}')" : "")
        + $"/Producer({Producer})>>";

    /// <summary>The same in XMP. It names no standard: no validator has judged the file.</summary>
    public byte[] Xmp => Encoding.UTF8.GetBytes(
        "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
        + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
        + "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">"
        + $"<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{SecurityElement.Escape(Title)}</rdf:li></rdf:Alt></dc:title>"
        + (Author is { } author ? $"<dc:creator><rdf:Seq><rdf:li>{SecurityElement.Escape(author)}</rdf:li></rdf:Seq></dc:creator>" : "")
        + "<dc:language><rdf:Bag><rdf:li>vi-VN</rdf:li></rdf:Bag></dc:language>"
        + (Created is { } at ? $"<xmp:CreateDate>{Written(at, "yyyy-MM-ddTHH:mm:sszzz")}</xmp:CreateDate>" : "")
        + $"<pdf:Producer>{Producer}</pdf:Producer>"
        + "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>");

    private static string Written(DateTimeOffset at, string format) => at.ToString(format, CultureInfo.InvariantCulture);
}
