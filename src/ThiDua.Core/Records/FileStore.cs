using System.Security.Cryptography;

namespace ThiDua.Core.Records;

/// <summary>Bytes on disk, outside the web root, named by their SHA-256: equal files lie there once, and nobody chooses a path.</summary>
public sealed class FileStore(string folder)
{
    /// <summary>Writes the content and returns its hash and length in bytes.</summary>
    public async Task<(string Sha256, long Length)> WriteAsync(Stream content, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, $"{Guid.CreateVersion7():N}.part");
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            long length = 0;
            await using (var file = File.Create(temporary))
            {
                var buffer = new byte[81920];
                for (int read; (read = await content.ReadAsync(buffer, ct)) > 0; length += read)
                {
                    hash.AppendData(buffer, 0, read);
                    await file.WriteAsync(buffer.AsMemory(0, read), ct);
                }
            }

            var sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
            var path = PathOf(sha256);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Move(temporary, path, overwrite: true);
            return (sha256, length);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Keeps what is written to a seekable stream; nothing is kept when writing answers false.</summary>
    internal async Task<(string Sha256, long Length)?> MakeAsync(Func<Stream, Task<bool>> write, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        await using var draft = new FileStream(
            Path.Combine(folder, $"{Guid.CreateVersion7():N}.part"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 81920, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        if (!await write(draft))
        {
            return null;
        }

        draft.Position = 0;
        return await WriteAsync(draft, ct);
    }

    /// <summary>Takes away bytes that no row points to any more.</summary>
    internal void Remove(string sha256) => File.Delete(PathOf(sha256));

    public Stream OpenRead(string sha256) => File.OpenRead(PathOf(sha256));

    private string PathOf(string sha256) =>
        sha256.Length == 64 && sha256.All(c => char.IsAsciiDigit(c) || c is >= 'a' and <= 'f')
            ? Path.Combine(folder, sha256[..2], sha256)
            : throw new ArgumentException("Not a SHA-256 in lower-case hexadecimal.", nameof(sha256));
}
