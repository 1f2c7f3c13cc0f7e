using ThiDua.Core.Nominations;
using ThiDua.Core.Nominations.Rules;

namespace ThiDua.Core.Tests.Nominations;

public sealed class SharedEvidenceTests
{
    private const string Common = "Quyết định công nhận sáng kiến số 15";

    [Fact]
    public void All_criteria_are_ticked_and_proved_by_one_paper() =>
        SharedEvidence.Over([Tick(met: false), Tick(met: false)], allMet: true, Common).ShouldAllBe(t => t.Met && t.Evidence == Common && !t.IsUntouched);

    [Fact]
    public void Evidence_of_a_criterions_own_stays() =>
        SharedEvidence.Over([Tick(met: true, "Biên bản nghiệm thu")], allMet: true, Common)[0].Evidence.ShouldBe("Biên bản nghiệm thu");

    [Fact]
    public void A_criterion_with_a_paper_of_its_own_needs_no_words() =>
        SharedEvidence.Over([Tick(met: true) with { PaperId = Guid.NewGuid() }], allMet: false, Common)[0].Evidence.ShouldBeNull();

    [Fact]
    public void Without_the_tick_for_all_a_criterion_that_is_not_met_stays_as_it_was() =>
        SharedEvidence.Over([Tick(met: false)], allMet: false, Common)[0].ShouldBe(SharedEvidence.Over([Tick(met: false)], allMet: false, null)[0] with { CriterionId = Id });

    [Theory]
    [InlineData(null)]
    [InlineData("   ")]
    public void Blank_common_evidence_proves_nothing(string? blank) =>
        SharedEvidence.Over([Tick(met: false)], allMet: true, blank)[0].Evidence.ShouldBeNull();

    [Fact]
    public void What_is_untouched_and_proved_stays_untouched() =>
        SharedEvidence.Over([Tick(met: true, "Đã có") with { IsUntouched = true }], allMet: true, Common)[0].IsUntouched.ShouldBeTrue();

    private static readonly Guid Id = Guid.NewGuid();

    private static CriterionTick Tick(bool met, string? evidence = null) => new() { CriterionId = Id, Met = met, Evidence = evidence };
}
