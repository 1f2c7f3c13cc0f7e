using FsCheck;
using FsCheck.Fluent;
using ThiDua.Core.Councils.Rules;

namespace ThiDua.Core.Tests.Councils;

public sealed class VoteThresholdTests
{
    [Theory]
    [InlineData(5, 4, 5)]
    [InlineData(7, 6, 7)]
    [InlineData(9, 8, 9)]
    [InlineData(10, 8, 9)]
    [InlineData(11, 9, 10)]
    [InlineData(15, 12, 14)]
    public void Eighty_and_ninety_percent_are_whole_votes_of_the_membership(int members, int eighty, int ninety)
    {
        new VoteThreshold(80, 100, Strict: false).VotesNeeded(members).ShouldBe(eighty);
        new VoteThreshold(90, 100, Strict: false).VotesNeeded(members).ShouldBe(ninety);
    }

    [Theory]
    [InlineData(8, 5)]
    [InlineData(9, 5)]
    [InlineData(10, 6)]
    public void More_than_half_is_never_exactly_half(int members, int needed) =>
        new VoteThreshold(1, 2, Strict: true).VotesNeeded(members).ShouldBe(needed);

    [Fact]
    public void Ninety_percent_of_ten_is_nine_not_ten() =>
        // 0.9 * 10 is 9.000000000000002 in some floating-point roundings; integers leave no doubt.
        new VoteThreshold(9, 10, Strict: false).VotesNeeded(10).ShouldBe(9);

    [Fact]
    public void The_pass_mark_is_the_smallest_number_that_reaches_the_fraction() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<(PositiveInt Denominator, PositiveInt Part, PositiveInt Members, bool Strict)>(),
            x =>
            {
                var denominator = x.Denominator.Get;
                var numerator = 1 + (x.Part.Get % denominator);
                var threshold = new VoteThreshold(numerator, denominator, x.Strict);
                var needed = threshold.VotesNeeded(x.Members.Get);
                return Reaches(needed, threshold, x.Members.Get) && !Reaches(needed - 1, threshold, x.Members.Get);
            }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(1, 2, true, "quá nửa")]
    [InlineData(80, 100, false, "từ 80 % trở lên")]
    [InlineData(2, 3, false, "từ 2/3 trở lên")]
    [InlineData(2, 3, true, "trên 2/3")]
    public void A_threshold_is_said_as_papers_say_it(int numerator, int denominator, bool strict, string words) =>
        new VoteThreshold(numerator, denominator, strict).Words().ShouldBe(words);

    [Theory]
    [InlineData(9, 6)]
    [InlineData(7, 5)]
    [InlineData(5, 4)]
    [InlineData(1, 1)]
    public void A_quorum_of_two_thirds_is_rounded_up(int members, int needed) => Quorum.Needed(2, 3, members).ShouldBe(needed);

    [Fact]
    public void Below_the_quorum_the_refusal_gives_the_numbers()
    {
        var refusal = Quorum.RefuseBelow(6, 5, 9, "Quy chế").ShouldNotBeNull();
        refusal.Sentence.ShouldContain("5/9");
        refusal.Sentence.ShouldContain("ít nhất 6");
        refusal.Clause.ShouldBe("Quy chế");
        Quorum.RefuseBelow(6, 6, 9, null).ShouldBeNull();
    }

    private static bool Reaches(int votes, VoteThreshold threshold, int members)
    {
        var (left, right) = ((long)votes * threshold.Denominator, (long)threshold.Numerator * members);
        return threshold.Strict ? left > right : left >= right;
    }
}
