using System.Globalization;
using System.Security;
using System.Text;

namespace ThiDua.Papers.Spreadsheets;

/// <summary>The small parts around the sheets of a workbook.</summary>
internal static class WorkbookParts
{
    public const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const int MaxNameLetters = 31;

    public static byte[] ContentTypes(int sheets)
    {
        var xml = new StringBuilder(Declaration);
        xml.Append("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
            .Append("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
            .Append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>")
            .Append("<Override PartName=\"/xl/workbook.xml\" ContentType=\"").Append(Types).Append("sheet.main+xml\"/>")
            .Append("<Override PartName=\"/xl/styles.xml\" ContentType=\"").Append(Types).Append("styles+xml\"/>");
        for (var i = 1; i <= sheets; i++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<Override PartName=\"/xl/worksheets/sheet{i}.xml\" ContentType=\"{Types}worksheet+xml\"/>");
        }

        return Bytes(xml.Append("</Types>"));
    }

    public static byte[] PackageRelations() => Bytes(new StringBuilder(Declaration)
        .Append("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">")
        .Append("<Relationship Id=\"rId1\" Type=\"").Append(Office).Append("/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"));

    public static byte[] WorkbookRelations(int sheets)
    {
        var xml = new StringBuilder(Declaration);
        xml.Append("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">")
            .Append("<Relationship Id=\"rId0\" Type=\"").Append(Office).Append("/styles\" Target=\"styles.xml\"/>");
        for (var i = 1; i <= sheets; i++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"rId{i}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>");
        }

        return Bytes(xml.Append("</Relationships>"));
    }

    public static byte[] Workbook(IReadOnlyList<Sheet> sheets)
    {
        var names = Names(sheets);
        var xml = new StringBuilder(Declaration);
        xml.Append("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"").Append(Office).Append("\"><sheets>");
        for (var i = 0; i < names.Count; i++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<sheet name=\"{SecurityElement.Escape(names[i])}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>");
        }

        xml.Append("</sheets><definedNames>");
        for (var i = 0; i < names.Count; i++)
        {
            var row = sheets[i].TitleLines.Count + 1;
            var quoted = SecurityElement.Escape(names[i].Replace("'", "''", StringComparison.Ordinal));
            xml.Append(CultureInfo.InvariantCulture,
                $"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{i}\">'{quoted}'!${row}:${row}</definedName>");
        }

        return Bytes(xml.Append("</definedNames></workbook>"));
    }

    /// <summary>Names that Excel takes: no sign it forbids, 1 to 31 letters, no two alike.</summary>
    private static List<string> Names(IReadOnlyList<Sheet> sheets)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var names = new List<string>(sheets.Count);
        foreach (var sheet in sheets)
        {
            var name = string.Concat(CleanText.Of(sheet.Name).Select(c => "[]:*?/\\\n\t".Contains(c, StringComparison.Ordinal) ? '-' : c)).Trim(' ', '\'');
            name = Cut(name.Length == 0 ? "Trang" : name, MaxNameLetters);
            var candidate = name;
            for (var n = 2; !taken.Add(candidate); n++)
            {
                var suffix = string.Create(CultureInfo.InvariantCulture, $" ({n})");
                candidate = Cut(name, MaxNameLetters - suffix.Length) + suffix;
            }

            names.Add(candidate);
        }

        return names;
    }

    private static string Cut(string name, int letters) =>
        name.Length <= letters ? name : name[..(char.IsHighSurrogate(name[letters - 1]) ? letters - 1 : letters)].TrimEnd(' ', '\'');

    private static byte[] Bytes(StringBuilder xml) => Encoding.UTF8.GetBytes(xml.ToString());
}
