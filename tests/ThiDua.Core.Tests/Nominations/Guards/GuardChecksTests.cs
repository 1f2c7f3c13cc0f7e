using ThiDua.Core.Law;
using ThiDua.Core.Nominations.Guards;
using static ThiDua.Core.Law.Guard;

namespace ThiDua.Core.Tests.Nominations.Guards;

/// <summary>Weighing a verdict, and which version of a rule governs.</summary>
public sealed class GuardChecksTests
{
    private static readonly Verdict Broken = Verdict.Broken("Không đạt.", new UsedFact("Dữ kiện"));
    private static readonly DateOnly Change = new(2026, 10, 1);

    [Theory]
    [InlineData(GuardSeverity.Note, Certainty.Confirmed, GuardOutcome.Noted)]
    [InlineData(GuardSeverity.Warn, Certainty.Confirmed, GuardOutcome.Warned)]
    [InlineData(GuardSeverity.NeedsReason, Certainty.Confirmed, GuardOutcome.NeedsReason)]
    [InlineData(GuardSeverity.Block, Certainty.Confirmed, GuardOutcome.Blocked)]
    [InlineData(GuardSeverity.Block, Certainty.Derived, GuardOutcome.Blocked)]
    [InlineData(GuardSeverity.Block, Certainty.RecalledHigh, GuardOutcome.NeedsConfirmation)]
    public void Severity_and_certainty_decide_what_a_broken_rule_does(GuardSeverity severity, Certainty certainty, GuardOutcome expected) =>
        GuardChecks.Weigh(Facts.Rule(OneAchievementOneAward, severity, certainty: certainty), Broken, []).Outcome.ShouldBe(expected);

    [Fact]
    public void An_open_case_blocks_however_sure_the_rule_is() =>
        GuardChecks.Weigh(Facts.Rule(NoOpenCase, certainty: Certainty.RecalledMedium), Broken, []).Outcome.ShouldBe(GuardOutcome.Blocked);

    [Fact]
    public void What_is_not_sure_only_warns() =>
        GuardChecks.Weigh(Facts.Rule(OneAchievementOneAward), Verdict.Unsure("Chưa rõ."), []).Outcome.ShouldBe(GuardOutcome.Warned);

    [Fact]
    public void An_answer_clears_the_finding_it_was_given_to_and_no_other()
    {
        var rule = Facts.Rule(NewUnitDecidesOnTransfer, GuardSeverity.NeedsReason);
        var finding = GuardChecks.Weigh(rule, Broken, []);
        var answer = new Clearance(Guid.Empty, rule.Guard, finding.Fingerprint, ClearanceKind.Reason, "Đã có nhận xét số 5/NX", "Lê Thị Mơ", default);
        GuardChecks.Weigh(rule, Broken, [answer]).ShouldSatisfyAllConditions(f => f.Outcome.ShouldBe(GuardOutcome.Cleared), f => f.Cleared!.By.ShouldBe("Lê Thị Mơ"), f => f.Stops.ShouldBeFalse());
        GuardChecks.Weigh(rule, Broken with { Facts = [new UsedFact("Dữ kiện khác")] }, [answer]).Outcome.ShouldBe(GuardOutcome.NeedsReason);
        GuardChecks.Weigh(rule with { Id = Guid.NewGuid() }, Broken, [answer]).Outcome.ShouldBe(GuardOutcome.NeedsReason);
        GuardChecks.Weigh(rule, Broken, [answer, answer with { Kind = ClearanceKind.Withdrawn }]).Outcome.ShouldBe(GuardOutcome.NeedsReason);
    }

    [Fact]
    public void No_answer_lifts_a_block()
    {
        var rule = Facts.Rule(OneAchievementOneAward);
        var answer = new Clearance(Guid.Empty, rule.Guard, GuardChecks.Weigh(rule, Broken, []).Fingerprint, ClearanceKind.Reason, "Cho qua", "Lê Thị Mơ", default);
        GuardChecks.Weigh(rule, Broken, [answer]).Outcome.ShouldBe(GuardOutcome.Blocked);
    }

    [Fact]
    public void The_decisions_day_picks_the_version_to_the_day()
    {
        var rules = Versions(fromReception: false);
        GuardRegime.Pick(rules, NoOpenCase, Change.AddDays(-1), null)!.Citation.ShouldBe("cũ");
        GuardRegime.Pick(rules, NoOpenCase, Change, Change.AddDays(-10))!.Citation.ShouldBe("mới");
        GuardRegime.Pick(rules, NoOpenCase, new DateOnly(2023, 12, 31), null).ShouldBeNull();
    }

    [Fact]
    public void Where_the_transition_says_so_a_dossier_received_the_day_before_stays_under_the_former_text()
    {
        var rules = Versions(fromReception: true);
        GuardRegime.Pick(rules, NoOpenCase, Change.AddMonths(2), Change.AddDays(-1))!.Citation.ShouldBe("cũ");
        GuardRegime.Pick(rules, NoOpenCase, Change.AddMonths(2), Change)!.Citation.ShouldBe("mới");
        GuardRegime.Pick(rules, NoOpenCase, Change.AddMonths(2), null)!.Citation.ShouldBe("mới");
    }

    [Fact]
    public void Who_may_not_read_conduct_sees_that_a_rule_is_being_looked_at_and_no_fact()
    {
        var seen = GuardChecks.Weigh(Facts.Rule(AchievementAfterDiscipline), Broken, []).WithoutPrivateFacts();
        seen.Facts.ShouldBeEmpty();
        seen.Sentence.ShouldNotContain("Không đạt");
        GuardChecks.Weigh(Facts.Rule(OneAchievementOneAward), Broken, []).WithoutPrivateFacts().Facts.ShouldNotBeEmpty();
    }

    private static List<GuardRule> Versions(bool fromReception) =>
    [
        Facts.Rule(NoOpenCase) with { ValidTo = Change.AddDays(-1), Citation = "cũ" },
        Facts.Rule(NoOpenCase) with { ValidFrom = Change, Citation = "mới", FromReception = fromReception },
    ];
}
