using ThiDua.Core.Decisions.Rules;
using ThiDua.Core.Law;
using ThiDua.Core.Organizations;
using ThiDua.Core.Tests.Nominations.Guards;

namespace ThiDua.Core.Tests.Decisions.Selection;

/// <summary>All cases of equal votes at the last place. Names: w a woman, m a man, c a collective, ? unknown.</summary>
public sealed class TieRuleTests
{
    [Fact]
    public void Votes_from_high_to_low_fill_the_places_and_no_tie_is_seen_where_all_fit() =>
        Answer(3, W("w1", 7), M("m1", 9), M("m2", 8)).ShouldBe("m1 m2 w1 |");

    [Fact]
    public void Equal_votes_above_the_last_place_are_no_tie() => Answer(3, M("m1", 9), M("m2", 9), W("w1", 7), M("m3", 6)).ShouldBe("m1 m2 w1 |");

    [Fact, GuardCase(Guard.TieGoesToWomen, GuardCase.Passes)]
    public void One_woman_among_equals_takes_the_last_place() => Answer(2, M("m1", 9), M("m2", 8), W("w1", 8)).ShouldBe("m1 w1:Preference | Preference");

    [Fact]
    public void Among_women_only_the_chair_decides() => Answer(1, W("w1", 8), W("w2", 8)).ShouldBe("| ChairDecides(w1 w2)");

    [Fact, GuardCase(Guard.TieGoesToWomen, GuardCase.Fails)]
    public void Among_men_only_the_chair_decides() => Answer(1, M("m1", 8), M("m2", 8)).ShouldBe("| ChairDecides(m1 m2)");

    [Fact]
    public void More_women_than_places_leaves_the_chair_among_the_women() => Answer(1, M("m1", 8), W("w1", 8), W("w2", 8)).ShouldBe("| ChairDecides(w1 w2)");

    [Fact]
    public void Fewer_women_than_places_leaves_the_chair_among_the_others() =>
        Answer(2, M("m1", 8), W("w1", 8), M("m2", 8)).ShouldBe("w1:Preference | ChairDecides(m1 m2)");

    [Theory, GuardCase(Guard.TieGoesToWomen, GuardCase.Boundary)]
    [InlineData(7, 10, "c1:Preference | Preference")]
    [InlineData(69, 100, "| ChairDecides(m1 c1)")]
    [InlineData(70, 100, "c1:Preference | Preference")]
    [InlineData(2, 3, "| ChairDecides(m1 c1)")]
    [InlineData(3, 4, "c1:Preference | Preference")]
    public void A_collective_is_preferred_from_seventy_per_cent_women_exactly(int women, int members, string answer) =>
        Answer(1, M("m1", 8), C("c1", 8, women, members)).ShouldBe(answer);

    [Fact]
    public void A_missing_fact_is_asked_for_before_anybody_is_preferred() =>
        Answer(1, M("m1", 8), new TieCandidate(Id("?1"), "?1", SubjectKind.Collective, 8, null)).ShouldBe("| FactsMissing(m1 ?1)");

    [Fact]
    public void Nobody_with_fewer_votes_passes_an_open_tie() => Answer(1, M("m1", 8), M("m2", 8), W("w1", 7)).ShouldBe("| ChairDecides(m1 m2)");

    [Fact]
    public void An_open_tie_of_one_kind_does_not_hold_up_the_other()
    {
        var all = new[] { M("m1", 8), M("m2", 8), C("c1", 7, 0, 5) };
        Answer(all, set => set.Count(id => id == Id("m1") || id == Id("m2")) <= 1, []).ShouldBe("c1 | ChairDecides(m1 m2)");
    }

    [Fact]
    public void What_the_chair_decided_stands_also_against_the_preference()
    {
        var all = new[] { M("m1", 8), W("w1", 8) };
        Answer(all, set => set.Count <= 1, [Chair(["m1"], ["w1"])]).ShouldBe("m1:Chair | Chair");
    }

    [Fact]
    public void A_chairs_word_on_others_or_for_too_many_does_not_count()
    {
        var all = new[] { M("m1", 8), M("m2", 8) };
        Answer(all, set => set.Count <= 1, [Chair(["m1"], ["m3"])]).ShouldBe("| ChairDecides(m1 m2)");
        Answer(all, set => set.Count <= 1, [Chair(["m1", "m2"], [])]).ShouldBe("| ChairDecides(m1 m2)");
    }

    [Fact]
    public void A_chairs_word_still_counts_when_one_of_the_equals_has_left() =>
        Answer([M("m1", 8), M("m2", 8)], set => set.Count <= 1, [Chair(["m2"], ["m1", "m9"])]).ShouldBe("m2:Chair | Chair");

    private static TieCandidate M(string name, int votes) => new(Id(name), name, SubjectKind.Individual, votes, WomenShare.OfPerson(Sex.Male));

    private static TieCandidate W(string name, int votes) => new(Id(name), name, SubjectKind.Individual, votes, WomenShare.OfPerson(Sex.Female));

    private static TieCandidate C(string name, int votes, int women, int members) => new(Id(name), name, SubjectKind.Collective, votes, new WomenShare(women, members));

    private static ChairChoice Chair(string[] first, string[] others) => new(first.Select(Id).ToHashSet(), others.Select(Id).ToHashSet());

    private static Guid Id(string name) => new(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));

    private static string Answer(int places, params TieCandidate[] all) => Answer(all, set => set.Count <= places, []);

    private static string Answer(TieCandidate[] all, Func<IReadOnlyCollection<Guid>, bool> fits, ChairChoice[] decided)
    {
        var ranked = TieRule.Propose(all, fits, decided);
        var chosen = string.Concat(ranked.Chosen.Select(p => p.Candidate.Name + (p.By is PlacedBy.Votes ? " " : $":{p.By} ")));
        return (chosen + "| " + string.Join(" ", ranked.Ties.Select(t => t.Answer + (t.Open.Count == 0 ? "" : $"({string.Join(' ', t.Open.Select(o => o.Name))})")))).Trim();
    }
}
