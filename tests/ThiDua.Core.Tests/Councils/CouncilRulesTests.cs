using ThiDua.Core.Councils;
using ThiDua.Core.Councils.Rules;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Tests.Councils;

public sealed class CouncilRulesTests
{
    private static readonly Guid Me = Guid.NewGuid();
    private static readonly Guid MyUnit = Guid.NewGuid();
    private static readonly Guid MyGroup = Guid.NewGuid();
    private static readonly MemberTies Member = new(Me, new HashSet<Guid> { MyUnit }, new HashSet<Guid> { MyGroup });

    [Fact]
    public void A_member_does_not_judge_themselves() =>
        Recusals.ReasonFor(Member, new DossierSubject(Guid.NewGuid(), Me, null, null)).ShouldNotBeNull();

    [Fact]
    public void A_member_does_not_judge_the_unit_they_lead() =>
        Recusals.ReasonFor(Member, new DossierSubject(Guid.NewGuid(), null, MyUnit, null)).ShouldNotBeNull();

    [Fact]
    public void A_member_does_not_judge_a_group_they_sit_in() =>
        Recusals.ReasonFor(Member, new DossierSubject(Guid.NewGuid(), null, null, MyGroup)).ShouldNotBeNull();

    [Fact]
    public void A_member_judges_everybody_else()
    {
        Recusals.ReasonFor(Member, new DossierSubject(Guid.NewGuid(), Guid.NewGuid(), null, null)).ShouldBeNull();
        Recusals.ReasonFor(Member, new DossierSubject(Guid.NewGuid(), null, Guid.NewGuid(), null)).ShouldBeNull();
        Recusals.ReasonFor(Member, new DossierSubject(Guid.NewGuid(), null, null, Guid.NewGuid())).ShouldBeNull();
    }

    [Fact]
    public void Equal_votes_share_a_rank_and_the_next_one_is_skipped()
    {
        var (a, b, c, d) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var ranked = Ranking.Of([new(a, 7), new(b, 9), new(c, 7), new(d, 5)]).ToDictionary(r => r.NominationId);
        ranked[b].ShouldBe(new Ranked(b, 1, Tied: false));
        ranked[a].ShouldBe(new Ranked(a, 2, Tied: true));
        ranked[c].ShouldBe(new Ranked(c, 2, Tied: true));
        ranked[d].ShouldBe(new Ranked(d, 4, Tied: false));
    }

    [Theory]
    [InlineData(5, 2, 1, null)]
    [InlineData(8, 0, 0, null)]
    [InlineData(0, 0, 0, null)]
    [InlineData(5, 3, 1, "nhiều hơn 8")]
    [InlineData(int.MaxValue, int.MaxValue, 0, "nhiều hơn 8")]
    [InlineData(-1, 2, 0, "số âm")]
    public void Hands_cannot_outnumber_the_members_who_may_raise_them(int yes, int no, int abstain, string? says)
    {
        var refusal = HandCount.Refuse("Phòng Kế hoạch", yes, no, abstain, entitled: 8, field: "Counts[0].Yes");
        if (says is null)
        {
            refusal.ShouldBeNull();
        }
        else
        {
            refusal.ShouldNotBeNull().Sentence.ShouldContain(says);
            refusal.Field.ShouldBe("Counts[0].Yes");
        }
    }

    [Fact]
    public void A_refused_vote_is_a_conflict_not_a_fault() => new HasVotedAlready().Kind.ShouldBe(RefusalKind.Conflict);
}
