using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace ThiDua.Papers.Spreadsheets;

/// <summary>Texts of a workbook: the shared table and rich text.</summary>
internal static partial class XlsxStrings
{
    public static List<string> ReadShared(XlsxPackage package)
    {
        var texts = new List<string>();
        using var xml = package.OpenRelated("sharedStrings");
        while (xml is not null && xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
            {
                texts.Add(Clean(ReadRich(xml)));
            }
        }

        return texts;
    }

    /// <summary>Joins the stretches under the element where the reader stands, leaving out phonetic marks; leaves the reader on its end.</summary>
    public static string ReadRich(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        string? only = null;
        StringBuilder? joined = null;
        var depth = xml.Depth;
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "t")
            {
                var text = xml.ReadElementContentAsString();
                if (only is null)
                {
                    only = text;
                }
                else
                {
                    joined = (joined ?? new StringBuilder(only)).Append(text);
                }
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "rPh" or "rPr" or "phoneticPr")
            {
                xml.Skip();
            }
            else
            {
                xml.Read();
            }
        }

        return joined?.ToString() ?? only ?? "";
    }

    /// <summary>Letters that Excel wrote as "_x000D_" brought back, NFC, trimmed.</summary>
    public static string Clean(string text)
    {
        if (text.Contains("_x", StringComparison.Ordinal))
        {
            text = Escape().Replace(text, m => ((char)int.Parse(m.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
        }

        return CleanText.Of(text).Trim();
    }

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Escape();
}
