using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Law.Alarms;
using ThiDua.Testing;

namespace ThiDua.Core.Tests.Law.Alarms;

public sealed class LawAlarmTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly DateOnly Ends = new(2027, 2, 28);
    private readonly TestOffice office = new(database, Ends);

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Theory]
    [InlineData(-121, false)]
    [InlineData(-120, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void The_alarm_goes_off_at_exactly_120_days_and_ends_with_the_rule(int days, bool rings) =>
        LawAlarmRule.EndsSoon(Ends, Ends.AddDays(days)).ShouldBe(rings);

    [Theory]
    [InlineData(-121, false)]
    [InlineData(-120, true)]
    [InlineData(30, true)]
    public void A_text_to_be_looked_at_again_rings_until_somebody_has_looked(int days, bool rings) =>
        LawAlarmRule.RecheckSoon(Ends, Ends.AddDays(days)).ShouldBe(rings);

    [Theory]
    [InlineData(-121, false)]
    [InlineData(-120, true)]
    public async Task A_decision_that_ends_is_on_the_list_and_on_the_home_page_from_that_day(int days, bool rings)
    {
        office.Clock.MoveTo(Ends.AddDays(days));
        (await NamesAsync()).Contains("Quyết định số 01/2026/QĐ-TTg").ShouldBe(rings);
        var home = await HomeAsync(Role.StandingOfficer);
        home.Any(i => i.Url == "/phap-luat/sap-het" && i.EndsAt == VietnamTime.EndOf(Ends)).ShouldBe(rings);
        (await HomeAsync(Role.UnitHead)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_follower_silences_the_alarm()
    {
        office.Clock.MoveTo(Ends.AddDays(-10));
        (await NamesAsync()).ShouldContain("Quyết định số 01/2026/QĐ-TTg");
        await ExecuteAsync("insert into law.legal_document (code, kind, number, title, issuer, effective_from, certainty, replaces) values ('qd_x', 'Quyết định', '09/2027/QĐ-TTg', 'x', 'x', '2027-03-01', 'confirmed', 'qd_01_2026')");
        (await NamesAsync()).ShouldNotContain("Quyết định số 01/2026/QĐ-TTg");
        await ExecuteAsync("delete from law.legal_document where code = 'qd_x'");
    }

    [Fact]
    public async Task A_rate_that_ends_rings_until_the_next_version_stands()
    {
        office.Clock.MoveTo(new DateOnly(2027, 1, 1));
        await ExecuteAsync("update law.base_salary set valid_to = '2027-01-31' where valid_from = '2026-07-01'");
        (await NamesAsync()).ShouldContain("2.530.000");
        await ExecuteAsync("insert into law.base_salary values ('2027-02-01', null, 2800000, 'x', 'confirmed')");
        (await NamesAsync()).ShouldNotContain("2.530.000");
        await ExecuteAsync("delete from law.base_salary where valid_from = '2027-02-01'; update law.base_salary set valid_to = null where valid_from = '2026-07-01'");
    }

    [Fact]
    public async Task A_quiet_day_costs_the_home_page_one_question()
    {
        office.Clock.MoveTo(new DateOnly(2026, 7, 15));
        using var queries = new QueryCount();
        (await office.RunAsync((LawAlarmsQuery q) => q.AllAsync(default))).ShouldBeEmpty();
        queries.Count.ShouldBe(1);
    }

    private async Task<IReadOnlyList<string>> NamesAsync() => [.. (await office.RunAsync((LawAlarmsQuery q) => q.AllAsync(default))).Select(a => a.Name)];

    private Task<IReadOnlyList<HomeItem>> HomeAsync(Role role) =>
        office.RunAsync((LawHome q) => q.ItemsAsync(new Actor(Guid.NewGuid(), null, "x", [new ActorGrant(role, Guid.NewGuid(), "x", "/x/")]), default));

    private Task<int> ExecuteAsync(string sql) => office.WithDbAsync(db => db.Database.ExecuteSqlRawAsync(sql));
}
