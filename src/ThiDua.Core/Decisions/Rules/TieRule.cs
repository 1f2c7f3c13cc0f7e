using ThiDua.Core.Law;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Decisions.Rules;

/// <summary>
/// Who goes in by votes from high to low, and what equal votes at the last place come to: women, and collectives of at least 70 % women,
/// go first (Nghị định 152/2025/NĐ-CP, Điều 4 khoản 6); what is still open the chair decides.
/// </summary>
public static class TieRule
{
    /// <param name="candidates">Who passed the vote and holds no place elsewhere.</param>
    /// <param name="fits">Whether these could all be chosen within every ceiling.</param>
    /// <param name="decided">What the chair has decided so far, the latest first.</param>
    /// <param name="preference">Whether the preference is law on the day; without it every tie is the chair's.</param>
    public static Ranked Propose(
        IReadOnlyCollection<TieCandidate> candidates, Func<IReadOnlyCollection<Guid>, bool> fits, IReadOnlyList<ChairChoice> decided, bool preference = true)
    {
        var (chosen, ties) = (new List<Placed>(), new List<Tie>());
        // Places that a tie still open will take, whoever gets them: nobody with fewer votes may.
        var held = new List<Guid>();
        foreach (var group in candidates.GroupBy(c => c.Votes).OrderByDescending(g => g.Key))
        {
            var room = group.Where(c => Fit([c])).ToList();
            if (Fit(room))
            {
                chosen.AddRange(room.Select(c => new Placed(c, PlacedBy.Votes)));
                continue;
            }

            var tie = Settle(room, set => Fit(set), decided, preference);
            ties.Add(tie);
            chosen.AddRange(tie.Placed);
            held.AddRange(Fill(tie.Open, set => Fit(set)));
        }

        return new Ranked(chosen, ties);

        bool Fit(IEnumerable<TieCandidate> more) => fits([.. chosen.Select(p => p.Candidate.Id), .. held, .. more.Select(c => c.Id)]);
    }

    /// <summary>One group of equal votes that does not fit as a whole.</summary>
    private static Tie Settle(List<TieCandidate> room, Func<IReadOnlyCollection<TieCandidate>, bool> fits, IReadOnlyList<ChairChoice> decided, bool preference)
    {
        var ids = room.Select(c => c.Id).ToHashSet();
        if (decided.FirstOrDefault(d => d.Covers(ids)) is { } chair)
        {
            var first = room.Where(c => chair.First.Contains(c.Id)).ToList();
            if (fits(first))
            {
                return new Tie(room, [.. first.Select(c => new Placed(c, PlacedBy.Chair))], [], TieAnswer.Chair);
            }
        }

        if (!preference)
        {
            return new Tie(room, [], room, TieAnswer.ChairDecides);
        }

        if (room.Where(c => c.Women is null).ToList() is { Count: > 0 } unknown)
        {
            return new Tie(room, [], room, TieAnswer.FactsMissing) { Unknown = unknown };
        }

        var women = room.Where(c => c.IsPreferred).ToList();
        if (women.Count == 0 || !fits(women))
        {
            return new Tie(room, [], women.Count == 0 ? room : women, TieAnswer.ChairDecides);
        }

        var rest = room.Where(c => !c.IsPreferred && fits([.. women, c])).ToList();
        return new Tie(room, [.. women.Select(c => new Placed(c, PlacedBy.Preference))], rest, rest.Count == 0 ? TieAnswer.Preference : TieAnswer.ChairDecides);
    }

    private static List<Guid> Fill(IReadOnlyList<TieCandidate> open, Func<IReadOnlyCollection<TieCandidate>, bool> fits)
    {
        var filled = new List<TieCandidate>();
        foreach (var candidate in open.Where(c => fits([.. filled, c])))
        {
            filled.Add(candidate);
        }

        return [.. filled.Select(c => c.Id)];
    }
}

/// <param name="Women">Women of so many members; one of one for a woman, none of one for a man, null when the rows do not tell.</param>
public sealed record TieCandidate(Guid Id, string Name, SubjectKind Kind, int Votes, WomenShare? Women)
{
    public bool IsPreferred => Women is { } share && (Kind is SubjectKind.Individual ? share.Women == 1 : share.IsSevenTenths);
}

public readonly record struct WomenShare(int Women, int Members)
{
    /// <summary>At least 70 %, in whole numbers.</summary>
    public bool IsSevenTenths => Members > 0 && Women * 10L >= Members * 7L;

    public static WomenShare? OfPerson(Sex? sex) => sex is null ? null : new(sex is Sex.Female ? 1 : 0, 1);
}

/// <summary>Whom the chair lets go first among equals.</summary>
public sealed record ChairChoice(IReadOnlySet<Guid> First, IReadOnlySet<Guid> Others)
{
    /// <summary>It was about exactly these equals, or about more of whom some have left since.</summary>
    public bool Covers(IReadOnlySet<Guid> room) => room.All(id => First.Contains(id) || Others.Contains(id)) && room.Any(First.Contains);
}

public sealed record Ranked(IReadOnlyList<Placed> Chosen, IReadOnlyList<Tie> Ties);

public sealed record Placed(TieCandidate Candidate, PlacedBy By);

public enum PlacedBy
{
    Votes,
    Preference,
    Chair,
}

/// <param name="Equal">All with the same votes who could each still have a place.</param>
/// <param name="Open">Among whom the chair still has to decide, or whose facts are missing.</param>
public sealed record Tie(IReadOnlyList<TieCandidate> Equal, IReadOnlyList<Placed> Placed, IReadOnlyList<TieCandidate> Open, TieAnswer Answer)
{
    /// <summary>Whose sex, or share of women, the rows do not tell.</summary>
    public IReadOnlyList<TieCandidate> Unknown { get; init; } = [];
}

public enum TieAnswer
{
    Preference,
    ChairDecides,
    Chair,
    FactsMissing,
}
