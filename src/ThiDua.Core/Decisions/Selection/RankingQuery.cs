using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Councils;
using ThiDua.Core.Decisions.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations;
using ThiDua.Core.Nominations.Holds;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Decisions.Selection;

/// <summary>Whom votes and ceilings put on the list of an award, and where equal votes at the last place wait for somebody.</summary>
public sealed class RankingQuery(ThiDuaDb db) : IQuery
{
    private static readonly NominationState[] Open = [NominationState.Accepted, NominationState.Selected];

    internal async Task<OfferRanking> OfAsync(AwardOffer offer, CeilingStand stand, DateOnly on, CancellationToken ct)
    {
        var rows = await CandidatesAsync(offer, ct);
        var shares = await SharesAsync(rows, on, ct);
        var candidates = rows.Select(r => new TieCandidate(
            r.Id, r.Name, r.Kind, r.Votes, r.Kind is SubjectKind.Individual ? WomenShare.OfPerson(r.Sex) : shares.GetValueOrDefault(r.Id)?.Share)).ToList();
        var free = candidates.ToDictionary(c => c.Id, _ => (Guid?)null);
        var rule = (await db.GuardRules.AsNoTracking().Where(g => g.Guard == Guard.TieGoesToWomen && g.ValidFrom <= on).OrderByDescending(g => g.ValidFrom)
            .Select(g => new { g.ValidTo, g.Citation, g.Certainty }).FirstOrDefaultAsync(ct)) is { } found && (found.ValidTo is null || found.ValidTo >= on) ? found : null;
        var ranked = TieRule.Propose(candidates, Fits, await DecidedAsync(offer.Id, ct), preference: rule is not null);
        return new OfferRanking(ranked, rows.Where(r => r.Chosen).Select(r => r.Id).ToHashSet(), rule?.Citation, rule?.Certainty, shares);

        bool Fits(IReadOnlyCollection<Guid> set) =>
            stand.After(offer, free.ToDictionary(f => f.Key, f => set.Contains(f.Key) ? offer.Id : f.Value)).Fits;
    }

    /// <summary>Passed the vote for this award, or fell to it, and holds a place here or none at all.</summary>
    private async Task<List<CandidateRow>> CandidatesAsync(AwardOffer offer, CancellationToken ct)
    {
        var passed = db.Passed().Where(c => c.Ballot.AwardOfferId == offer.Id);
        var held = db.OpenHolds;
        return await db.Nominations.AsNoTracking()
            .Where(n => n.MovementId == offer.MovementId && Open.Contains(n.State) && (n.GrantedOfferId == null || n.GrantedOfferId == offer.Id)
                && !held.Any(h => h.NominationId == n.Id) && passed.Any(c => c.NominationId == n.Id))
            .Select(n => new CandidateRow(
                n.Id, n.SubjectName, n.SubjectKind, n.Person!.Sex, n.SubjectUnitId, n.GroupId, n.GrantedOfferId == offer.Id,
                passed.Where(c => c.NominationId == n.Id).Max(c => c.YesVotes)!.Value))
            .ToListAsync(ct);
    }

    private async Task<List<ChairChoice>> DecidedAsync(Guid offerId, CancellationToken ct)
    {
        var rows = await db.TieLines.AsNoTracking()
            .Where(l => l.TieDecision.AwardOfferId == offerId)
            .Select(l => new { l.TieDecisionId, l.TieDecision.DecidedAt, l.NominationId, l.GoesFirst }).ToListAsync(ct);
        return [.. rows.GroupBy(l => (l.DecidedAt, l.TieDecisionId)).OrderByDescending(g => g.Key.DecidedAt).Select(g => new ChairChoice(
            g.Where(l => l.GoesFirst).Select(l => l.NominationId).ToHashSet(), g.Where(l => !l.GoesFirst).Select(l => l.NominationId).ToHashSet()))];
    }

    /// <summary>Typed with its source, or counted from the staff list when everybody's sex is known.</summary>
    private async Task<Dictionary<Guid, KnownShare>> SharesAsync(List<CandidateRow> rows, DateOnly on, CancellationToken ct)
    {
        var collectives = rows.Where(r => r.Kind is SubjectKind.Collective).ToList();
        var ids = collectives.Select(c => c.Id).ToList();
        var shares = await db.WomenShares.AsNoTracking().Where(w => ids.Contains(w.NominationId))
            .ToDictionaryAsync(w => w.NominationId, w => new KnownShare(new WomenShare(w.Women, w.Members), w.Source), ct);
        var (units, groups) = (collectives.Select(c => c.UnitId).OfType<Guid>().ToList(), collectives.Select(c => c.GroupId).OfType<Guid>().ToList());
        var sexes = (await db.Set<Membership>().AsNoTracking()
                .Where(m => units.Contains(m.UnitId) && m.ValidFrom <= on && (m.ValidTo == null || m.ValidTo >= on))
                .Select(m => new { Of = m.UnitId, m.Person.Sex }).ToListAsync(ct))
            .Concat(await db.Set<StaffGroupMember>().AsNoTracking().Where(m => groups.Contains(m.GroupId)).Select(m => new { Of = m.GroupId, m.Person.Sex }).ToListAsync(ct))
            .ToLookup(m => m.Of, m => m.Sex);
        foreach (var row in collectives.Where(c => !shares.ContainsKey(c.Id)))
        {
            var members = sexes[(row.UnitId ?? row.GroupId)!.Value].ToList();
            if (members.Count > 0 && members.TrueForAll(s => s is not null))
            {
                shares[row.Id] = new KnownShare(new WomenShare(members.Count(s => s is Sex.Female), members.Count), "danh sách nhân sự");
            }
        }

        return shares;
    }

    private sealed record CandidateRow(Guid Id, string Name, SubjectKind Kind, Sex? Sex, Guid? UnitId, Guid? GroupId, bool Chosen, int Votes);
}

/// <param name="Chosen">Who holds a place of the award now.</param>
/// <param name="Clause">What prefers women among equals on the day; null when nothing does.</param>
/// <param name="Shares">Shares of women of the collectives, with their source.</param>
public sealed record OfferRanking(
    Ranked Ranked, IReadOnlySet<Guid> Chosen, string? Clause, Certainty? Certainty, IReadOnlyDictionary<Guid, KnownShare> Shares)
{
    internal IEnumerable<Guid> Names => Ranked.Chosen.Select(p => p.Candidate.Id).Concat(Ranked.Ties.SelectMany(t => t.Equal).Select(c => c.Id));

    /// <summary>Would be chosen by votes, preference or the chair, and is not yet.</summary>
    public IReadOnlyList<TieCandidate> ToChoose => [.. Ranked.Chosen.Select(p => p.Candidate).Where(c => !Chosen.Contains(c.Id))];
}

public sealed record KnownShare(WomenShare Share, string Source);
