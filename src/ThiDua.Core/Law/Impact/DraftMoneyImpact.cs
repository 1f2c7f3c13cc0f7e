using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Law.Impact;

/// <summary>What the people on lists that are not issued yet would be paid. Issued decisions keep the rules they froze and stay out.</summary>
public sealed class DraftMoneyImpact(ThiDuaDb db, RewardRateQuery rates, LawDay day) : ILawImpactSource
{
    public string Heading => "Tiền thưởng trong quyết định dự thảo";

    public Permission Reads => Permission.ReadDecisions;

    public async Task<IReadOnlyList<LawImpactLine>> SnapshotAsync(CancellationToken ct)
    {
        var drafts = await db.Decisions.AsNoTracking()
            .Where(d => d.Kind == DecisionKind.Decision && d.State != DecisionState.Issued && d.State != DecisionState.Answered && d.State != DecisionState.Cancelled)
            .Select(d => new
            {
                d.Id,
                d.Abstract,
                d.AwardOffer.AwardCode,
                Path = db.Set<Unit>().Where(u => u.AgencyId == d.AgencyId && u.ParentId == null).Select(u => u.Path).FirstOrDefault(),
                Subjects = db.Set<DecisionItem>().Where(i => i.DecisionId == d.Id && i.Outcome != ItemOutcome.Struck).Select(i => i.SubjectKind).ToList(),
            })
            .ToListAsync(ct);
        var byAward = new Dictionary<string, RewardRates?>(StringComparer.Ordinal);
        foreach (var award in drafts.Select(d => d.AwardCode).Distinct(StringComparer.Ordinal))
        {
            byAward.Add(award, await rates.AsOfAsync(day.InView, award, ct));
        }

        return [.. drafts.Select(d => new LawImpactLine("decision", d.Id, d.Abstract, $"/quyet-dinh/{d.Id}", Written(byAward[d.AwardCode], d.Subjects)) { UnitPath = d.Path })];
    }

    private static string Written(RewardRates? rates, List<SubjectKind> subjects)
    {
        if (rates is null)
        {
            return "không có mức tiền thưởng";
        }

        var each = subjects.GroupBy(s => s).OrderBy(g => g.Key)
            .Select(g => (Words: $"{g.Count()} {g.Key.Label()} × {rates.AmountFor(g.Key)?.Written() ?? "chưa có mức"}", Sum: g.Count() * (rates.AmountFor(g.Key) ?? 0)))
            .ToList();
        return $"{string.Join(", ", each.Select(e => e.Words))}; cộng {each.Sum(e => e.Sum).Written()}";
    }
}
