using Microsoft.EntityFrameworkCore;
using Npgsql;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;
using ThiDua.Core.Records.Register;
using ThiDua.Core.Tests.Decisions;
using ThiDua.Testing;

namespace ThiDua.Core.Tests.Registers;

/// <summary>Every paper that goes out with a number stands in one register.</summary>
public sealed class RegisterTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly DateOnly Today = new(2025, 9, 10);
    private readonly TestOffice office = new(database, Today);

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task An_issued_decision_stands_in_the_register_with_its_file_and_who_issued_it()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddMonths(-2));
        var id = await IssuedAsync(scene, "05");
        var row = (await PageAsync(scene.Officer)).Rows.ShouldHaveSingleItem();
        (row.Reference, row.IssuedOn, row.Type, row.PaperUrl, row.EnteredBy, row.Signer, row.OwnSeries)
            .ShouldBe(("05/QĐ-SKHCN", Today, PaperType.Decision, $"/quyet-dinh/{id}", "Trần Thị Thu", "Hoàng Văn Sơn", false));
        row.FileId.ShouldBe(await office.WithDbAsync(db => db.IssuedPapers.Where(p => p.AboutId == id && p.Kind == IssuedPaperKind.Decision).Select(p => (Guid?)p.FileId).SingleAsync()));
    }

    [Fact]
    public async Task A_number_of_the_series_is_given_once_whatever_module_gives_it()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddMonths(-2));
        await OtherPaperAsync(scene, "7", "QĐ-SKHCN");
        await scene.SelectPersonAsync("Vũ Thị Lan");
        var refused = await scene.IssueAsync(await scene.ApprovedAsync(), "07", Today);
        refused.Refusals.ShouldContain(r => r is NumberTaken);
        (await Should.ThrowAsync<PostgresException>(() => OtherPaperAsync(scene, "7", "QĐ-SKHCN"))).ConstraintName.ShouldBe("register_number");
        await OtherPaperAsync(scene, "7", "TB-SKHCN");
    }

    [Fact]
    public async Task A_line_of_the_register_is_neither_changed_nor_taken_out()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddMonths(-2));
        await IssuedAsync(scene, "9");
        foreach (var sql in new[] { "update records.register_entry set number = '10'", "update records.register_entry set entered_by = 'ai khác'", "delete from records.register_entry" })
        {
            (await Should.ThrowAsync<PostgresException>(() => SqlAsync(sql))).ConstraintName.ShouldBe("register_stands");
        }
    }

    [Fact]
    public async Task Typing_without_marks_finds_a_paper_and_pages_go_on_where_the_last_one_ended()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddMonths(-2));
        for (var i = 1; i <= RegisterQuery.PageSize + 3; i++)
        {
            await OtherPaperAsync(scene, $"{i}", "TB-SKHCN", i == 4 ? "Thông báo kết quả xét tặng Đặng Thị Ánh" : "Thông báo khác");
        }

        (await PageAsync(scene.Officer, new RegisterFilter { Text = "dang thi anh" })).Rows.ShouldHaveSingleItem().Number.ShouldBe("4");
        (await PageAsync(scene.Officer, new RegisterFilter { Text = "12/tb" })).Rows.ShouldHaveSingleItem().Number.ShouldBe("12");
        var first = await PageAsync(scene.Officer);
        var second = await PageAsync(scene.Officer, new RegisterFilter { After = first.Next });
        (first.Total, first.Rows.Count, second.Rows.Count, second.Next).ShouldBe((RegisterQuery.PageSize + 3, RegisterQuery.PageSize, 3, null));
        first.Rows.Concat(second.Rows).Select(r => r.Order).ShouldBe(Enumerable.Range(1, RegisterQuery.PageSize + 3).Reverse());
        (await PageAsync(scene.Officer, new RegisterFilter { After = "hỏng-x" })).Rows.Count.ShouldBe(RegisterQuery.PageSize);
        (await PageAsync(scene.Officer, new RegisterFilter { Year = 2019 })).Total.ShouldBe(0);
        (await PageAsync(scene.Officer, new RegisterFilter { Type = PaperType.Report })).Total.ShouldBe(0);
    }

    [Fact]
    public async Task A_series_says_what_is_missing_in_it_and_another_agency_sees_nothing()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddMonths(-2));
        await OtherPaperAsync(scene, "3", "TB-SKHCN");
        await OtherPaperAsync(scene, "5", "TB-SKHCN", day: Today.AddDays(-4));
        var line = (await office.RunAsync((RegisterSeriesQuery q) => q.OfYearAsync(2025, scene.Officer, default))).Lines.ShouldHaveSingleItem();
        (line.Symbol, line.Last, string.Join(' ', line.Gaps), line.AgainstTheDays.Single()).ShouldBe(("TB-SKHCN", 5, "01-02 04", 5));
        var (_, elsewhere) = await new TestData(office).AgencyAsync("Sở khác");
        var stranger = await new TestData(office).ActorAsync(Role.StandingOfficer, elsewhere);
        (await PageAsync(stranger)).Total.ShouldBe(0);
        (await office.RunAsync((RegisterSeriesQuery q) => q.OfYearAsync(2025, stranger, default))).Lines.ShouldBeEmpty();
        (await PageAsync(await new TestData(office).ActorAsync(Role.Individual, scene.RootId))).Total.ShouldBe(0);
    }

    [Fact]
    public async Task The_list_asks_as_often_for_three_papers_as_for_one()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddMonths(-2));
        await OtherPaperAsync(scene, "1", "TB-SKHCN");
        var one = await CountAsync();
        await OtherPaperAsync(scene, "2", "TB-SKHCN");
        await OtherPaperAsync(scene, "3", "TB-SKHCN");
        (await CountAsync()).ShouldBe(one);

        async Task<int> CountAsync()
        {
            using var queries = new QueryCount();
            await PageAsync(scene.Officer);
            return queries.Count;
        }
    }

    [Fact]
    public async Task The_register_of_certificates_asks_as_often_for_three_names_as_for_one()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddMonths(-2));
        await IssuedAsync(scene, "1");
        var one = await CountAsync(1);
        foreach (var name in new[] { "Cao Văn Đức", "Lò Thị Mai" })
        {
            await scene.SelectPersonAsync(name);
        }

        (await scene.IssueAsync(await scene.ApprovedAsync(), "2", Today)).ShouldSucceed();
        (await CountAsync(3)).ShouldBe(one);

        async Task<int> CountAsync(int rows)
        {
            using var queries = new QueryCount();
            var page = await office.RunAsync((CertificateRegisterQuery q) => q.PageAsync(Today.Year, null, scene.Officer, default));
            (page.Rows.Count, page.Gaps.Count).ShouldBe((rows, 0));
            return queries.Count;
        }
    }

    private static async Task<Guid> IssuedAsync(DecisionScene scene, string number)
    {
        await scene.SelectPersonAsync("Vũ Thị Lan");
        var id = await scene.ApprovedAsync();
        (await scene.IssueAsync(id, number, Today)).ShouldSucceed();
        return id;
    }

    private Task<RegisterPage> PageAsync(Actor actor, RegisterFilter? filter = null) => office.RunAsync((RegisterQuery q) => q.PageAsync(filter ?? new RegisterFilter(), actor, default));

    private Task<int> OtherPaperAsync(DecisionScene scene, string number, string symbol, string about = "Thông báo", DateOnly? day = null)
    {
        var on = day ?? Today;
        return office.WithDbAsync(db => db.Database.ExecuteSqlAsync(
            $"select records.enter({scene.AgencyId}, {scene.AgencyId}, 'notice', {number}, {symbol}, {on}, {about}, 'Hoàng Văn Sơn', {scene.MovementId}, 'paper', gen_random_uuid(), null, now(), 'Văn thư', null)"));
    }

    private Task<int> SqlAsync(string sql) => office.WithDbAsync(db => db.Database.ExecuteSqlRawAsync(sql));
}
