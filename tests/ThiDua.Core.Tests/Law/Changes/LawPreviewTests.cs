using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Law;
using ThiDua.Core.Law.Changes;

namespace ThiDua.Core.Tests.Law.Changes;

public sealed class LawPreviewTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly TestOffice office = new(database, new DateOnly(2026, 11, 20));
    private Actor officer = null!;
    private Guid root;

    public async ValueTask InitializeAsync()
    {
        var data = new TestData(office);
        (_, root) = await data.AgencyAsync($"Sở {Guid.NewGuid():N}");
        officer = await data.ActorAsync(Role.StandingOfficer, root);
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task A_preview_leaves_no_trace_and_asks_for_the_day_the_change_begins()
    {
        var id = await DraftAsync("co_thi_dua", new DateOnly(2027, 3, 1), "9");
        var before = await FingerprintAsync();
        var preview = await office.RunAsync((LawPreviewQuery q) => q.OfAsync(id, null, officer, default));
        preview.Refusals.ShouldBeEmpty();
        preview.Day.ShouldBe(new DateOnly(2027, 3, 1));
        preview.Groups.Select(g => g.Heading).ShouldBeSubsetOf(preview.Groups.Select(g => g.Heading).Distinct());
        preview.Groups.Count.ShouldBeGreaterThanOrEqualTo(3);
        (await FingerprintAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_change_that_cannot_be_applied_says_why_instead_of_comparing()
    {
        var id = await DraftAsync("co_thi_dua_quan_khu", new DateOnly(2027, 3, 1), "7");
        await office.WithDbAsync(db => db.Database.ExecuteSqlRawAsync("update law.reward_coefficient set citation = citation || ' ' where award_code = 'co_thi_dua_quan_khu'"));
        var preview = await office.RunAsync((LawPreviewQuery q) => q.OfAsync(id, null, officer, default));
        preview.Refusals.ShouldHaveSingleItem().ShouldBeOfType<RowMoved>();
        preview.Groups.ShouldBeEmpty();
    }

    [Fact]
    public void The_difference_counts_cases_and_shows_only_those_the_reader_may_see()
    {
        var (mine, other, same) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        LawImpactLine[] before = [Line(mine, "a", "1"), Line(mine, "b", "1"), Line(other, "", "1", "/x/"), Line(same, "", "1")];
        LawImpactLine[] after = [Line(mine, "a", "2"), Line(mine, "b", "3"), Line(same, "", "1")];
        var group = LawImpactDifference.Of("Hồ sơ", before, after, line => line.UnitPath is null);
        (group.Looked, group.Changed, group.Hidden).ShouldBe((3, 2, 1));
        group.Shown.Select(c => (c.Id, c.Before, c.After)).ShouldBe([(mine, "1", "2"), (mine, "1", "3")]);
    }

    private static LawImpactLine Line(Guid id, string part, string value, string? path = null) => new("nomination", id, "Hồ sơ", "/ho-so", value) { Part = part, UnitPath = path };

    private async Task<Guid> DraftAsync(string award, DateOnly from, string coefficient)
    {
        var id = (await office.RunAsync((CreateLawChange o) => o.ExecuteAsync(new LawChangeFields("Sửa", "Nghị định"), officer, default))).Value!.Id;
        var row = (await office.RunAsync((LawCatalog c) => c.RowsAsync(c.Find("he-so-tien-thuong")!, default))).First(r => r.Values["award_code"] == award && r.To is null);
        var version = (await office.RunAsync((LawChangesQuery q) => q.CaseAsync(id, officer, default)))!.Version;
        (await office.RunAsync((PutLawLine o) => o.ExecuteAsync(
            new LawLineRequest
            {
                ChangeSetId = id, Version = version, Table = "he-so-tien-thuong", Action = LawChangeAction.Replace, RowKey = row.Key, Day = from, Citation = "Điều 1", Certainty = Certainty.Derived,
                Values = new Dictionary<string, string?> { ["coefficient"] = coefficient },
            },
            officer, default))).Refusals.ShouldBeEmpty();
        return id;
    }

    private async Task<string> FingerprintAsync() => (await office.WithDbAsync(db => db.Database.SqlQueryRaw<string>(
        "select md5(string_agg(t::text, '' order by t.id)) || (select count(*) from audit.process)::text || (select md5(string_agg(l::text, '')) from law.change_line l) as \"Value\" from law.reward_coefficient t").ToListAsync()))[0];
}
