using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours;
using ThiDua.Core.Honours.Imports;
using ThiDua.Core.Law;
using ThiDua.Core.Organizations;
using ThiDua.Testing;

namespace ThiDua.Core.Tests.Honours;

/// <summary>Reading the history: scope, namesakes, successors, pages.</summary>
public sealed class HistoryReadTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Namesakes_stay_apart_and_names_nobody_matched_are_shown_as_such()
    {
        await using var office = new TestOffice(database, HistoryScene.Today);
        var scene = await HistoryScene.SetAsync(office);
        var (one, other) = (await scene.PersonAsync("Kha Thị Trùng", new DateOnly(1980, 1, 1)), await scene.PersonAsync("Kha Thị Trùng", new DateOnly(1990, 1, 1)));
        await AwardAsync(scene, 2021, one);
        await AwardAsync(scene, 2022, null, name: "Kha Thị Trùng");
        var found = await office.RunAsync((EverHonouredQuery q) => q.ForAsync("kha thi trung", scene.Officer, Ct));
        found.Subjects.Select(s => (s.Id, s.Awards.Count)).ShouldBe([(one, 1), (other, 0)], ignoreOrder: true);
        found.Unmatched.ShouldHaveSingleItem().Year.ShouldBe(2022);
    }

    [Fact]
    public async Task A_unit_head_sees_the_awards_of_their_unit_and_no_others()
    {
        await using var office = new TestOffice(database, HistoryScene.Today);
        var scene = await HistoryScene.SetAsync(office);
        var unit = await scene.Data.UnitAsync(scene.AgencyId, scene.RootId, "Phòng Kín");
        var (mine, theirs) = (await scene.PersonAsync("Bàn A Kín", unitId: unit), await scene.PersonAsync("Bàn A Ngoài"));
        await AwardAsync(scene, 2021, mine);
        await AwardAsync(scene, 2021, theirs);
        await AwardAsync(scene, 2021, null, name: "Bàn A Lạ");
        var head = await scene.Data.ActorAsync(Role.UnitHead, unit);
        (await office.RunAsync((AwardListQuery q) => q.PageAsync(new AwardFilter(), head, Ct))).Rows.ShouldHaveSingleItem().SubjectUrl.ShouldBe($"/lich-su-khen-thuong/nguoi/{mine}");
        (await office.RunAsync((EverHonouredQuery q) => q.ForAsync("ban a", head, Ct))).Subjects.Select(s => s.Id).ShouldBe([mine]);
        (await office.RunAsync((HonourHistoryQuery q) => q.OfAsync(HonourSubjectType.Person, theirs, head, Ct))).ShouldBeNull();
    }

    [Fact]
    public async Task A_successor_carries_the_history_of_the_units_before_it()
    {
        await using var office = new TestOffice(database, HistoryScene.Today);
        var scene = await HistoryScene.SetAsync(office);
        var (old, middle, now) = (await scene.Data.UnitAsync(scene.AgencyId, scene.RootId, "Phòng Đầu"), await scene.Data.UnitAsync(scene.AgencyId, scene.RootId, "Phòng Giữa"), await scene.Data.UnitAsync(scene.AgencyId, scene.RootId, "Phòng Nay"));
        await scene.Data.AddAsync(db =>
        {
            foreach (var (id, next) in new[] { (old, middle), (middle, now) })
            {
                var unit = db.Units.Single(u => u.Id == id);
                (unit.ValidTo, unit.SuccessorId) = (new DateOnly(2024, 12, 31), next);
            }

            return Done.Value;
        });
        await AwardAsync(scene, 2019, null, unit: old);
        await AwardAsync(scene, 2024, null, unit: now);
        var history = (await office.RunAsync((HonourHistoryQuery q) => q.OfAsync(HonourSubjectType.Unit, now, scene.Officer, Ct)))!;
        history.Awards.Select(a => a.Year).ShouldBe([2024, 2019]);
        history.Former.ShouldBe(["Phòng Đầu", "Phòng Giữa"], ignoreOrder: true);
        (await office.RunAsync((HonourHistoryQuery q) => q.OfAsync(HonourSubjectType.Unit, old, scene.Officer, Ct)))!.Awards.Select(a => a.Year).ShouldBe([2019]);
    }

    [Fact]
    public async Task Pages_go_on_where_the_last_one_ended_and_three_rows_cost_no_more_queries_than_one()
    {
        await using var office = new TestOffice(database, HistoryScene.Today);
        var scene = await HistoryScene.SetAsync(office);
        var person = await scene.PersonAsync("Sầm Văn Trang");
        var filter = new AwardFilter { Name = "Sầm Văn Trang" };
        await AwardAsync(scene, 1990, person, name: "Sầm Văn Trang");
        var (one, _) = await CountedAsync(office, scene, filter);
        for (var year = 1960; year < 1960 + AwardListQuery.PageSize; year++)
        {
            await AwardAsync(scene, year, person, name: "Sầm Văn Trang");
        }

        var (many, first) = await CountedAsync(office, scene, filter);
        many.ShouldBe(one);
        first.Total.ShouldBe(AwardListQuery.PageSize + 1);
        var second = (await CountedAsync(office, scene, filter with { After = first.Next })).Page;
        first.Rows.Concat(second.Rows).Select(r => r.Id).Distinct().Count().ShouldBe(AwardListQuery.PageSize + 1);
        second.Next.ShouldBeNull();
        (await CountedAsync(office, scene, filter with { After = "hỏng" })).Page.Rows.Count.ShouldBe(AwardListQuery.PageSize);
    }

    [Fact]
    public async Task A_name_kept_as_text_is_matched_later_with_all_its_rows()
    {
        await using var office = new TestOffice(database, HistoryScene.Today);
        var scene = await HistoryScene.SetAsync(office);
        var person = await scene.PersonAsync("Mùa A Sau");
        await AwardAsync(scene, 2018, null, name: "Mùa A Sau");
        await AwardAsync(scene, 2019, null, name: "Mùa A Sau");
        var name = (await office.RunAsync((UnmatchedQuery q) => q.PageAsync("mua a sau", scene.Officer, Ct))).Names.ShouldHaveSingleItem();
        name.Candidates.ShouldHaveSingleItem().Id.ShouldBe(person);
        var request = new MatchPastRecordsRequest { Name = name.Name, Title = name.Title, SubjectId = scene.OfficeUnitId };
        (await office.RunAsync((MatchPastRecords o) => o.ExecuteAsync(request, scene.Officer, Ct))).Refusals.ShouldHaveSingleItem().Sentence.ShouldContain("khác loại");
        (await office.RunAsync((MatchPastRecords o) => o.ExecuteAsync(request with { SubjectId = person }, scene.Officer, Ct))).Value.ShouldBe(new RecordsMatched(2, 0));
        (await scene.AwardsAsync(person)).Count.ShouldBe(2);
    }

    private static async Task<(int Queries, AwardPage Page)> CountedAsync(TestOffice office, HistoryScene scene, AwardFilter filter)
    {
        using var queries = new QueryCount();
        var page = await office.RunAsync((AwardListQuery q) => q.PageAsync(filter, scene.Officer, Ct));
        return (queries.Count, page);
    }

    private static Task<Done> AwardAsync(HistoryScene scene, int year, Guid? person, string name = "Ai đó", Guid? unit = null) => scene.Data.AddAsync(db =>
    {
        db.Add(new PastAward
        {
            Id = Guid.CreateVersion7(), AgencyId = scene.AgencyId, SubjectKind = unit is null ? SubjectKind.Individual : SubjectKind.Collective, PersonId = person, UnitId = unit,
            SubjectName = name, AwardCode = "giay_khen_so", AwardName = "Giấy khen", TitleYear = year, State = AwardStanding.Standing,
        });
        return Done.Value;
    });
}
