using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Councils.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Law.Impact;

/// <summary>How many votes each award of a session to come needs. A vote that has opened keeps the rule it was prepared with and stays out.</summary>
public sealed class PassMarkImpact(ThiDuaDb db, LawDay lawDay) : ILawImpactSource
{
    public string Heading => "Số phiếu cần ở phiên họp sắp tới";

    public Permission Reads => Permission.ReadSessions;

    public async Task<IReadOnlyList<LawImpactLine>> SnapshotAsync(CancellationToken ct)
    {
        var awards = await ToVoteOnAsync(ct);
        var codes = awards.Select(a => a.AwardCode).Distinct().ToList();
        var rules = (await db.VoteRules.AsNoTracking().Where(r => codes.Contains(r.AwardCode)).ToListAsync(ct)).ToLookup(r => r.AwardCode);
        return [.. awards.Select(a => new LawImpactLine("session", a.SessionId, $"{a.Session}, {a.Award}", $"/hoi-dong/{a.SessionId}", Written(Rule(rules[a.AwardCode], a.HeldOn), a.Members))
        {
            Part = a.OfferId.ToString(),
            UnitPath = a.Path,
        })];
    }

    private Task<List<AwardToVote>> ToVoteOnAsync(CancellationToken ct) =>
        db.CouncilSessions.AsNoTracking()
            .Where(s => s.State == SessionState.Planned || s.State == SessionState.Open)
            .Join(db.Set<AwardOffer>(), s => s.MovementId, o => o.MovementId, (s, o) => new { Session = s, Offer = o })
            .Where(x => !db.Set<Ballot>().Any(b => b.SessionId == x.Session.Id && b.AwardOfferId == x.Offer.Id && (b.State == BallotState.Open || b.State == BallotState.Closed)))
            .Select(x => new AwardToVote(
                x.Session.Id,
                x.Session.Title,
                x.Session.HeldOn,
                x.Offer.Id,
                x.Offer.AwardCode,
                x.Offer.AwardKind.Name,
                db.Set<Unit>().Where(u => u.AgencyId == x.Session.Council.AgencyId && u.ParentId == null).Select(u => u.Path).FirstOrDefault(),
                x.Session.State == SessionState.Open
                    ? db.Set<SessionMember>().Count(m => m.SessionId == x.Session.Id)
                    : db.Set<CouncilMember>().Count(m => m.CouncilId == x.Session.CouncilId && m.ValidFrom <= x.Session.HeldOn && (m.ValidTo == null || m.ValidTo >= x.Session.HeldOn))))
            .ToListAsync(ct);

    // A session is voted by the law of its own day; one whose day has passed unheld, by the day in view.
    private VoteRule? Rule(IEnumerable<VoteRule> rules, DateOnly heldOn)
    {
        var day = heldOn > lawDay.InView ? heldOn : lawDay.InView;
        return rules.FirstOrDefault(r => r.ValidFrom <= day && (r.ValidTo is null || r.ValidTo >= day));
    }

    private static string Written(VoteRule? rule, int members)
    {
        if (rule is null)
        {
            return "không có quy định về tỷ lệ phiếu";
        }

        var threshold = new VoteThreshold(rule.ThresholdNumerator, rule.ThresholdDenominator, rule.ThresholdStrict);
        return $"{threshold.VotesNeeded(members)} trên {members} phiếu ({threshold.Words()} {rule.DenominatorBase.Label()}), {rule.DefaultMethod.Label().ToLowerInvariant()}";
    }

    private sealed record AwardToVote(Guid SessionId, string Session, DateOnly HeldOn, Guid OfferId, string AwardCode, string Award, string? Path, int Members);
}
