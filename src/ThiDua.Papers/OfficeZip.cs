using System.IO.Compression;

namespace ThiDua.Papers;

/// <summary>
/// The zip around the parts of an Office file. The SDK's own package keeps every part in memory and stamps the hour of writing; this one
/// streams, and equal content gives equal bytes.
/// </summary>
internal static class OfficeZip
{
    private static readonly DateTimeOffset Stamp = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Adds an entry with the fixed stamp.</summary>
    public static ZipArchiveEntry NewEntry(ZipArchive zip, string path)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = Stamp;
        return entry;
    }

    /// <summary>Adds a whole part.</summary>
    public static void Add(ZipArchive zip, string path, ReadOnlySpan<byte> content)
    {
        using var stream = NewEntry(zip, path).Open();
        stream.Write(content);
    }
}
