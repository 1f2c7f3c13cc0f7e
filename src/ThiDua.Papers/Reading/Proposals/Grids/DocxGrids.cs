using System.Globalization;
using System.Text;
using System.Xml.Linq;
using ThiDua.Papers.Reading.Sources;

namespace ThiDua.Papers.Reading.Proposals.Grids;

/// <summary>
/// Paragraphs and tables of a .docx in order. Word's merged cells become one cell in all their places; tracked changes are taken as accepted;
/// numbers that Word counts by itself are written out.
/// </summary>
internal sealed class DocxGrids
{
    private const int MaxDepth = 32;
    private const int MaxColumns = 64;
    private static readonly XNamespace W = DocxSource.W;
    private readonly DocxNumbering numbering;
    private readonly List<GridBlock> blocks = [];
    private int rowCount;

    private DocxGrids(DocxNumbering numbering) => this.numbering = numbering;

    public static (IReadOnlyList<GridBlock> Blocks, ProposalRefusal? Refusal) Read(byte[] bytes)
    {
        if (FileKinds.IsCompound(bytes))
        {
            return ([], FileKinds.IsEncryptedPackage(bytes) ? ProposalRefusals.Of(ReadingRefusals.Password) : ProposalRefusals.OldWord);
        }

        if (!FileKinds.IsZip(bytes))
        {
            return ([], ProposalRefusals.Of(ReadingRefusals.NotWhatItsNameSays));
        }

        var (package, refusal) = DocxPackage.Open(bytes);
        if (package is null)
        {
            return ([], ProposalRefusals.Of(refusal!));
        }

        var grids = new DocxGrids(new DocxNumbering(package.Numbering, package.Styles));
        grids.Walk(package.Document.Root?.Element(W + "body"), 0);
        // Titles, groups and blank rows come on top of the rows that count.
        return grids.rowCount > ProposalFile.MaxRows * 2 ? ([], ProposalRefusals.TooManyRows) : (grids.blocks, null);
    }

    private void Walk(XElement? parent, int depth)
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
                    blocks.AddRange(Paragraph(block).Split('\n').Where(static l => l.Length > 0).Select(static l => new GridLine(l)));
                    break;
                case "tbl":
                    blocks.Add(new Grid("Bảng", NamesCells: false, Rows(block)));
                    break;
                case "sdt":
                    Walk(block.Element(W + "sdtContent"), depth + 1);
                    break;
                case "ins" or "moveTo" or "customXml" or "smartTag":
                    Walk(block, depth + 1);
                    break;
            }
        }
    }

    private List<GridRow> Rows(XElement table)
    {
        var rows = new List<GridRow>();
        foreach (var tr in table.Elements(W + "tr").Where(static r => r.Element(W + "trPr")?.Element(W + "del") is null))
        {
            if (++rowCount > ProposalFile.MaxRows * 2)
            {
                break;
            }

            rows.Add(Row(tr, rows.Count + 1, rows.Count > 0 ? rows[^1] : null));
        }

        return rows;
    }

    private GridRow Row(XElement tr, int number, GridRow? above)
    {
        var cells = new List<GridCell?>(Enumerable.Repeat<GridCell?>(null, Skipped(tr)));
        foreach (var tc in tr.Elements(W + "tc").Concat(tr.Elements(W + "sdt").Elements(W + "sdtContent").Elements(W + "tc")))
        {
            var properties = tc.Element(W + "tcPr");
            var span = Math.Clamp(Number(properties?.Element(W + "gridSpan")) ?? 1, 1, MaxColumns);
            var merge = properties?.Element(W + "vMerge");
            var goesOn = merge is not null && merge.Attribute(W + "val")?.Value != "restart";
            var cell = goesOn ? above?[cells.Count] : new GridCell(Text(tc), number, cells.Count, span);
            for (var i = 0; i < span && cells.Count < MaxColumns; i++)
            {
                cells.Add(cell);
            }
        }

        return new GridRow(number, [.. cells]);
    }

    /// <summary>Columns that the row leaves out before its first cell.</summary>
    private static int Skipped(XElement tr) => Math.Clamp(Number(tr.Element(W + "trPr")?.Element(W + "gridBefore")) ?? 0, 0, MaxColumns - 1);

    private string Text(XElement cell) =>
        string.Join('\n', cell.Descendants(W + "p").Where(static p => p.Ancestors(W + "txbxContent").FirstOrDefault() is null).Select(Paragraph)
            .SelectMany(static p => p.Split('\n')).Select(static l => l.Trim()).Where(static l => l.Length > 0));

    private string Paragraph(XElement paragraph)
    {
        var text = new StringBuilder();
        Inline(paragraph, text, 0);
        var said = string.Join('\n', CleanText.Of(text.ToString()).Split('\n').Select(static l => string.Join(' ', l.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        var isListed = paragraph.Element(W + "pPr")?.Element(W + "numPr") is not null;
        // A column of numbers often holds nothing but Word's own count.
        return said.Length == 0 && !isListed ? "" : (numbering.LabelOf(paragraph.Element(W + "pPr")) + said).Trim();
    }

    private static void Inline(XElement parent, StringBuilder text, int depth)
    {
        if (depth > MaxDepth)
        {
            return;
        }

        foreach (var child in parent.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "r" or "ins" or "moveTo" or "hyperlink" or "smartTag" or "fldSimple" or "sdt" or "sdtContent" or "customXml":
                    Inline(child, text, depth + 1);
                    break;
                case "t":
                    text.Append(child.Value);
                    break;
                case "tab":
                    text.Append(' ');
                    break;
                case "br" or "cr":
                    text.Append('\n');
                    break;
                case "noBreakHyphen":
                    text.Append('-');
                    break;
            }
        }
    }

    private static int? Number(XElement? element) =>
        int.TryParse(element?.Attribute(W + "val")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
