using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations.Papers;

/// <summary>What the rows on dossiers make of every dossier that is still open: its sets, and what the law asks that its movement does not.</summary>
public sealed class DossierPapersImpact(ThiDuaDb db, DossierRuleQuery rules, LawDay day) : ILawImpactSource
{
    public string Heading => "Giấy tờ của hồ sơ đang lập";

    public Permission Reads => Permission.ReadNominations;

    public async Task<IReadOnlyList<LawImpactLine>> SnapshotAsync(CancellationToken ct)
    {
        var rows = await rules.RowsAsync(ct);
        var today = day.InView;
        var open = await db.Nominations.AsNoTracking()
            .Where(n => n.State == NominationState.Draft || n.State == NominationState.Returned || n.State == NominationState.Submitted)
            .Where(n => n.Movement.State == MovementState.Launched || n.Movement.State == MovementState.Reviewing)
            .Select(n => new
            {
                n.Id, n.SubjectName, n.MovementId, n.Route, n.AwardOffer.AwardCode, n.AwardOffer.AwardKind.Class, n.AwardOffer.AwardKind.AuthorityLevel,
                n.Batch.Unit.Kind, n.Batch.Unit.AgencyId, n.Batch.Unit.Path,
            })
            .ToListAsync(ct);
        var movements = open.Select(n => n.MovementId).Distinct().ToList();
        var papers = (await db.RequiredPapers.AsNoTracking().Where(p => movements.Contains(p.MovementId))
            .Select(p => new { p.MovementId, Rule = new PaperRule(p.Id, p.Kind, p.Name, p.Level, p.UnitKinds, p.Mandatory, p.ReportFormId, null) })
            .ToListAsync(ct)).ToLookup(p => p.MovementId, p => p.Rule);
        return [.. open.Select(n =>
        {
            var rule = DossierRuleChoosing.For(new DossierCase(n.AwardCode, n.Class, n.AuthorityLevel, n.Route, n.Kind.IsOutside() ? Proposer.Outside : Proposer.Unit, n.AgencyId, today), rows);
            var unasked = rule is null ? [] : LawAsks.Unasked(rule, [.. papers[n.MovementId]], n.Kind);
            return new LawImpactLine("nomination", n.Id, n.SubjectName, $"/ho-so/{n.Id}", Written(rule, unasked)) { UnitPath = n.Path };
        })];
    }

    private static string Written(DossierRuleRow? rule, IReadOnlyList<DossierPartRow> unasked)
    {
        if (rule is null)
        {
            return "Không có quy định";
        }

        var parts = $"{string.Join("; ", rule.Parts.Where(p => p.Mandatory).Select(p => p.Name))}{(rule.Copies is { } copies ? $"; {copies}" : "")}";
        return unasked.Count == 0 ? parts : $"{parts}. Kế hoạch chưa nêu: {string.Join("; ", unasked.Select(p => p.Name))}";
    }
}
