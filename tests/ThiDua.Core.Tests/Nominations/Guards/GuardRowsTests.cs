using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Law;
using ThiDua.Core.Nominations.Guards;

namespace ThiDua.Core.Tests.Nominations.Guards;

/// <summary>The rows of law and the code that reads them must be one.</summary>
public sealed class GuardRowsTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private readonly TestOffice office = new(database, new DateOnly(2026, 6, 1));

    [Fact]
    public async Task Every_guard_of_the_code_is_a_row_and_every_row_a_guard() =>
        (await office.WithDbAsync(db => db.Guards.Select(g => g.Code).ToListAsync())).Order().ShouldBe(Enum.GetValues<Guard>().Order());

    [Fact]
    public void Every_guard_is_asked_of_dossiers_or_held_elsewhere() =>
        GuardTable.OnDossiers.Select(e => e.Guard).Concat(GuardTable.HeldElsewhere).Order().ShouldBe(Enum.GetValues<Guard>().Order());

    [Theory]
    [InlineData("2026-06-01", false)]
    [InlineData("2026-10-01", true)]
    public async Task Every_guard_has_a_rule_on_both_sides_of_the_last_change_and_after_it_none_is_verified(string day, bool unverified)
    {
        var on = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var rules = (await RulesAsync()).Where(r => r.InForceOn(on)).ToList();
        rules.Select(r => r.Guard).Order().ShouldBe(Enum.GetValues<Guard>().Order());
        rules.ShouldAllBe(r => r.Certainty.IsRecalled() == unverified);
        rules.ShouldAllBe(r => r.FromReception == unverified);
    }

    [Fact]
    public async Task The_measure_of_absence_differs_by_regime_and_in_between_there_is_none()
    {
        var rules = await RulesAsync();
        GuardRule? On(int year, int month, int day) => GuardRegime.Pick(rules, Guard.PresentMostOfTheYear, new DateOnly(year, month, day), null);
        On(2023, 12, 31)!.ShouldSatisfyAllConditions(r => r.Limit.ShouldBe(40), r => r.LimitUnit.ShouldBe(GuardLimitUnit.WorkingDays));
        On(2024, 1, 1).ShouldBeNull();
        On(2025, 8, 4).ShouldBeNull();
        On(2025, 8, 5)!.ShouldSatisfyAllConditions(r => r.Limit.ShouldBe(3), r => r.LimitUnit.ShouldBe(GuardLimitUnit.Months));
    }

    [Fact]
    public async Task Every_award_that_a_rule_names_stands_in_the_catalogue()
    {
        var codes = (await RulesAsync()).SelectMany(r => r.AwardCodes).Distinct().ToList();
        var known = await office.WithDbAsync(db => db.AwardKinds.Select(k => k.Code).ToListAsync());
        codes.Except(known).ShouldBeEmpty();
        codes.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Two_versions_of_one_guard_never_stand_on_one_day() =>
        (await RulesAsync()).GroupBy(r => r.Guard).ShouldAllBe(g => g.All(a => g.All(b => a.Id == b.Id || (a.ValidTo != null && a.ValidTo < b.ValidFrom) || (b.ValidTo != null && b.ValidTo < a.ValidFrom))));

    public ValueTask DisposeAsync() => office.DisposeAsync();

    private Task<IReadOnlyList<GuardRule>> RulesAsync() => office.RunAsync<GuardRulesQuery, IReadOnlyList<GuardRule>>(q => q.AllAsync(default));
}
