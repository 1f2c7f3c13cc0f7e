using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;
using ThiDua.Papers.Spreadsheets;

namespace ThiDua.Core.Organizations.Staff;

/// <summary>Opens a list that was received; only for the person who brought it.</summary>
public sealed class StaffFiles(ThiDuaDb db, FileStore store) : IQuery
{
    internal async Task<Result<StaffFile>> OpenAsync(Guid fileId, Actor actor, CancellationToken ct)
    {
        var file = await db.StoredFiles.AsNoTracking()
            .SingleOrDefaultAsync(f => f.Id == fileId && f.CreatedBy == actor.Name && f.MediaType == Records.FileKind.Xlsx.MediaType, ct);
        if (file is null)
        {
            return new NotFound("Không tìm thấy danh sách đã tải lên. Tải tệp lên lại.");
        }

        await using var content = store.OpenRead(file.Sha256);
        return await SheetReader.ReadAsync(content, StaffPlan.Limits, ct) switch
        {
            SheetRows rows => new StaffFile(file.Name, rows.Rows),
            SheetRefusal refusal => new StaffFileRefused(refusal.Sentence),
            _ => throw new InvalidOperationException("A sheet is either read or refused."),
        };
    }
}

internal sealed record StaffFile(string Name, IReadOnlyList<SheetRow> Rows);
