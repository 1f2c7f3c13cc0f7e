using System.IO.Compression;
using System.Xml;

namespace ThiDua.Papers.Spreadsheets;

/// <summary>Reads one sheet of an .xlsx file that somebody sent, row by row, within limits. Nothing in the file is run or fetched.</summary>
public static class SheetReader
{
    /// <summary>Reads all rows into memory.</summary>
    /// <param name="content">The file. Not closed. A stream that cannot seek is first copied to memory, up to the limit.</param>
    /// <param name="limits">What the file may cost.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    public static async Task<SheetReading> ReadAsync(Stream content, SheetLimits limits, CancellationToken cancellationToken = default)
    {
        var rows = new List<SheetRow>();
        var refusal = await ReadAsync(content, limits, rows.Add, cancellationToken);
        return refusal is null ? new SheetRows(rows) : refusal;
    }

    /// <summary>Hands over each row as it is read, for sheets too long to hold.</summary>
    /// <param name="content">The file. Not closed. A stream that cannot seek is first copied to memory, up to the limit.</param>
    /// <param name="limits">What the file may cost.</param>
    /// <param name="take">Takes a row. Rows handed over before a refusal must be dropped.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    /// <returns>Null when the whole sheet was read.</returns>
    public static async Task<SheetRefusal?> ReadAsync(
        Stream content, SheetLimits limits, Action<SheetRow> take, CancellationToken cancellationToken = default)
    {
        using var copy = content.CanSeek ? null : new MemoryStream();
        if (copy is not null && !await CopyAsync(content, copy, limits.MaxBytes, cancellationToken))
        {
            return SheetRefusals.TooLarge(limits.MaxBytes);
        }

        var file = copy ?? content;
        if (file.Length > limits.MaxBytes)
        {
            return SheetRefusals.TooLarge(limits.MaxBytes);
        }

        return FileKind.Refuse(file) ?? ReadWorkbook(file, limits, take, cancellationToken);
    }

    /// <summary>The first rows of every sheet that is not hidden, in order, for choosing which of them to read.</summary>
    /// <param name="content">The file, seekable. Not closed.</param>
    /// <param name="limits">What the file may cost.</param>
    /// <param name="rows">How many rows of each sheet.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    public static (IReadOnlyList<SheetPeek> Sheets, SheetRefusal? Refusal) Peek(
        Stream content, SheetLimits limits, int rows, CancellationToken cancellationToken = default)
    {
        var found = new List<SheetPeek>();
        var refusal = content.Length > limits.MaxBytes ? SheetRefusals.TooLarge(limits.MaxBytes) : FileKind.Refuse(content);
        refusal ??= Guarded(() =>
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            foreach (var name in new XlsxPackage(zip, limits).SheetNames)
            {
                var seen = new List<SheetRow>();
                var chosen = limits with { SheetName = name };
                new XlsxRows(new XlsxPackage(zip, chosen), chosen).ReadWhile(row => { seen.Add(row); return seen.Count < rows; }, cancellationToken);
                found.Add(new SheetPeek(name, seen));
            }

            return found.TrueForAll(s => s.Rows.Count == 0) ? SheetRefusals.NoRows : null;
        });
        return (found, refusal);
    }

    /// <summary>Opens a workbook for a reader that needs more of it than the rows; refuses what the other readers refuse.</summary>
    internal static SheetRefusal? Open(Stream content, SheetLimits limits, Action<ZipArchive> read) =>
        content.Length > limits.MaxBytes ? SheetRefusals.TooLarge(limits.MaxBytes)
        : FileKind.Refuse(content) ?? Guarded(() =>
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            read(zip);
            return null;
        });

    private static SheetRefusal? ReadWorkbook(Stream file, SheetLimits limits, Action<SheetRow> take, CancellationToken cancellationToken) =>
        Guarded(() =>
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            var package = new XlsxPackage(zip, limits);
            var count = new XlsxRows(package, limits).Read(take, cancellationToken);
            return count == 0 ? SheetRefusals.NoRows : null;
        });

    private static SheetRefusal? Guarded(Func<SheetRefusal?> read)
    {
        try
        {
            return read();
        }
        catch (SheetRefusedException refused)
        {
            return refused.Refusal;
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException)
        {
            return SheetRefusals.Damaged;
        }
    }

    private static async Task<bool> CopyAsync(Stream from, MemoryStream to, long max, CancellationToken cancellationToken)
    {
        var buffer = new byte[81920];
        for (int n; (n = await from.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (to.Length + n > max)
            {
                return false;
            }

            to.Write(buffer, 0, n);
        }

        to.Position = 0;
        return true;
    }
}
