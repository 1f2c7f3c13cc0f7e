using ThiDua.Core.Decisions;
using ThiDua.Core.Decisions.Funds;
using ThiDua.Testing;

namespace ThiDua.Core.Tests.Decisions;

/// <summary>The fund's list of rewards over all decisions of a year, paid and unpaid.</summary>
public sealed class FundPaymentsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly DateOnly Today = new(2025, 6, 2);

    [Fact]
    public async Task Every_reward_of_the_year_is_listed_by_unit_with_what_is_paid_and_left()
    {
        await using var office = new TestOffice(database, Today);
        var scene = await DecisionScene.SetAsync(office, Today.AddDays(-30));
        await scene.SelectPersonAsync("Vũ Thị Lan");
        var first = await scene.ApprovedAsync();
        (await scene.IssueAsync(first, "10", Today)).ShouldSucceed();
        var one = await CountedAsync(office, scene);
        one.List.Lines.ShouldHaveSingleItem().Standing.ShouldBe(PaymentStanding.Unpaid);
        var paid = (await scene.ItemsAsync(first)).Single().Id;
        (await scene.RunAsync((MarkPaid o) => o.ExecuteAsync(new MarkPaidRequest { DecisionId = first, ItemIds = [paid], PaidOn = Today }, scene.Accountant, default))).ShouldSucceed();

        await scene.SelectPersonAsync("Bùi Văn Bảo");
        await scene.SelectUnitAsync();
        (await scene.IssueAsync(await scene.ApprovedAsync(), "11", Today)).ShouldSucceed();
        var three = await CountedAsync(office, scene);
        three.Queries.ShouldBe(one.Queries);
        (three.List.Due, three.List.PaidInYear, three.List.Left).ShouldBe((710_000m + 710_000 + 1_410_000, 710_000m, 2_120_000m));
        three.List.Lines.Single(l => l.ItemId == paid).Standing.ShouldBe(PaymentStanding.Paid);
        three.List.ByUnit.ShouldHaveSingleItem().Key.ShouldBe("Văn phòng Sở");
        (await office.RunAsync((FundPaymentsQuery q) => q.FindAsync(2024, scene.Accountant, default)))!.Lines.ShouldBeEmpty();
    }

    private static async Task<(int Queries, FundPayments List)> CountedAsync(TestOffice office, DecisionScene scene)
    {
        using var queries = new QueryCount();
        var list = (await office.RunAsync((FundPaymentsQuery q) => q.FindAsync(2025, scene.Accountant, default)))!;
        return (queries.Count, list);
    }
}
