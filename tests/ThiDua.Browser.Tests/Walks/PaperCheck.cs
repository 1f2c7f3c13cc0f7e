using System.Diagnostics;

namespace ThiDua.Browser.Tests.Walks;

/// <summary>The decision, its tờ trình and the certificates as files.</summary>
internal static class PaperCheck
{
    private const string PdfToText = "/usr/bin/pdftotext";

    public static async Task HoldsAsync(Dictionary<string, byte[]> papers, string name)
    {
        papers.Values.Any(bytes => bytes.AsSpan().StartsWith("PK"u8)).ShouldBeTrue("No .docx among: " + string.Join(", ", papers.Keys));
        var certificates = papers.Values.Single(bytes => bytes.AsSpan().StartsWith("%PDF"u8));
        if (File.Exists(PdfToText))
        {
            (await TextAsync(certificates)).ShouldContain(name);
        }
    }

    private static async Task<string> TextAsync(byte[] pdf)
    {
        using var reader = Process.Start(new ProcessStartInfo(PdfToText, "- -") { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var text = reader.StandardOutput.ReadToEndAsync();
        await reader.StandardInput.BaseStream.WriteAsync(pdf);
        reader.StandardInput.Close();
        await reader.WaitForExitAsync();
        return (await text).Normalize();
    }
}
