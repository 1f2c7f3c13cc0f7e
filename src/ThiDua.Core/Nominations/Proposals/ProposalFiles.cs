using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations.Proposals;

/// <summary>The file of a list goes to whoever reads the proposing unit's dossiers: it names all of them.</summary>
public sealed class ProposalFiles(ThiDuaDb db) : IFileGate
{
    public async Task<bool> MayReadAsync(Actor actor, Guid fileId, CancellationToken ct)
    {
        var scopes = actor.PatternsFor(Permission.ReadNominations);
        return await db.ProposalLists.AsNoTracking().AnyAsync(l => l.FileId == fileId && scopes.Any(s => EF.Functions.Like(l.Unit.Path, s)), ct);
    }
}
