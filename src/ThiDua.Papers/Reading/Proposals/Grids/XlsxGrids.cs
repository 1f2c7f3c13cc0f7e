using System.Globalization;
using System.IO.Compression;
using System.Xml;
using ThiDua.Papers.Spreadsheets;

namespace ThiDua.Papers.Reading.Proposals.Grids;

/// <summary>Each visible sheet of a workbook as a table, its merged cells written into all the places that they cover.</summary>
internal static class XlsxGrids
{
    private const int MaxColumns = 64;

    /// <summary>A merge over whole columns costs nothing, a workbook full of such merges would.</summary>
    private const int MaxMergedPlaces = 200_000;

    // Twice the rows: titles, groups and signatures come on top of the rows that count.
    private static readonly SheetLimits Limits = new() { MaxBytes = ProposalFile.MaxBytes, MaxUnzippedBytes = 100L * 1024 * 1024, MaxRows = ProposalFile.MaxRows * 2, MaxColumns = 100 };

    public static (IReadOnlyList<GridBlock> Blocks, ProposalRefusal? Refusal) Read(byte[] bytes, CancellationToken cancellationToken)
    {
        var blocks = new List<GridBlock>();
        using var content = new MemoryStream(bytes, writable: false);
        var refusal = SheetReader.Open(content, Limits, zip =>
        {
            foreach (var name in new XlsxPackage(zip, Limits).SheetNames)
            {
                blocks.Add(ReadSheet(zip, name, cancellationToken));
            }
        });
        return refusal is null ? (blocks, null) : ([], new ProposalRefusal(refusal.Fault.ToString(), refusal.Sentence));
    }

    private static Grid ReadSheet(ZipArchive zip, string name, CancellationToken cancellationToken)
    {
        var package = new XlsxPackage(zip, Limits with { SheetName = name });
        var rows = new Dictionary<int, GridRow>();
        new XlsxRows(package, Limits).Read(row => rows[row.Number] = Row(row), cancellationToken);
        Spread(rows, Merges(package));
        return new Grid($"Trang {name}", NamesCells: true, [.. rows.Values.OrderBy(static r => r.Number)]);
    }

    private static GridRow Row(SheetRow row) => new(
        row.Number,
        [.. row.Cells.Take(MaxColumns).Select((text, column) => text.Length == 0 ? null : new GridCell(Lines(text), row.Number, column, 1))]);

    private static string Lines(string text) =>
        string.Join('\n', text.Replace("\r", "", StringComparison.Ordinal).Split('\n')
            .Select(static l => string.Join(' ', l.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(static l => l.Length > 0));

    private static void Spread(Dictionary<int, GridRow> rows, List<Merge> merges)
    {
        var left = MaxMergedPlaces;
        foreach (var merge in merges)
        {
            if (!rows.TryGetValue(merge.Top, out var first) || first[merge.Left] is not { } cell)
            {
                continue;
            }

            var right = Math.Min(merge.Right, MaxColumns - 1);
            var wide = new GridCell(cell.Text, cell.Row, cell.Column, right - merge.Left + 1);
            foreach (var row in rows.Values.Where(r => r.Number >= merge.Top && r.Number <= merge.Bottom).ToList())
            {
                if ((left -= right - merge.Left + 1) < 0)
                {
                    return;
                }

                var cells = row.Cells.Length > right ? row.Cells : [.. row.Cells, .. new GridCell?[right + 1 - row.Cells.Length]];
                Array.Fill(cells, wide, merge.Left, right - merge.Left + 1);
                rows[row.Number] = row with { Cells = cells };
            }
        }
    }

    private static List<Merge> Merges(XlsxPackage package)
    {
        var merges = new List<Merge>();
        using var xml = package.Open(package.SheetPath);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "mergeCell" && Merge.Of(xml.GetAttribute("ref")) is { } merge && merges.Count < ProposalFile.MaxRows * 4)
            {
                merges.Add(merge);
            }
        }

        return merges;
    }

    private sealed record Merge(int Left, int Top, int Right, int Bottom)
    {
        /// <summary>"B3:D5"; null for anything else.</summary>
        public static Merge? Of(string? reference) =>
            reference?.Split(':') is [var from, var to] && Corner(from) is var (left, top) && Corner(to) is var (right, bottom) && left < MaxColumns && right >= left && bottom >= top
                ? new Merge(left, top, right, bottom)
                : null;

        private static (int Column, int Row)? Corner(string text)
        {
            var letters = text.TakeWhile(char.IsAsciiLetterUpper).Take(4).ToList();
            return letters.Count is > 0 and < 4 && int.TryParse(text.AsSpan(letters.Count), NumberStyles.None, CultureInfo.InvariantCulture, out var row)
                ? (letters.Aggregate(0, static (sum, letter) => (sum * 26) + letter - 'A' + 1) - 1, row)
                : null;
        }
    }
}
