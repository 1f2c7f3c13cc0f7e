using System.IO.Compression;
using System.Security.Cryptography;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Records.Packs;

/// <summary>Writes a pack as a zip, one paper after the other: memory holds at most one of them.</summary>
public sealed class PackWriter(ReadFile files, TimeProvider clock) : IQuery
{
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    /// <param name="output">Seekable: old document systems read no zip whose lengths stand behind the bytes.</param>
    /// <param name="afterEach">Told how many papers are done; false ends the work.</param>
    /// <returns>How many papers could not be put in, or null when the work was ended.</returns>
    public async Task<int?> WriteAsync(PackContents pack, Stream output, Actor actor, Func<int, Task<bool>> afterEach, CancellationToken ct)
    {
        var lines = new List<PackLine>();
        var zip = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct);
        await using (zip)
        {
            foreach (var entry in pack.Entries)
            {
                lines.Add(await PutAsync(zip, entry, actor, ct));
                if (!await afterEach(lines.Count))
                {
                    return null;
                }
            }

            await using var index = await OpenAsync(zip, PackIndex.FileName, ct);
            await PackIndex.WriteAsync(pack, lines, clock.Today(), index, ct);
        }

        return lines.Count(l => l.Fault is not null);
    }

    private async Task<PackLine> PutAsync(ZipArchive zip, PackEntry entry, Actor actor, CancellationToken ct)
    {
        if (entry.Paper.Content is PackContent.Kept kept)
        {
            return await PutKeptAsync(zip, entry, kept.FileId, actor, ct);
        }

        var bytes = await ((PackContent.Written)entry.Paper.Content).WriteAsync(ct);
        if (bytes is null)
        {
            return new PackLine(entry, null, 0, "Không còn nội dung để ghi.");
        }

        await using var target = await OpenAsync(zip, entry.Path, ct);
        await target.WriteAsync(bytes, ct);
        return new PackLine(entry, Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.Length, null);
    }

    private async Task<PackLine> PutKeptAsync(ZipArchive zip, PackEntry entry, Guid fileId, Actor actor, CancellationToken ct)
    {
        OpenedFile? file;
        try
        {
            file = await files.OpenAsync(fileId, actor, ct);
        }
        catch (IOException)
        {
            return new PackLine(entry, null, 0, "Không tìm thấy tệp trong kho. Báo quản trị kiểm tra bản sao lưu.");
        }

        if (file is null)
        {
            return new PackLine(entry, null, 0, "Người tải không có quyền đọc tệp này.");
        }

        await using var content = file.Content;
        var (sha256, length) = await CopyAsync(zip, entry.Path, content, ct);
        return new PackLine(entry, sha256, length, sha256 == file.Sha256 ? null : "Nội dung trong kho khác bản đã giữ. Báo quản trị kiểm tra bản sao lưu.");
    }

    private async Task<(string Sha256, long Length)> CopyAsync(ZipArchive zip, string path, Stream content, CancellationToken ct)
    {
        await using var target = await OpenAsync(zip, path, ct);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[81920];
        long length = 0;
        for (int read; (read = await content.ReadAsync(buffer, ct)) > 0; length += read)
        {
            hash.AppendData(buffer, 0, read);
            await target.WriteAsync(buffer.AsMemory(0, read), ct);
        }

        return (Convert.ToHexStringLower(hash.GetHashAndReset()), length);
    }

    // Every kind but plain text is deflated already; a second time costs seconds and gains nothing.
    private Task<Stream> OpenAsync(ZipArchive zip, string path, CancellationToken ct)
    {
        var entry = zip.CreateEntry(path, Path.GetExtension(path) is ".txt" ? CompressionLevel.Optimal : CompressionLevel.NoCompression);
        entry.LastWriteTime = clock.GetUtcNow().ToOffset(Vietnam);
        return entry.OpenAsync(ct);
    }
}

/// <param name="Sha256">Of the bytes in the zip; null when the paper is not in it.</param>
/// <param name="Fault">Why the paper is not in the zip, or must not be trusted.</param>
internal sealed record PackLine(PackEntry Entry, string? Sha256, long Length, string? Fault);
