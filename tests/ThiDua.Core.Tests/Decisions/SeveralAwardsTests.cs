using ThiDua.Core.Decisions.Funds;
using ThiDua.Core.Law;
using ThiDua.Core.Tests.Nominations.Guards;

namespace ThiDua.Core.Tests.Decisions;

/// <summary>NĐ 152/2025 Điều 49 khoản 5 to 7, and the rows of who pays and how much organising may cost.</summary>
public sealed class SeveralAwardsTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly Dictionary<AwardClass, OverlapOfDay> Rules = new()
    {
        [AwardClass.Title] = new(SamePeriod.Highest, "khoản 5 Điều 49", Certainty.ConfirmedSecondary),
        [AwardClass.Form] = new(SamePeriod.Each, "khoản 7 Điều 49", Certainty.Derived),
    };

    private readonly TestOffice office = new(database, new DateOnly(2025, 9, 10));

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public void Of_two_titles_of_one_period_the_lower_one_pays_nothing()
    {
        var payable = SeveralAwards.Of(Title("Lao động tiên tiến", 2025, 710_000), [Title("Chiến sĩ thi đua cơ sở", 2025, 2_340_000)], Rules);
        (payable.Amount, payable.Clause).ShouldBe((0m, "khoản 5 Điều 49"));
        payable.Because!.ShouldContain("Chiến sĩ thi đua cơ sở");
    }

    [Fact]
    public void A_higher_title_that_comes_later_pays_the_difference() =>
        SeveralAwards.Of(Title("Chiến sĩ thi đua cơ sở", 2025, 2_340_000), [Title("Lao động tiên tiến", 2025, 710_000)], Rules).Amount.ShouldBe(1_630_000);

    [Fact]
    public void A_third_title_counts_what_the_first_two_paid_together() =>
        SeveralAwards.Of(Title("C", 2025, 3_000_000), [Title("A", 2025, 710_000), Title("B", 2025, 2_340_000) with { ToPay = 1_630_000 }], Rules).Amount.ShouldBe(660_000);

    [Fact]
    public void Titles_of_different_periods_pay_each() =>
        SeveralAwards.Of(Title("Lao động tiên tiến", 2025, 710_000), [Title("Chiến sĩ thi đua cơ sở", 2024, 2_340_000)], Rules).ShouldBe(new Payable(710_000, null, null));

    [Fact]
    public void A_title_and_a_form_of_one_period_pay_both() =>
        SeveralAwards.Of(new PeriodAward("Giấy khen", AwardClass.Form, 2025, 710_000, 710_000), [Title("Lao động tiên tiến", 2025, 710_000)], Rules).Amount.ShouldBe(710_000);

    [Fact]
    public void Two_forms_of_one_period_pay_each() =>
        SeveralAwards.Of(new PeriodAward("Giấy khen", AwardClass.Form, 2025, 710_000, 710_000), [new PeriodAward("Giấy khen", AwardClass.Form, 2025, 710_000, 710_000)], Rules).Amount.ShouldBe(710_000);

    [Fact]
    public void An_equal_title_pays_nothing_more() =>
        SeveralAwards.Of(Title("A", 2025, 710_000), [Title("B", 2025, 710_000)], Rules).Amount.ShouldBe(0);

    [Theory]
    [InlineData("2025-06-30", 0)]
    [InlineData("2025-07-01", 2)]
    public async Task The_rule_of_several_awards_stands_from_the_day_of_the_decree(string day, int rows) =>
        (await office.RunAsync((FundLawQuery q) => q.OverlapsAsync(Day(day), default))).Count.ShouldBe(rows);

    [Fact]
    public void Without_a_rule_of_the_day_each_is_paid() =>
        SeveralAwards.Of(Title("A", 2025, 710_000), [Title("B", 2025, 2_340_000)], new Dictionary<AwardClass, OverlapOfDay>()).Amount.ShouldBe(710_000);

    [Theory, GuardCase(Guard.SignerPays, GuardCase.Boundary)]
    [InlineData(AuthorityLevel.Department, Payer.SigningLevel)]
    [InlineData(AuthorityLevel.Province, Payer.SigningLevel)]
    [InlineData(AuthorityLevel.Ministry, Payer.SigningLevel)]
    [InlineData(AuthorityLevel.Government, Payer.Proposer)]
    [InlineData(AuthorityLevel.State, Payer.Proposer)]
    public async Task The_level_that_signs_pays_except_for_the_state_and_the_prime_minister(AuthorityLevel level, Payer payer)
    {
        var found = await office.RunAsync((FundLawQuery q) => q.PayerAsync(level, Day("2024-01-01"), default));
        (found!.Payer, found.Citation).ShouldBe((payer, "khoản 4 Điều 11 Luật 06/2022/QH15"));
        (await office.RunAsync((FundLawQuery q) => q.PayerAsync(level, Day("2023-12-31"), default))).ShouldBeNull();
    }

    [Theory]
    [InlineData("2025-12-31", false)]
    [InlineData("2026-01-01", true)]
    public async Task The_share_for_organising_stands_from_2026(string day, bool stands) =>
        (await office.RunAsync((FundLawQuery q) => q.OrganisationShareAsync(Day(day), default)) is not null).ShouldBe(stands);

    [Theory]
    [InlineData(2_000_000, 18_000_000, true)]
    [InlineData(2_000_001, 18_000_000, false)]
    [InlineData(20_000_000, 0, true)]
    public void Organising_takes_a_fifth_of_the_fund_at_most(decimal amount, decimal already, bool fits)
    {
        var refusal = FundRules.OrganisationWithinItsShare(amount, already, 100_000_000, new FundShare(20, 100, "khoản 3 Điều 2 Thông tư số 143/2025/TT-BTC", Certainty.Confirmed));
        (refusal is null).ShouldBe(fits);
        refusal?.Clause.ShouldBe("khoản 3 Điều 2 Thông tư số 143/2025/TT-BTC");
    }

    [Theory]
    [InlineData(500_000, true)]
    [InlineData(500_001, false)]
    public void An_allowance_is_at_most_its_ceiling(decimal each, bool fits) =>
        (FundRules.AllowanceWithinCeiling(each, AllowanceRole.Member, new AllowanceLimit(500_000, "khoản 3 Điều 2", Certainty.Confirmed)) is null).ShouldBe(fits);

    private static PeriodAward Title(string name, int period, decimal amount) => new(name, AwardClass.Title, period, amount, amount);

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
