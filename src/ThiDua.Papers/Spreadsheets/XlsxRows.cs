using System.Globalization;
using System.Xml;

namespace ThiDua.Papers.Spreadsheets;

/// <summary>Walks the rows of a sheet part.</summary>
internal sealed class XlsxRows(XlsxPackage package, SheetLimits limits)
{
    private readonly List<string> shared = XlsxStrings.ReadShared(package);
    private readonly XlsxCellText texts = new(XlsxDateStyles.Read(package), package.Uses1904);
    private int width;

    /// <summary>Hands over each row that holds anything; returns how many there were.</summary>
    public int Read(Action<SheetRow> take, CancellationToken cancellationToken) =>
        ReadWhile(
            row =>
            {
                take(row);
                return true;
            },
            cancellationToken);

    /// <summary>The same, until <paramref name="take"/> has enough.</summary>
    public int ReadWhile(Func<SheetRow, bool> take, CancellationToken cancellationToken)
    {
        var count = 0;
        var number = 0;
        using var xml = package.Open(package.SheetPath);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "row")
            {
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var r) ? r : number + 1;
            var cells = ReadCells(xml);
            if (cells.Count == 0)
            {
                continue;
            }

            if (++count > limits.MaxRows)
            {
                throw new SheetRefusedException(SheetRefusals.TooManyRows(limits.MaxRows));
            }

            if (!take(new SheetRow(number, cells)))
            {
                break;
            }
        }

        return count;
    }

    /// <summary>Texts up to the last that is not empty.</summary>
    private List<string> ReadCells(XmlReader xml)
    {
        var cells = new List<string>(width);
        if (xml.IsEmptyElement)
        {
            return cells;
        }

        var next = 0;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c")
            {
                continue;
            }

            var column = Column(xml.GetAttribute("r")) ?? next;
            next = column + 1;
            var text = ReadCell(xml);
            if (text.Length > 0)
            {
                Put(cells, column, text);
            }
        }

        width = Math.Max(width, cells.Count);
        return cells;
    }

    private void Put(List<string> cells, int column, string text)
    {
        if (column >= limits.MaxColumns)
        {
            throw new SheetRefusedException(SheetRefusals.TooManyColumns(limits.MaxColumns));
        }

        while (cells.Count <= column)
        {
            cells.Add("");
        }

        cells[column] = text;
    }

    private string ReadCell(XmlReader xml)
    {
        var type = xml.GetAttribute("t");
        var style = xml.GetAttribute("s");
        var text = "";
        if (xml.IsEmptyElement)
        {
            return text;
        }

        var depth = xml.Depth;
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "v")
            {
                text = xml.ReadElementContentAsString();
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "is")
            {
                text = XlsxStrings.ReadRich(xml);
            }
            else
            {
                xml.Skip();
            }
        }

        return type switch
        {
            "s" => Shared(text),
            "str" or "inlineStr" => XlsxStrings.Clean(text),
            "b" => text == "1" ? "TRUE" : "FALSE",
            "e" => text,
            "d" => XlsxCellText.OfIsoDate(text),
            _ => texts.OfNumber(text, style),
        };
    }

    private string Shared(string index) =>
        int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < shared.Count
            ? shared[i]
            : throw new InvalidDataException("A cell names a text that is not there.");

    /// <summary>0 for "A5", 26 for "AA5".</summary>
    private static int? Column(string? reference)
    {
        var column = 0;
        foreach (var c in reference ?? "")
        {
            if (!char.IsAsciiLetterUpper(c) || column > 16_384)
            {
                break;
            }

            column = (column * 26) + c - 'A' + 1;
        }

        return column == 0 ? null : column - 1;
    }
}
