using ThiDua.Core.Decisions;
using ThiDua.Core.Decisions.Papers;
using ThiDua.Core.Decisions.Rules;
using ThiDua.Core.Law;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Tests.Decisions;

public sealed class HouseholdPaperTests
{
    private static DecisionFacts WithHousehold()
    {
        var facts = SampleFacts.Decision();
        var rates = facts.Rules.Rates!;
        return facts with
        {
            Rules = facts.Rules with
            {
                Rates = rates with { Coefficients = new Dictionary<SubjectKind, SourcedRate>(rates.Coefficients) { [SubjectKind.Household] = new(0.45m, "Điều 58 Nghị định số 98/2023/NĐ-CP", Certainty.Derived) } },
            },
            Items = [.. facts.Items, new FactItem(Guid.NewGuid(), 4, SubjectKind.Household, "Hộ ông Phan Văn Tám", "Thôn Đông, xã Hòa Lạc", "", 4, 2024, 810_000)],
        };
    }

    [Fact]
    public void The_decision_counts_the_household_apart_and_says_its_money()
    {
        var facts = WithHousehold();
        PaperParts.HowMany(facts).ShouldBe("01 tập thể, 02 cá nhân và 01 hộ gia đình");
        var articles = DecisionPaper.Of(facts).Body.OfType<Article>().Select(a => string.Concat(a.Text.Runs.Select(r => r.Text))).ToList();
        articles.ShouldContain(a => a.Contains("mỗi hộ gia đình 810.000 đồng", StringComparison.Ordinal));
        articles.ShouldContain(a => a.Contains("tập thể, cá nhân, hộ gia đình có tên", StringComparison.Ordinal));
    }

    [Fact]
    public void The_list_gives_households_a_part_of_their_own_after_people() =>
        PaperParts.Rows(WithHousehold(), i => [i.Name]).OfType<GroupRow>().Select(g => g.Text).ShouldBe(["I. TẬP THỂ", "II. CÁ NHÂN", "III. HỘ GIA ĐÌNH"]);

    [Fact]
    public void The_certificate_carries_the_household_by_its_name() =>
        CertificateFile.Of(WithHousehold(), WithHousehold().Items[^1]).Name.ShouldBe("Hộ ông Phan Văn Tám");

    [Fact]
    public void A_household_costs_one_and_a_half_times_a_person() =>
        WithHousehold().Rules.Rates!.AmountFor(SubjectKind.Household).ShouldBe(810_000);

    [Fact]
    public void Protocol_order_is_collectives_people_households()
    {
        ListedSubject[] subjects = [Of(SubjectKind.Household, "Hộ bà An"), Of(SubjectKind.Individual, "Bình"), Of(SubjectKind.Collective, "Tổ Công nghệ")];
        subjects.InProtocolOrder(s => s, new Dictionary<Guid, int>()).Select(s => s.Kind).ShouldBe(SubjectOrder.InPapers);
    }

    private static ListedSubject Of(SubjectKind kind, string name) => new(Guid.NewGuid(), kind, name, name, Guid.Empty);
}
