using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Papers.Writing.Certificates;

namespace ThiDua.Core.Decisions.Certificates;

/// <summary>Issued certificates as they are printed again: the frozen decision, with words corrected since.</summary>
public sealed class CertificatesToPrint(ThiDuaDb db, DecisionFactsQuery facts, LayoutsInUse layouts) : IQuery
{
    internal async Task<DecisionFacts> LoadAsync(Guid decisionId, IReadOnlyCollection<Guid> itemIds, PrintLayout layout, CancellationToken ct)
    {
        var issued = await facts.LoadAsync(decisionId, ct);
        var codes = db.CertificateCodes;
        var lines = await db.DecisionItems.AsNoTracking()
            .Where(i => i.DecisionId == decisionId && itemIds.Contains(i.Id) && i.RegisterNumber != null)
            .OrderBy(i => i.Ordinal)
            .Select(i => new FactItem(
                i.Id, i.Ordinal, i.SubjectKind, i.SubjectName, i.SubjectTitle, i.Achievement, i.RegisterNumber, i.RegisterYear, i.LegalAmount, i.PaidAmount,
                codes.Where(c => c.ItemId == i.Id).Select(c => new CertificateCheck(c.Token, c.Code)).FirstOrDefault()))
            .ToListAsync(ct);
        return issued with { Items = lines, Layouts = layout is PrintLayout.InUse || issued.Layouts is null ? await NowAsync(decisionId, lines.Select(i => i.Kind), ct) : issued.Layouts };
    }

    /// <summary>The same certificates, moved for a printer.</summary>
    internal static DecisionFacts Moved(DecisionFacts facts, double right, double down) => (right, down) is (0, 0) || facts.Layouts is null ? facts : facts with
    {
        Layouts = facts.Layouts with { Rows = [.. facts.Layouts.Rows.Select(r => r with { Design = Moved(r.Design, right, down) })] },
    };

    // Together no more than a layout may be moved.
    private static CertificateDesign Moved(CertificateDesign design, double right, double down) => design with
    {
        OffsetX = Math.Clamp(design.OffsetX + right, -DesignFaults.MostOffset, DesignFaults.MostOffset),
        OffsetY = Math.Clamp(design.OffsetY + down, -DesignFaults.MostOffset, DesignFaults.MostOffset),
    };

    private async Task<FrozenLayouts> NowAsync(Guid decisionId, IEnumerable<SubjectKind> kinds, CancellationToken ct)
    {
        var decision = await db.Decisions.AsNoTracking().Where(d => d.Id == decisionId).Select(d => new { d.AgencyId, d.AwardOffer.AwardCode }).SingleAsync(ct);
        return await layouts.LoadAsync(decision.AgencyId, decision.AwardCode, kinds, ct);
    }
}
