using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Nominations.Guards;

/// <summary>What the guards find in open dossiers, for the preview of a change of law.</summary>
public sealed class GuardImpact(ThiDuaDb db, LawDay day) : ILawImpactSource
{
    private static readonly NominationState[] Open =
        [NominationState.Draft, NominationState.Submitted, NominationState.Returned, NominationState.Accepted, NominationState.Selected, NominationState.NotSelected];

    public string Heading => "Kiểm tra theo quy định của hồ sơ đang xử lý";

    public Permission Reads => Permission.CheckNominations;

    public async Task<IReadOnlyList<LawImpactLine>> SnapshotAsync(CancellationToken ct)
    {
        var open = await db.Nominations.AsNoTracking().Where(n => Open.Contains(n.State)).OrderBy(n => n.Id)
            .Select(n => new { n.Id, n.SubjectName, n.Batch.Unit.Path }).ToListAsync(ct);
        var sheets = await new GuardBook(db).OfAsync([.. open.Select(n => n.Id)], day.InView, ct);
        return [.. open.Where(n => sheets.ContainsKey(n.Id)).SelectMany(n => sheets[n.Id].Findings.Select(f =>
            new LawImpactLine("nomination", n.Id, $"{n.SubjectName}: {f.Rule.Name}", $"/ho-so/{n.Id}#kiem-tra", f.Outcome.Label())
            {
                Part = EnumText.Of(f.Rule.Guard), UnitPath = n.Path,
            }))];
    }
}
