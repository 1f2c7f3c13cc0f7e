using System.Globalization;
using System.Text;

namespace ThiDua.Papers.Tests.Reading;

/// <summary>The smallest PDF that holds lines of ASCII: enough to see pdftotext run, be capped and refuse.</summary>
internal static class PdfBuilder
{
    public static bool ToolIsInstalled { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(static p => File.Exists(Path.Combine(p, "pdftotext")) || File.Exists(Path.Combine(p, "pdftotext.exe")));

    /// <summary>As many pages as asked for, all showing one line.</summary>
    public static byte[] Pages(int count, string line)
    {
        var content = $"BT /F1 12 Tf 72 760 Td ({line}) Tj ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Kids [{string.Join(' ', Enumerable.Range(5, count).Select(static n => $"{n} 0 R"))}] /Count {count} >>",
            $"<< /Length {content.Length} >>\nstream\n{content}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>",
            .. Enumerable.Repeat("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R /Resources << /Font << /F1 4 0 R >> >> >>", count),
        ];
        return Encoding.ASCII.GetBytes(Assemble(objects));
    }

    /// <summary>Encrypted under a password that nobody knows.</summary>
    public static byte[] UnderPassword(string line)
    {
        var secret = new string('5', 64);
        var open = Encoding.ASCII.GetString(Pages(1, line));
        return Encoding.ASCII.GetBytes(open.Replace(
            "/Root 1 0 R", $"/Root 1 0 R /ID [<{secret[..32]}> <{secret[..32]}>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{secret}> /U <{secret}> >>", StringComparison.Ordinal));
    }

    public static byte[] Page(params string[] lines)
    {
        var content = new StringBuilder("BT /F1 12 Tf 72 760 Td 16 TL\n");
        foreach (var line in lines)
        {
            content.Append(CultureInfo.InvariantCulture, $"({line}) Tj T*\n");
        }
        content.Append("ET");
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {content.Length} >>\nstream\n{content}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>",
        ];
        return Encoding.ASCII.GetBytes(Assemble(objects));
    }

    private static string Assemble(string[] objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }
        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        offsets.ForEach(o => file.Append(CultureInfo.InvariantCulture, $"{o:D10} 00000 n \n"));
        return file.Append(CultureInfo.InvariantCulture, $"trailer << /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n").ToString();
    }
}
