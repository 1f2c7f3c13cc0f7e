using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Records;

/// <summary>
/// Takes an uploaded or produced file into the store and gives it a row. Joins the caller's operation when one is open;
/// the bytes are written before the caller's transaction should begin, so keep files first and begin the operation after.
/// </summary>
public sealed class KeepFile(ThiDuaDb db, FileStore store, TimeProvider clock) : IOperation
{
    public const int MaxBytes = 25 * 1024 * 1024;

    public async Task<Result<KeptFile>> ExecuteAsync(IncomingFile file, Actor actor, CancellationToken ct)
    {
        if (file.Length == 0)
        {
            return new FileRefused($"Tệp \"{file.Name}\" không có nội dung (0 byte). Kiểm tra lại tệp rồi tải lên.") { Field = file.Field };
        }

        if (file.Length > MaxBytes)
        {
            return new FileRefused($"Tệp \"{file.Name}\" nặng {file.Length / 1024 / 1024} MB, vượt quá 25 MB. Giảm dung lượng (quét đen trắng, nén ảnh) hoặc chia thành nhiều tệp.") { Field = file.Field };
        }

        await using var content = file.Open();
        var head = new byte[512];
        var read = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, ct);
        if (OfficeFileCheck.RefuseByHead(file.Name, head.AsSpan(0, read)) is { } known)
        {
            return new FileRefused(known) { Field = file.Field };
        }

        var kind = FileKind.Tell(file.Name, head.AsSpan(0, read));
        if (kind is null || (file.Allowed is not null && !file.Allowed.Contains(kind)))
        {
            var allowed = string.Join(", ", (file.Allowed ?? FileKind.All).Select(k => k.Extension));
            return new FileRefused($"Tệp \"{file.Name}\" không đúng loại: nội dung phải là một trong các loại {allowed}. Lưu lại đúng loại rồi tải lên.") { Field = file.Field };
        }

        if (OfficeFileCheck.Refuse(file.Name, kind, content) is { } fault)
        {
            return new FileRefused(fault) { Field = file.Field };
        }

        content.Position = 0;
        var (sha256, length) = await store.WriteAsync(content, ct);
        var row = new StoredFile
        {
            Id = Guid.CreateVersion7(),
            Name = CleanName(file.Name),
            MediaType = kind.MediaType,
            Length = length,
            Sha256 = sha256,
            CreatedAt = clock.GetUtcNow(),
            CreatedBy = actor.Name,
        };
        db.StoredFiles.Add(row);
        await db.SaveChangesAsync(ct);
        return new KeptFile(row.Id, row.Name, row.Sha256);
    }

    private static string CleanName(string name)
    {
        var last = name.Replace('\\', '/').Split('/')[^1].Normalize();
        var clean = new string([.. last.Where(c => !char.IsControl(c))]).Trim();
        return clean.Length <= 255 ? clean : clean[..200] + Path.GetExtension(clean);
    }
}

/// <param name="Open">Gives a seekable stream from the start.</param>
/// <param name="Field">The form field the file came in, for refusals to point at.</param>
/// <param name="Allowed">Kinds taken here; null takes every known kind.</param>
public sealed record IncomingFile(string Name, long Length, Func<Stream> Open, string? Field = null, IReadOnlyList<FileKind>? Allowed = null);

public sealed record KeptFile(Guid Id, string Name, string Sha256);

public sealed record FileRefused(string Sentence) : Refusal(Sentence);
