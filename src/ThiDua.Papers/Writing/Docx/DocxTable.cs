using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Word = DocumentFormat.OpenXml.Wordprocessing;

namespace ThiDua.Papers.Writing.Docx;

/// <summary>Tables: frameless ones that place things side by side, and ruled ones that carry data.</summary>
internal static class DocxTable
{
    /// <summary>Cells side by side without lines; no row breaks over a page. Widths in millimetres.</summary>
    public static Table Frameless(IReadOnlyList<double> widths, IReadOnlyList<IReadOnlyList<IReadOnlyList<OpenXmlElement>>> rows)
    {
        var table = Start(widths, bordered: false);
        foreach (var cells in rows)
        {
            var row = new Word.TableRow(new TableRowProperties(new CantSplit()));
            for (var i = 0; i < widths.Count; i++)
            {
                row.Append(Cell(widths[i], cells[i].Count > 0 ? cells[i] : [new Word.Paragraph()]));
            }

            table.Append(row);
        }

        return table;
    }

    /// <summary>A table of data as wide as the text.</summary>
    public static Table Of(TableBlock block, double textWidth)
    {
        var widths = TableWidths.Of(block, textWidth);
        var table = Start(widths, bordered: true);
        var heading = new Word.TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
        for (var i = 0; i < widths.Length; i++)
        {
            heading.Append(Cell(widths[i], [DocxText.Line(DocxStyles.TableHeading, block.Columns[i].Header)], middle: true));
        }

        table.Append(heading);
        foreach (var row in block.Rows)
        {
            table.Append(row switch
            {
                GroupRow group => Group(group, widths),
                CellsRow cells => Cells(cells, block.Columns, widths),
                _ => throw new ArgumentException("Unknown kind of row.", nameof(block)),
            });
        }

        return table;
    }

    private static Word.TableRow Group(GroupRow group, double[] widths)
    {
        var cell = Cell(widths.Sum(), [DocxText.Line(DocxStyles.TableText, new PaperText([new TextRun(group.Text, Bold: true)]), null, keepNext: true)]);
        cell.TableCellProperties!.GridSpan = widths.Length > 1 ? new GridSpan { Val = widths.Length } : null;
        return new Word.TableRow(new TableRowProperties(new CantSplit()), cell);
    }

    private static Word.TableRow Cells(CellsRow source, IReadOnlyList<TableColumn> columns, double[] widths)
    {
        var row = new Word.TableRow(new TableRowProperties(new CantSplit()));
        for (var i = 0; i < columns.Count; i++)
        {
            var text = new PaperText([new TextRun(i < source.Cells.Count ? source.Cells[i] : "", source.Bold)]);
            row.Append(Cell(widths[i], [DocxText.Line(DocxStyles.TableText, text, DocxBody.Side(columns[i].Alignment))]));
        }

        return row;
    }

    private static Table Start(IReadOnlyList<double> widths, bool bordered)
    {
        var properties = new TableProperties(new TableWidth { Width = Text(widths.Sum()), Type = TableWidthUnitValues.Dxa });
        if (bordered)
        {
            properties.Append(new TableBorders(
                Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(),
                Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>()));
        }

        // Fixed widths, and no hidden cell margins in frameless tables: their columns then begin exactly at the text's edge.
        properties.Append(new TableLayout { Type = TableLayoutValues.Fixed });
        var margin = (short)(bordered ? 85 : 0);
        properties.Append(new TableCellMarginDefault(
            new TableCellLeftMargin { Width = margin, Type = TableWidthValues.Dxa },
            new TableCellRightMargin { Width = margin, Type = TableWidthValues.Dxa }));
        return new Table(properties, new TableGrid(widths.Select(w => new GridColumn { Width = Text(w) })));
    }

    private static TableCell Cell(double width, IReadOnlyList<OpenXmlElement> content, bool middle = false)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = Text(width), Type = TableWidthUnitValues.Dxa });
        if (middle)
        {
            properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        }

        var cell = new TableCell(properties);
        cell.Append(content);
        return cell;
    }

    private static T Line<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "000000" };

    private static string Text(double millimetres) => DocxUnits.Twips(millimetres).ToString(CultureInfo.InvariantCulture);
}
