using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;
using ThiDua.Core.Records.Packs;

namespace ThiDua.Core.Movements;

/// <summary>The plan, the guidance that followed, and the units' own plans.</summary>
public sealed class MovementPack(ThiDuaDb db) : IPackSource
{
    public async Task<PackShelf> ShelfAsync(PackAbout about, Actor actor, CancellationToken ct)
    {
        if (!actor.Can(Permission.ReadMovements))
        {
            return PackShelf.Empty;
        }

        var manages = actor.Can(Permission.ManageMovements);
        var movement = await db.Movements.SeenBy(db, actor).AsNoTracking().Where(m => m.Id == about.MovementId && (manages || m.State != MovementState.Draft))
            .Select(m => new { m.PlanNumber, m.PlanSymbol, m.PlanDate, m.Title, m.SourceFileId, File = m.SourceFile == null ? null : m.SourceFile.Name, m.State }).SingleOrDefaultAsync(ct);
        if (movement is null)
        {
            return PackShelf.Empty;
        }

        var (papers, gaps) = (new List<PackPaper>(), new List<PackGap>());
        if (movement.SourceFileId is { } plan)
        {
            papers.Add(new PackPaper
            {
                Step = PackStep.Plan, Kind = "Kế hoạch", Number = movement.PlanNumber, Symbol = movement.PlanSymbol, On = movement.PlanDate, Abstract = movement.Title,
                Standing = movement.PlanNumber is null ? PackStanding.Received : PackStanding.Issued, FileName = FileNames.OfFile(movement.File!), Content = new PackContent.Kept(plan),
            });
        }
        else if (manages)
        {
            gaps.Add(new PackGap(PackStep.Plan, "Tệp kế hoạch", "Phong trào được nhập tay, không có tệp kế hoạch kèm theo.", $"/phong-trao/{about.MovementId}", "Xem phong trào"));
        }

        await GuidancesAsync(about, manages, papers, gaps, ct);
        if (about.SessionId is null)
        {
            await UnitPlansAsync(about.MovementId, actor, papers, ct);
        }

        return new PackShelf(papers, gaps);
    }

    private async Task GuidancesAsync(PackAbout about, bool manages, List<PackPaper> papers, List<PackGap> gaps, CancellationToken ct)
    {
        var guidances = await db.Guidances.AsNoTracking().Where(g => g.MovementId == about.MovementId).OrderBy(g => g.IssuedOn)
            .Select(g => new { g.Number, g.Symbol, g.IssuedOn, g.Abstract, g.FileId, File = g.File == null ? null : g.File.Name }).ToListAsync(ct);
        papers.AddRange(guidances.Where(g => g.FileId is not null).Select(g => new PackPaper
        {
            Step = PackStep.Guidance, Kind = "Công văn hướng dẫn", Number = g.Number, Symbol = g.Symbol, On = g.IssuedOn, Abstract = g.Abstract,
            Standing = PackStanding.Issued, FileName = FileNames.OfFile(g.File!), Content = new PackContent.Kept(g.FileId!.Value),
        }));
        if (manages)
        {
            gaps.AddRange(guidances.Where(g => g.FileId is null).Select(g => new PackGap(
                PackStep.Guidance, $"Tệp công văn số {g.Number}/{g.Symbol}", "Công văn hướng dẫn đã được ghi nhận nhưng chưa kèm tệp.", $"/phong-trao/{about.MovementId}", "Xem phong trào")));
        }
    }

    private async Task UnitPlansAsync(Guid movementId, Actor actor, List<PackPaper> papers, CancellationToken ct)
    {
        var patterns = actor.PatternsFor(Permission.ReadNominations);
        var plans = await db.UnitPlans.AsNoTracking()
            .Where(p => p.MovementId == movementId && p.FileId != null && patterns.Any(scope => EF.Functions.Like(p.Unit.Path, scope)))
            .Select(p => new { p.Number, p.Symbol, p.IssuedOn, p.FileId, p.File!.Name, Unit = p.Unit.Name }).ToListAsync(ct);
        papers.AddRange(plans.Select(p => new PackPaper
        {
            Step = PackStep.Plan, Folders = [p.Unit], Kind = "Kế hoạch của đơn vị", Number = p.Number, Symbol = p.Symbol, On = p.IssuedOn, Abstract = $"Kế hoạch của {p.Unit}",
            Standing = PackStanding.Received, FileName = FileNames.OfFile(p.Name), Content = new PackContent.Kept(p.FileId!.Value),
        }));
    }
}
