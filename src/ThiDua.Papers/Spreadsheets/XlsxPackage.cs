using System.IO.Compression;
using System.Xml;

namespace ThiDua.Papers.Spreadsheets;

/// <summary>The parts of a workbook, each opened under the limits.</summary>
internal sealed class XlsxPackage
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
    };

    private readonly ZipArchive zip;
    private readonly UnzipBudget budget;
    private readonly Dictionary<string, (string Type, string Path)> relations;
    private readonly List<string> names = [];

    public XlsxPackage(ZipArchive zip, SheetLimits limits)
    {
        this.zip = zip;
        budget = new UnzipBudget(limits.MaxUnzippedBytes, limits.MaxRatio);
        RefuseOtherFormats();
        var workbook = Relations("_rels/.rels", "").Values.FirstOrDefault(r => r.Type.EndsWith("/officeDocument", StringComparison.Ordinal)).Path;
        if (workbook is null)
        {
            throw new SheetRefusedException(SheetRefusals.NotWorkbook);
        }

        var folder = workbook[..(workbook.LastIndexOf('/') + 1)];
        relations = Relations($"{folder}_rels/{workbook[folder.Length..]}.rels", folder);
        (SheetPath, Uses1904) = ReadWorkbook(workbook, limits.SheetName);
    }

    /// <summary>Path of the sheet to read.</summary>
    public string SheetPath { get; }

    /// <summary>Names of the sheets that are not hidden, in order.</summary>
    public IReadOnlyList<string> SheetNames => names;

    /// <summary>True when day 0 of the workbook is 01/01/1904, as old Macs wrote.</summary>
    public bool Uses1904 { get; }

    /// <summary>Opens a part by the last word of its relation's type; null when there is none.</summary>
    public XmlReader? OpenRelated(string type)
    {
        var path = relations.Values.FirstOrDefault(r => r.Type.EndsWith("/" + type, StringComparison.Ordinal)).Path;
        return path is null || zip.GetEntry(path) is null ? null : Open(path);
    }

    /// <summary>Opens a part.</summary>
    public XmlReader Open(string path)
    {
        var entry = zip.GetEntry(path) ?? throw new InvalidDataException("A part is missing: " + path);
        if (entry.IsEncrypted)
        {
            throw new SheetRefusedException(SheetRefusals.PasswordProtected);
        }

        var settings = Settings.Clone();
        settings.CloseInput = true;
        return XmlReader.Create(new BudgetedStream(entry.Open(), entry.CompressedLength, budget), settings);
    }

    private void RefuseOtherFormats()
    {
        if (zip.GetEntry("[Content_Types].xml") is null)
        {
            throw new SheetRefusedException(SheetRefusals.NotWorkbook);
        }

        using var xml = Open("[Content_Types].xml");
        while (xml.Read())
        {
            var type = xml.NodeType == XmlNodeType.Element ? xml.GetAttribute("ContentType") ?? "" : "";
            if (type.StartsWith("application/vnd.ms-excel.sheet.macroEnabled", StringComparison.OrdinalIgnoreCase))
            {
                throw new SheetRefusedException(SheetRefusals.Macros);
            }

            if (type.StartsWith("application/vnd.ms-excel.sheet.binary", StringComparison.OrdinalIgnoreCase))
            {
                throw new SheetRefusedException(SheetRefusals.OldFormat);
            }

            if (type.Contains("wordprocessingml.document.main", StringComparison.Ordinal)
                || type.Contains("presentationml.presentation.main", StringComparison.Ordinal))
            {
                throw new SheetRefusedException(SheetRefusals.NotWorkbook);
            }
        }
    }

    private Dictionary<string, (string Type, string Path)> Relations(string part, string folder)
    {
        var found = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        using var xml = Open(part);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship" && xml.GetAttribute("TargetMode") != "External")
            {
                var target = xml.GetAttribute("Target") ?? "";
                var path = target.StartsWith('/') ? target[1..] : folder + target;
                found[xml.GetAttribute("Id") ?? ""] = (xml.GetAttribute("Type") ?? "", path);
            }
        }

        return found;
    }

    private (string Path, bool Uses1904) ReadWorkbook(string path, string? wanted)
    {
        string? id = null;
        var uses1904 = false;
        using var xml = Open(path);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "workbookPr")
            {
                uses1904 = xml.GetAttribute("date1904") is "1" or "true";
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "sheet")
            {
                var name = xml.GetAttribute("name");
                var visible = xml.GetAttribute("state") is null or "visible";
                if (visible)
                {
                    names.Add(CleanText.Of(name).Trim());
                }

                if (id is not null || !(wanted is null ? visible : NamesMatch(name, wanted)))
                {
                    continue;
                }

                id = xml.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
                    ?? xml.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships");
            }
        }

        return id is not null && relations.TryGetValue(id, out var sheet)
            ? (sheet.Path, uses1904)
            : throw new SheetRefusedException(wanted is null ? SheetRefusals.NoRows : SheetRefusals.SheetMissing(wanted));
    }

    private static bool NamesMatch(string? name, string wanted) =>
        string.Equals(CleanText.Of(name).Trim(), CleanText.Of(wanted).Trim(), StringComparison.OrdinalIgnoreCase);
}
