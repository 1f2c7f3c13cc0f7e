using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Papers.Writing.Certificates;

namespace ThiDua.Core.Decisions.Certificates;

/// <summary>What the operations on layouts share: who may, and how a version is added.</summary>
internal static class LayoutDesk
{
    /// <summary>A layout of an agency for which the actor keeps the certificates.</summary>
    public static async Task<Result<CertificateLayout>> FindAsync(ThiDuaDb db, Guid id, Actor actor, CancellationToken ct)
    {
        var layout = await db.CertificateLayouts.SingleOrDefaultAsync(l => l.Id == id, ct);
        if (layout is null || !await DecisionAccess.MayReadAsync(db, layout.AgencyId, Permission.ReadDecisions, actor, ct))
        {
            return new NotFound();
        }

        return await DecisionAccess.MayActAsync(db, layout.AgencyId, Permission.RecordIssue, actor, ct) ? layout : new NotAllowed();
    }

    /// <summary>The agency whose certificates the actor keeps.</summary>
    public static async Task<Guid?> AgencyAsync(ThiDuaDb db, Actor actor, CancellationToken ct)
    {
        foreach (var agency in await DecisionAccess.AgenciesAsync(db, Permission.RecordIssue, actor, ct))
        {
            if (await DecisionAccess.MayActAsync(db, agency, Permission.RecordIssue, actor, ct))
            {
                return agency;
            }
        }

        return null;
    }

    public static void Add(ThiDuaDb db, CertificateLayout layout, string design, Guid? background, Work work, Actor actor, int? restores = null)
    {
        db.CertificateLayoutVersions.Add(new CertificateLayoutVersion
        {
            LayoutId = layout.Id,
            Revision = layout.Revision,
            Design = design,
            BackgroundFileId = background,
            SavedAt = work.At,
            SavedBy = actor.Name,
            Restores = restores,
        });
        work.About("certificate_layout", layout.Id);
    }

    /// <summary>Faults of a design as refusals, each at its field, counted as the texts are.</summary>
    public static IEnumerable<Refusal> Faults(CertificateDesign design) => DesignFaults.Of(design)
        .Select(f => f.Text is { } text ? new InvalidField($"Fields[{(int)text}].X", $"{text.Label()}: {f.Sentence}") : new InvalidField("", f.Sentence));
}
