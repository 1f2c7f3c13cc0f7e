using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Mail;
using ThiDua.Core.Records;
using ThiDua.Papers.Writing.Certificates;

namespace ThiDua.Core.Decisions.Certificates;

/// <summary>By what an agency prints now, and the pictures for it.</summary>
public sealed class LayoutsInUse(ThiDuaDb db, FileStore store, MailSettings settings) : IQuery
{
    /// <summary>Path of the public page, before the token.</summary>
    public const string CheckPath = "/chung-nhan/";

    internal async Task<FrozenLayouts> LoadAsync(Guid agencyId, string awardCode, IEnumerable<SubjectKind> kinds, CancellationToken ct)
    {
        var versions = db.CertificateLayoutVersions;
        var own = await db.CertificateLayouts.AsNoTracking()
            .Where(l => l.AgencyId == agencyId && l.AwardCode == awardCode && l.InUse)
            .Select(l => new { l.SubjectKind, l.Id, l.Revision, versions.Single(v => v.LayoutId == l.Id && v.Revision == l.Revision).Design })
            .ToListAsync(ct);
        return new FrozenLayouts
        {
            Rows = [.. kinds.Distinct().Order().Select(kind => own.SingleOrDefault(l => l.SubjectKind == kind) is { } found
                ? new FrozenLayout(kind, found.Id, found.Revision, DesignJson.Read(found.Design))
                : new FrozenLayout(kind, null, null, CertificateDesigns.FullPrint))],
            EmblemFileId = await EmblemAsync(agencyId, ct),
            CheckAddress = CheckAddress,
        };
    }

    /// <summary>Null while the site's address is not set.</summary>
    internal string? CheckAddress => string.IsNullOrWhiteSpace(settings.PublicAddress) ? null : settings.PublicAddress.TrimEnd('/') + CheckPath;

    internal Task<Guid?> EmblemAsync(Guid agencyId, CancellationToken ct) =>
        db.CertificateEmblems.AsNoTracking().Where(e => e.AgencyId == agencyId).OrderByDescending(e => e.SavedAt).ThenByDescending(e => e.Id).Select(e => e.FileId).FirstOrDefaultAsync(ct);

    /// <summary>The emblem's picture; null when there is none.</summary>
    internal async Task<EmblemImage?> PictureAsync(Guid? fileId, CancellationToken ct)
    {
        if (fileId is null)
        {
            return null;
        }

        var hash = await db.StoredFiles.AsNoTracking().Where(f => f.Id == fileId).Select(f => f.Sha256).SingleAsync(ct);
        await using var file = store.OpenRead(hash);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, ct);

        // It was checked before it was kept.
        return (EmblemImage)EmblemReading.Read(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }
}
