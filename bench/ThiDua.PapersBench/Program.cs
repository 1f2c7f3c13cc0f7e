using System.Diagnostics;
using System.Globalization;
using System.Text;
using ThiDua.Papers.Writing;
using ThiDua.Papers.Writing.Certificates;
using ThiDua.Papers.Writing.Templates;
using ThiDua.PapersBench;

const int Count = 1000;
const int Rows = 100_000;
const int Rounds = 3;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["store", var workbook, var count])
{
    await Store.MeasureAsync(workbook, int.Parse(count, CultureInfo.InvariantCulture));
    return;
}

var folder = Directory.CreateTempSubdirectory("thidua-bench-");
try
{
    var certificates = Invented.Certificates(Count);
    var letters = Enumerable.Range(1, Count).Select(Invented.Letter).ToList();
    Console.WriteLine($"{Environment.ProcessorCount} cores; seconds: first run, best of {Rounds}; ratio to the same bytes deflated and written");
    Measure("1,000 certificates, one PDF", path => ToFile(Path.Combine(path, "all.pdf"), s => CertificateWriter.Write(Invented.Issue, certificates, s)));
    Each("1,000 certificates, a PDF each", ".pdf", (i, s) => CertificateWriter.Write(Invented.Issue, [certificates[i]], s));
    Each("1,000 letters .docx", ".docx", (i, s) => DocxWriter.Write(letters[i], s));
    Each("1,000 letters .pdf", ".pdf", (i, s) => PdfWriter.Write([letters[i]], s));
    var template = Invented.LetterTemplate();
    Each("1,000 letters from a .docx template", ".docx", (i, s) => template.Fill(PaperTemplateData.Of(letters[i]), s));
    Measure("1,000 letters, one PDF", path => ToFile(Path.Combine(path, "all.pdf"), s => PdfWriter.Write(letters, s)));
    Each("1,000 letters .html", ".html", (i, s) => s.Write(Encoding.UTF8.GetBytes(HtmlWriter.Write(letters[i]))));
    await Plans.MeasureAsync();
    await Spreadsheet.MeasureAsync(Path.Combine(folder.FullName, "rows.xlsx"), Rows);
    Console.WriteLine($"whole command: {(TimeProvider.System.GetUtcNow() - Process.GetCurrentProcess().StartTime.ToUniversalTime()).TotalSeconds:F1} s");
}
finally
{
    folder.Delete(recursive: true);
}

// As files, and to memory: making files is the system's work, and on some machines most of it.
void Each(string name, string extension, Action<int, Stream> write)
{
    Measure(name, path => Parallel.For(0, Count, i => ToFile(Path.Combine(path, i + extension), s => write(i, s))));
    var times = Enumerable.Range(0, Rounds).Select(_ =>
    {
        var start = Stopwatch.GetTimestamp();
        Parallel.For(0, Count, i => write(i, new MemoryStream(1 << 16)));
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    });
    var best = times.Min();
    Console.WriteLine($"{"   to memory",-34} {"",7} {best,7:F3}  {Count / best,9:F0}/s");
}

void Measure(string name, Action<string> write)
{
    var times = new List<double>();
    var yardstick = new List<double>();
    for (var round = 0; round <= Rounds; round++)
    {
        var place = folder.CreateSubdirectory("run");
        var start = Stopwatch.GetTimestamp();
        write(place.FullName);
        times.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
        yardstick.Add(Yardstick.Seconds(place));
        place.Delete(recursive: true);
    }

    var best = times.Skip(1).Min();
    Console.WriteLine($"{name,-34} {times[0],7:F3} {best,7:F3}  {Count / best,9:F0}/s  ratio {best / yardstick.Min():F1}");
}

static void ToFile(string path, Action<Stream> write)
{
    using var file = File.Create(path);
    using var buffer = new BufferedStream(file, 1 << 16);
    write(buffer);
}
