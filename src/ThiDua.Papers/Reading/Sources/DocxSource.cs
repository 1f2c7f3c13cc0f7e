using System.Text;
using System.Xml.Linq;

namespace ThiDua.Papers.Reading.Sources;

/// <summary>
/// Text of a .docx, one paragraph a line. Layout tables (letterhead, signature block) give their cells one after the other,
/// left before right; rows of data tables stay on one line with tabs. Tracked changes are taken as accepted.
/// </summary>
internal sealed class DocxSource
{
    internal static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const int DataColumns = 3;
    private const int MaxDepth = 64;
    private readonly StringBuilder text = new();
    private readonly List<TextSpan> italics = [];
    private readonly DocxNumbering numbering;

    private DocxSource(DocxNumbering numbering) => this.numbering = numbering;

    public static SourceResult Read(byte[] bytes)
    {
        if (FileKinds.IsCompound(bytes))
        {
            return SourceResult.No(FileKinds.IsEncryptedPackage(bytes) ? ReadingRefusals.Password : ReadingRefusals.OldWord);
        }
        if (!FileKinds.IsZip(bytes))
        {
            return SourceResult.No(ReadingRefusals.NotWhatItsNameSays);
        }
        var (package, refusal) = DocxPackage.Open(bytes);
        if (package is null)
        {
            return SourceResult.No(refusal!);
        }
        var source = new DocxSource(new DocxNumbering(package.Numbering, package.Styles));
        source.Blocks(package.Document.Root?.Element(W + "body"), 0);
        var value = source.text.ToString();
        return value.Any(char.IsLetter)
            ? SourceResult.Yes(new PlanText { Value = value, Italics = source.italics, LinesAreParagraphs = true })
            : SourceResult.No(ReadingRefusals.Empty);
    }

    private void Blocks(XElement? parent, int depth)
    {
        if (parent is null || depth > MaxDepth)
        {
            return;
        }
        foreach (var block in parent.Elements())
        {
            switch (block.Name.LocalName)
            {
                case "p":
                    Paragraph(block, depth);
                    break;
                case "tbl":
                    Table(block, depth + 1);
                    break;
                case "sdt":
                    Blocks(block.Element(W + "sdtContent"), depth + 1);
                    break;
                case "ins" or "moveTo" or "customXml" or "smartTag":
                    Blocks(block, depth + 1);
                    break;
            }
        }
    }

    private void Paragraph(XElement paragraph, int depth)
    {
        var properties = paragraph.Element(W + "pPr");
        var boxes = new List<XElement>();
        var start = text.Length;
        Inline(paragraph, boxes, depth);
        if (text.Length > start)
        {
            var label = numbering.LabelOf(properties);
            text.Insert(start, label);
            for (var i = italics.Count - 1; i >= 0 && italics[i].Start >= start; i--)
            {
                italics[i] = new TextSpan(italics[i].Start + label.Length, italics[i].End + label.Length);
            }
        }
        text.Append('\n');
        foreach (var box in boxes)
        {
            Blocks(box, depth + 1);
        }
    }

    private void Inline(XElement parent, List<XElement> boxes, int depth)
    {
        if (depth > MaxDepth)
        {
            return;
        }
        foreach (var child in parent.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "r":
                    Run(child, boxes, depth);
                    break;
                case "ins" or "moveTo" or "hyperlink" or "smartTag" or "fldSimple" or "sdtContent" or "customXml" or "dir" or "bdo":
                    Inline(child, boxes, depth + 1);
                    break;
                case "sdt":
                    Inline(child, boxes, depth + 1);
                    break;
            }
        }
    }

    private void Run(XElement run, List<XElement> boxes, int depth)
    {
        var properties = run.Element(W + "rPr");
        if (IsOn(properties, "vanish"))
        {
            return;
        }
        var start = text.Length;
        var capitals = IsOn(properties, "caps");
        foreach (var child in run.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "t":
                    text.Append(capitals ? child.Value.ToUpperInvariant() : child.Value);
                    break;
                case "tab" or "ptab":
                    text.Append('\t');
                    break;
                case "br" or "cr":
                    text.Append(child.Attribute(W + "type")?.Value == "page" ? '\f' : '\n');
                    break;
                case "noBreakHyphen":
                    text.Append('-');
                    break;
                case "drawing" or "pict" or "AlternateContent":
                    boxes.AddRange(Boxes(child));
                    break;
            }
        }
        if (IsOn(properties, "i") && text.Length > start)
        {
            italics.Add(new TextSpan(start, text.Length));
        }
    }

    /// <summary>
    /// Floating text boxes; the fallback of an alternate content repeats its choice. Boxes inside a box are met when that one is read: taking
    /// them here too would double the work with every level.
    /// </summary>
    private static IEnumerable<XElement> Boxes(XElement holder) =>
        holder.Descendants(W + "txbxContent").Where(b => !b.Ancestors().TakeWhile(a => a != holder).Any(static a => a.Name.LocalName is "Fallback" or "txbxContent"));

    private void Table(XElement table, int depth)
    {
        foreach (var row in table.Elements(W + "tr"))
        {
            var cells = row.Elements(W + "tc").Concat(row.Elements(W + "sdt").Elements(W + "sdtContent").Elements(W + "tc")).ToList();
            // Letterheads often keep an empty column between the two that speak.
            if (cells.Count(static c => c.Descendants(W + "t").Any(static t => !string.IsNullOrWhiteSpace(t.Value))) < DataColumns)
            {
                cells.ForEach(c => Blocks(c, depth));
                continue;
            }
            foreach (var cell in cells)
            {
                var start = text.Length;
                Blocks(cell, depth);
                text.Replace('\n', ' ', start, text.Length - start).Replace('\t', ' ', start, text.Length - start);
                text.Append('\t');
            }
            text.Append('\n');
        }
    }

    private static bool IsOn(XElement? properties, string name) =>
        properties?.Element(W + name) is { } flag && flag.Attribute(W + "val")?.Value is not ("0" or "false" or "off" or "none");
}
