using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace ThiDua.Papers.Reading.Sources;

/// <summary>Runs pdftotext on a private copy of the file; the process is killed when it takes or writes too much.</summary>
internal static class PdfToText
{
    private const int MaxLetters = 8 * 1024 * 1024;

    /// <summary>A person waits: the answer comes within 5 seconds, whatever the file.</summary>
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(4);

    public static async Task<(string? Text, ReadingRefusal? Refusal)> RunAsync(byte[] bytes, string program, int maxPages, CancellationToken cancellationToken, string form = "-layout", TimeSpan? mostTime = null)
    {
        var folder = Directory.CreateTempSubdirectory("thidua-pdf-");
        try
        {
            var path = Path.Combine(folder.FullName, "plan.pdf");
            await File.WriteAllBytesAsync(path, bytes, cancellationToken);
            return await RunAsync(Command(program, path, maxPages, form), mostTime ?? MostTime, cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(string? Text, ReadingRefusal? Refusal)> RunAsync(ProcessStartInfo command, TimeSpan mostTime, CancellationToken cancellationToken)
    {
        using var process = new Process { StartInfo = command };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return (null, ReadingRefusals.PdfToolMissing);
        }
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(mostTime);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            var text = await ReadCappedAsync(process.StandardOutput, limit.Token);
            if (text is null)
            {
                return (null, ReadingRefusals.PdfTimeout);
            }
            await process.WaitForExitAsync(limit.Token);
            return process.ExitCode == 0 ? (text, null) : (null, Failure(await errors));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, ReadingRefusals.PdfTimeout);
        }
        finally
        {
            Kill(process);
        }
    }

    private static ProcessStartInfo Command(string program, string path, int maxPages, string form) => new(program)
    {
        ArgumentList = { form, "-enc", "UTF-8", "-l", maxPages.ToString(System.Globalization.CultureInfo.InvariantCulture), path, "-" },
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardOutputEncoding = Encoding.UTF8,
        UseShellExecute = false,
        CreateNoWindow = true,
    };

    private static async Task<string?> ReadCappedAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        var buffer = new char[32768];
        int read;
        while ((read = await reader.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (text.Length + read > MaxLetters)
            {
                return null;
            }
            text.Append(buffer, 0, read);
        }
        return text.ToString();
    }

    private static ReadingRefusal Failure(string errors) =>
        errors.Contains("password", StringComparison.OrdinalIgnoreCase) ? ReadingRefusals.Password : ReadingRefusals.Broken;

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(TimeSpan.FromSeconds(2));
        }
        catch (InvalidOperationException)
        {
            // It ended between the last look and now.
        }
    }
}
