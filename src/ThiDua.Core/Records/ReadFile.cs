using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Records;

/// <summary>Opens a stored file for an actor whom at least one module's gate lets through.</summary>
public sealed class ReadFile(ThiDuaDb db, FileStore store, IEnumerable<IFileGate> gates) : IQuery
{
    public async Task<OpenedFile?> OpenAsync(Guid id, Actor actor, CancellationToken ct)
    {
        foreach (var gate in gates)
        {
            if (await gate.MayReadAsync(actor, id, ct))
            {
                return await db.StoredFiles.AsNoTracking()
                    .Where(f => f.Id == id)
                    .Select(f => new OpenedFile(FileNames.OfFile(f.Name), f.MediaType, f.Sha256, store.OpenRead(f.Sha256)))
                    .FirstOrDefaultAsync(ct);
            }
        }

        return null;
    }
}

/// <param name="Name">Plain letters, the same in a pack of papers.</param>
public sealed record OpenedFile(string Name, string MediaType, string Sha256, Stream Content);
