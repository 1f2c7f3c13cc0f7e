using ThiDua.Core.Councils;
using ThiDua.Core.Councils.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Tests.Councils;

public sealed class VotingRulesTests
{
    private static readonly Guid A = Guid.NewGuid();
    private static readonly Guid B = Guid.NewGuid();
    private static readonly Guid C = Guid.NewGuid();
    private static readonly MethodFacts Hands = new(VoteMethod.ShowOfHands, false, false, true);
    private static readonly MethodFacts OnPaper = new(VoteMethod.PaperBallot, true, true, true);
    private static readonly MethodFacts Opinion = new(VoteMethod.WrittenOpinion, false, false, false);
    private static readonly ClausedRule Allowed = new(true, null, 2, 2, 3, DenominatorBase.AllMembers, "Quy chế", Certainty.Confirmed);

    [Fact]
    public void What_must_be_a_ballot_is_neither_hands_nor_signed_opinions()
    {
        VotingMethods.Refuse(Hands, SessionMode.Meeting, Rule(ballot: true), Allowed).ShouldBeOfType<BallotRequiredByLaw>().Clause.ShouldBe("Điều 30");
        VotingMethods.Refuse(Opinion, SessionMode.Written, Rule(ballot: true), Allowed).ShouldBeOfType<BallotRequiredByLaw>();
        VotingMethods.Refuse(OnPaper, SessionMode.Meeting, Rule(ballot: true), Allowed).ShouldBeNull();
        VotingMethods.Refuse(Hands, SessionMode.Meeting, Rule(ballot: false), Allowed).ShouldBeNull();
    }

