using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Xml;
using ThiDua.Papers.Spreadsheets;

namespace ThiDua.PapersBench;

/// <summary>A workbook of many people written, then read back row by row and checked.</summary>
internal static class Spreadsheet
{
    private sealed record Line(int Number, string Name, string Unit, DateOnly Born, decimal Money);

    private static readonly IReadOnlyList<SheetColumn<Line>> Columns =
    [
        SheetColumn.Number<Line>("STT", 8, l => l.Number),
        SheetColumn.Text<Line>("Họ và tên", 30, l => l.Name),
        SheetColumn.Text<Line>("Đơn vị", 40, l => l.Unit),
        SheetColumn.Date<Line>("Ngày sinh", 14, l => l.Born),
        SheetColumn.Money<Line>("Tiền thưởng", 16, l => l.Money),
    ];

    public static async Task MeasureAsync(string path, int rows)
    {
        await using (var file = File.Create(path))
        {
            var start = Stopwatch.GetTimestamp();
            await SheetWriter.WriteAsync(file, [Sheet.Of("Danh sách", Columns, Lines(rows))]);
            Console.WriteLine($"{rows:N0} xlsx rows written             {Stopwatch.GetElapsedTime(start).TotalSeconds,7:F3}");
        }

        for (var round = 0; round < 3; round++)
        {
            await ReadAsync(path, rows);
        }

        // A process of its own: its peak of memory is not that of the papers above.
        using var store = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [typeof(Spreadsheet).Assembly.Location, "store", path, rows.ToString(CultureInfo.InvariantCulture)]))!;
        await store.WaitForExitAsync();
    }

    private static async Task ReadAsync(string path, int rows)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var start = Stopwatch.GetTimestamp();
        await using var file = File.OpenRead(path);
        var (good, most) = (0, 0L);
        var refusal = await SheetReader.ReadAsync(
            file,
            new SheetLimits { MaxRows = rows + 10 },
            row =>
            {
                good += row[1].Length > 0 && row[2].Length > 0 && decimal.TryParse(row[4], out _) ? 1 : 0;
                most = good % 10_000 == 0 ? Math.Max(most, GC.GetTotalMemory(false) - before) : most;
            });
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Console.WriteLine($"{good:N0} xlsx rows read and checked      {seconds,7:F3}   most memory {most / 1e6:F0} MB, process {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:F0} MB{refusal?.Sentence}, XmlReader alone {XmlAlone(path):F3}");
    }

    /// <summary>The least that reading the sheet can cost.</summary>
    public static double XmlAlone(string path)
    {
        var start = Stopwatch.GetTimestamp();
        using var zip = ZipFile.OpenRead(path);
        using var sheet = zip.Entries.Single(e => e.FullName.Contains("sheet1", StringComparison.OrdinalIgnoreCase)).Open();
        using var xml = XmlReader.Create(sheet);
        while (xml.Read())
        {
        }

        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static IEnumerable<Line> Lines(int rows) =>
        Enumerable.Range(1, rows).Select(n => new Line(n, Invented.Certificate(n).Name, Invented.Letter(n).Addressees[0], new DateOnly(1970, 1, 1).AddDays(n % 12000), n * 10_000));
}
