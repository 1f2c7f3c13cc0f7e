using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records.Register;

namespace ThiDua.Core.Records.Papers;

/// <summary>Files of papers issued here: for whoever reads the register.</summary>
public sealed class OwnPaperFiles(ThiDuaDb db) : IFileGate
{
    public async Task<bool> MayReadAsync(Actor actor, Guid fileId, CancellationToken ct)
    {
        if (await db.OwnPapers.Where(p => p.DocxFileId == fileId || p.PdfFileId == fileId).Select(p => (Guid?)p.AgencyId).FirstOrDefaultAsync(ct) is not { } agency)
        {
            return false;
        }

        return (await RegisterAccess.AgenciesAsync(db, actor, ct)).Contains(agency);
    }
}
