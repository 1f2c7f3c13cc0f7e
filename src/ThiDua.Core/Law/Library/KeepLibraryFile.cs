using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Law.Library;

/// <summary>Adds a file, kept before, or the address of a text of the library.</summary>
public sealed class KeepLibraryFile(ThiDuaDb db, Ledger ledger, LibraryQuery library) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(KeepLibraryFileRequest request, Actor actor, CancellationToken ct)
    {
        if (!LibraryAccess.MayKeep(actor))
        {
            return new NotAllowed();
        }

        if (await library.FindAsync(request.TextKey, actor, ct) is not { } text)
        {
            return new NotFound();
        }

        var typed = new Typed();
        var address = typed.Optional(request.Address, nameof(request.Address), "địa chỉ", 500);
        var note = typed.Optional(request.Note, nameof(request.Note), "ghi chú", 300);
        if (address is not null && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Contains('.', StringComparison.Ordinal)))
        {
            typed.Refuse(nameof(request.Address), "Địa chỉ phải bắt đầu bằng https:// hoặc http://, chép nguyên từ trình duyệt.");
        }

        if ((request.FileId is null) == (address is null))
        {
            typed.Refuse(nameof(request.Address), "Tải lên một tệp, hoặc nhập một địa chỉ.");
        }

        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        await using var work = await ledger.BeginAsync("law.keep_library_file", $"Bổ sung bản của {text.Name}", actor, ct, note);
        db.LibraryFiles.Add(new LibraryFile { Id = Guid.CreateVersion7(), TextKey = text.Key, FileId = request.FileId, Address = address, Note = note, AddedAt = work.At, AddedBy = actor.Name });
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record KeepLibraryFileRequest(string TextKey, Guid? FileId, string? Address, string? Note);

/// <summary>Takes a wrong file or address off the page of a text; the row says who did.</summary>
public sealed class RemoveLibraryFile(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(Guid id, Actor actor, CancellationToken ct)
    {
        if (!LibraryAccess.MayKeep(actor))
        {
            return new NotAllowed();
        }

        if (await db.LibraryFiles.SingleOrDefaultAsync(f => f.Id == id && f.RemovedAt == null, ct) is not { } file)
        {
            return new NotFound();
        }

        await using var work = await ledger.BeginAsync("law.remove_library_file", "Gỡ bản của văn bản trong thư viện", actor, ct);
        (file.RemovedAt, file.RemovedBy) = (work.At, actor.Name);
        return await work.CommitAsync(Done.Value, ct);
    }
}

/// <summary>Files of the library: for everybody in the office, as law is.</summary>
public sealed class LibraryFiles(ThiDuaDb db) : IFileGate
{
    public Task<bool> MayReadAsync(Actor actor, Guid fileId, CancellationToken ct) =>
        actor.Can(Permission.ReadMovements) ? db.LibraryFiles.AnyAsync(f => f.FileId == fileId && f.RemovedAt == null, ct) : Task.FromResult(false);
}

internal static class LibraryAccess
{
    public static bool MayKeep(Actor actor) => actor.Can(Permission.ManageLaw) || actor.Can(Permission.ManageMovements) || actor.Can(Permission.RecordIssue);
}