    [Fact]
    public void A_session_without_a_meeting_takes_opinions_and_a_meeting_does_not()
    {
        VotingMethods.Refuse(Opinion, SessionMode.Meeting, Rule(ballot: false), Allowed).ShouldBeOfType<MethodWithoutMeeting>();
        VotingMethods.Refuse(Hands, SessionMode.Written, Rule(ballot: false), Allowed).ShouldBeOfType<MethodInMeeting>();
        VotingMethods.Refuse(Opinion, SessionMode.Written, Rule(ballot: false), Allowed).ShouldBeNull();
        VotingMethods.Refuse(Opinion, SessionMode.Written, Rule(ballot: false), ClausedRule.None).ShouldBeOfType<NoWrittenSession>();
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void Two_rounds_and_no_more(int round, bool allowed)
    {
        var rules = new CouncilRules(Allowed, ClausedRule.None, ClausedRule.None, ClausedRule.None, ClausedRule.None);
        (Rounds.Refuse(round, rules) is null).ShouldBe(allowed);
        (Rounds.Refuse(2, rules with { Rounds = ClausedRule.None }) is null).ShouldBeFalse();
    }

    [Theory]
    [InlineData(9, 9, 8, 1, 6, 2, null)]
    [InlineData(10, 9, 8, 1, 6, 2, "Issued")]
    [InlineData(8, 9, 8, 1, 6, 2, "Returned")]
    [InlineData(9, 9, 8, 0, 6, 2, "Valid")]
    [InlineData(9, 9, 9, 1, 6, 2, "Valid")]
    [InlineData(9, 9, 8, 1, 7, 2, "Marks[0].Yes")]
    [InlineData(9, 9, 8, 1, 8, 0, null)]
    [InlineData(9, 9, -1, 10, 0, 0, "Issued")]
    [InlineData(0, 0, 0, 0, 0, 0, null)]
    public void Sheets_and_marks_must_add_up(int issued, int returned, int valid, int invalid, int yes, int no, string? wrong)
    {
        var refusals = TellersCount.Refusals(new SheetCount(issued, returned, valid, invalid), [new MarksOn(A, "Đề nghị", yes, no, 9)], voters: 9);
        refusals.Select(r => r.Field).ShouldBe(wrong is null ? [] : refusals.Count > 1 ? refusals.Select(r => r.Field) : [wrong]);
        (refusals.Count > 0).ShouldBe(wrong is not null);
        refusals.Any(r => r.Field == wrong).ShouldBe(wrong is not null);
    }

    [Fact]
    public void A_dossier_gets_no_more_marks_than_there_are_sheets_with_its_name()
    {
        TellersCount.Refusals(new SheetCount(9, 9, 9, 0), [new MarksOn(A, "Đề nghị", 7, 1, 7)], voters: 9).ShouldHaveSingleItem().Field.ShouldBe("Marks[0].Yes");
        TellersCount.Refusals(new SheetCount(9, 9, 9, 0), [new MarksOn(A, "Đề nghị", 6, 1, 7)], voters: 9).ShouldBeEmpty();
        TellersCount.Refusals(new SheetCount(9, 9, 9, 0), [new MarksOn(A, "Đề nghị", int.MaxValue, int.MaxValue, 7)], voters: 9).ShouldNotBeEmpty();
    }

    [Fact]
    public void Sheets_go_by_who_is_recused_from_what()
    {
        var groups = BallotSheets.Of([A, B, C], [Voter(), Voter(), Voter(), Voter(B), Voter(A, B, C)]);
        groups.Select(g => (g.Dossiers.Count, g.Sheets)).ShouldBe([(3, 3), (2, 1)]);
        groups[1].Dossiers.ShouldBe([A, C]);
    }

    [Fact]
    public void A_kind_of_sheet_that_few_get_tells_who_marked_it()
    {
        BallotSheets.TellsWho(BallotSheets.Of([A, B], [Voter(), Voter(), Voter(), Voter(B)])).ShouldBeTrue();
        BallotSheets.TellsWho(BallotSheets.Of([A, B], [Voter(), Voter(), Voter(), Voter(B), Voter(B), Voter(B)])).ShouldBeFalse();
        BallotSheets.TellsWho(BallotSheets.Of([A, B], [Voter(), Voter()])).ShouldBeFalse();
    }

    [Fact]
    public void Two_entries_count_when_two_people_typed_the_same()
    {
        var first = new Dictionary<Guid, BallotChoice> { [A] = BallotChoice.Yes, [B] = BallotChoice.No };
        DoubleEntry.RefuseMismatch(first, new Dictionary<Guid, BallotChoice>(first)).ShouldBeNull();
        DoubleEntry.RefuseMismatch(first, new Dictionary<Guid, BallotChoice> { [A] = BallotChoice.Yes, [B] = BallotChoice.Yes }).ShouldBeOfType<EntriesDiffer>().Different.ShouldBe(1);
        DoubleEntry.Refuse(A, A).ShouldBeOfType<SecondPersonNeeded>();
        DoubleEntry.Refuse(A, B).ShouldBeNull();
    }

    [Theory]
    [InlineData(5, 9, 0, "TooFewAnswers")]
    [InlineData(6, 9, 0, "AnswersStillComing")]
    [InlineData(6, 9, 1, null)]
    [InlineData(9, 9, 0, null)]
    public void Answers_in_writing_must_be_enough_and_have_had_their_time(int answered, int expected, int daysAfterDue, string? refusal)
    {
        var due = new DateOnly(2025, 6, 2);
        WrittenAnswers.Refuse(answered, expected, 6, due, due.AddDays(daysAfterDue), "Quy chế")?.GetType().Name.ShouldBe(refusal);
        (WrittenAnswers.Refuse(answered, expected, 6, due, due.AddDays(daysAfterDue), "Quy chế") is null).ShouldBe(refusal is null);
    }

    private static VoterOf Voter(params Guid[] aside) => new(Guid.NewGuid(), aside.ToHashSet());

    private static VoteRuleOption Rule(bool ballot) => new(
        Guid.NewGuid(), "x", "Chiến sĩ thi đua", ballot, VoteMethod.SecretBallot, new VoteThreshold(80, 100, false), DenominatorBase.AllMembers, 2, 3,
        new DateOnly(2024, 1, 1), null, "Điều 30", Certainty.Confirmed);
}
