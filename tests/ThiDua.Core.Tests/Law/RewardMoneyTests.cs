using ThiDua.Core.Law;

namespace ThiDua.Core.Tests.Law;

public sealed class RewardMoneyTests
{
    [Theory]
    [InlineData(0.3, 1_490_000, 450_000)]
    [InlineData(0.6, 1_490_000, 900_000)]
    [InlineData(0.3, 1_800_000, 540_000)]
    [InlineData(0.6, 1_800_000, 1_080_000)]
    [InlineData(0.3, 2_340_000, 710_000)]
    [InlineData(0.6, 2_340_000, 1_410_000)]
    [InlineData(0.3, 2_530_000, 760_000)]
    [InlineData(0.6, 2_530_000, 1_520_000)]
    [InlineData(1.0, 2_340_000, 2_340_000)]
    [InlineData(0.8, 1_490_000, 1_200_000)]
    [InlineData(1.5, 1_490_000, 2_240_000)]
    [InlineData(0.15, 1_490_000, 230_000)]
    [InlineData(3.0, 2_340_000, 7_020_000)]
    public void Rewards_are_multiples_of_the_base_salary_rounded_up_to_ten_thousand(decimal coefficient, decimal baseSalary, decimal amount) =>
        RewardMoney.Of(coefficient, baseSalary, 10_000).ShouldBe(amount);

    [Fact]
    public void A_collective_is_rounded_once_and_not_twice_the_rounded_amount_of_a_person() =>
        RewardMoney.Of(0.6m, 2_340_000, 10_000).ShouldNotBe(2 * RewardMoney.Of(0.3m, 2_340_000, 10_000));

    [Fact]
    public void The_full_quota_of_ten_people_and_five_collectives_costs_what_the_plan_expects()
    {
        (10 * RewardMoney.Of(0.3m, 1_800_000, 10_000) + 5 * RewardMoney.Of(0.6m, 1_800_000, 10_000)).ShouldBe(10_800_000);
        (10 * RewardMoney.Of(0.3m, 2_340_000, 10_000) + 5 * RewardMoney.Of(0.6m, 2_340_000, 10_000)).ShouldBe(14_150_000);
    }
}
