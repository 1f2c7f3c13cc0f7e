using System.Globalization;
using System.Xml;

namespace ThiDua.Papers.Spreadsheets;

/// <summary>Which cell formats show a number as a date or an hour.</summary>
internal static class XlsxDateStyles
{
    /// <summary>One answer for each cell format, in order.</summary>
    public static List<bool> Read(XlsxPackage package)
    {
        var custom = new Dictionary<int, bool>();
        var styles = new List<bool>();
        var inCellFormats = false;
        using var xml = package.OpenRelated("styles");
        while (xml is not null && xml.Read())
        {
            if (xml.LocalName == "cellXfs")
            {
                inCellFormats = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "numFmt")
            {
                custom[Id(xml)] = ShowsDate(xml.GetAttribute("formatCode") ?? "");
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "xf" && inCellFormats)
            {
                var id = Id(xml);
                styles.Add(custom.TryGetValue(id, out var date) ? date : IsBuiltInDate(id));
            }
        }

        return styles;
    }

    private static int Id(XmlReader xml) =>
        int.TryParse(xml.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;

    private static bool IsBuiltInDate(int id) => id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58);

    /// <summary>True when a day, month, year, hour or second letter stands outside quotes, brackets and escapes.</summary>
    private static bool ShowsDate(string format)
    {
        var quoted = false;
        for (var i = 0; i < format.Length; i++)
        {
            var c = format[i];
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && c is '\\' or '_' or '*')
            {
                i++;
            }
            else if (!quoted && c == '[')
            {
                i = Math.Max(i, format.IndexOf(']', i));
            }
            else if (!quoted && c is 'd' or 'D' or 'm' or 'M' or 'y' or 'Y' or 'h' or 'H' or 's' or 'S')
            {
                return true;
            }
        }

        return false;
    }
}
