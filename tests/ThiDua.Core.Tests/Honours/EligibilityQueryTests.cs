using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours;
using ThiDua.Core.Law;
using ThiDua.Testing;

namespace ThiDua.Core.Tests.Honours;

/// <summary>A whole agency against the law's rows of the year.</summary>
public sealed class EligibilityQueryTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Since_2024_an_outstanding_rating_does_for_a_base_title_and_before_it_did_not()
    {
        await using var office = new TestOffice(database, HistoryScene.Today);
        var scene = await HistoryScene.SetAsync(office);
        var person = await scene.PersonAsync("Phàn Mùi Ghển");
        foreach (var year in new[] { 2023, 2024 })
        {
            await AwardAsync(scene, person, "ldtt", year);
            await RateAsync(scene, person, year, RatingLevel.Outstanding);
        }

        (await BoardAsync(office, scene, "cstd_co_so", 2024)).Met.ShouldContain(l => l.Id == person);
        var before = (await BoardAsync(office, scene, "cstd_co_so", 2023)).Nearly.Single(l => l.Id == person);
        before.Lacks.ShouldBe(["thiếu sáng kiến, đề tài được cơ sở công nhận năm 2023"]);
    }

    [Fact]
    public async Task Two_base_titles_in_a_row_open_the_way_to_a_provincial_certificate_and_a_gap_closes_it()
    {
        await using var office = new TestOffice(database, HistoryScene.Today);
        var scene = await HistoryScene.SetAsync(office);
        var (steady, gap) = (await scene.PersonAsync("Chẻo A Sài"), await scene.PersonAsync("Tẩn Lở Mẩy"));
        await AwardAsync(scene, steady, "cstd_co_so", 2023);
        await AwardAsync(scene, steady, "cstd_co_so", 2024);
        await AwardAsync(scene, gap, "cstd_co_so", 2022);
        await AwardAsync(scene, gap, "cstd_co_so", 2024);
        var board = await BoardAsync(office, scene, "bang_khen_tinh", 2024);
        board.Met.Single(l => l.Id == steady).Facts.ShouldBe(["Chiến sĩ thi đua cơ sở các năm 2023, 2024"]);
        board.Met.ShouldNotContain(l => l.Id == gap);
        board.Nearly.ShouldContain(l => l.Id == gap);
    }

    [Fact]
    public async Task A_unit_is_measured_by_the_titles_of_its_people()
    {
        await using var office = new TestOffice(database, HistoryScene.Today);
        var scene = await HistoryScene.SetAsync(office);
        var unit = await scene.Data.UnitAsync(scene.AgencyId, scene.RootId, "Phòng Chuyên ngành thử");
        var people = new[] { await scene.PersonAsync("Một A Thử", unitId: unit), await scene.PersonAsync("Hai A Thử", unitId: unit), await scene.PersonAsync("Ba A Thử", unitId: unit) };
        await RateAsync(scene, unit, 2024, RatingLevel.Good, unit: true);
        await AwardAsync(scene, people[0], "ldtt", 2024);
        await AwardAsync(scene, people[1], "ldtt", 2024);
        (await BoardAsync(office, scene, "ttldtt", 2024, SubjectKind.Collective)).Nearly.Single(l => l.Id == unit).Lacks
            .ShouldBe(["mới có 2 trong 3 người đạt Lao động tiên tiến năm 2024, cần ít nhất 70 %"]);
        await AwardAsync(scene, people[2], "ldtt", 2024);
        (await BoardAsync(office, scene, "ttldtt", 2024, SubjectKind.Collective)).Met.ShouldContain(l => l.Id == unit);
    }

    [Fact]
    public async Task Three_people_cost_no_more_queries_than_one_and_a_unit_head_sees_only_theirs()
    {
        await using var office = new TestOffice(database, HistoryScene.Today);
        var scene = await HistoryScene.SetAsync(office);
        var unit = await scene.Data.UnitAsync(scene.AgencyId, scene.RootId, "Phòng Riêng");
        var mine = await scene.PersonAsync("Chu Riêng Một", unitId: unit);
        var head = await scene.Data.ActorAsync(Role.UnitHead, unit);
        var (one, board) = await CountedAsync(office, head);
        board.Nearly.Concat(board.Met).Select(l => l.Id).ShouldBeSubsetOf([mine]);
        await scene.PersonAsync("Chu Riêng Hai", unitId: unit);
        await scene.PersonAsync("Chu Riêng Ba", unitId: unit);
        var (three, wider) = await CountedAsync(office, head);
        wider.Others.ShouldBe(board.Others + 2);
        three.ShouldBe(one);
    }

    private static async Task<(int Queries, EligibilityBoard Board)> CountedAsync(TestOffice office, Actor actor)
    {
        using var queries = new QueryCount();
        var board = await office.RunAsync((EligibilityQuery q) => q.ForAsync("bang_khen_ttg", SubjectKind.Individual, 2024, actor, Ct));
        return (queries.Count, board!);
    }

    private static async Task<EligibilityBoard> BoardAsync(TestOffice office, HistoryScene scene, string award, int year, SubjectKind subject = SubjectKind.Individual) =>
        (await office.RunAsync((EligibilityQuery q) => q.ForAsync(award, subject, year, scene.Officer, Ct)))!;

    private static Task<Done> AwardAsync(HistoryScene scene, Guid person, string code, int year) => scene.Data.AddAsync(db =>
    {
        db.Add(new PastAward
        {
            Id = Guid.CreateVersion7(), AgencyId = scene.AgencyId, SubjectKind = SubjectKind.Individual, PersonId = person, SubjectName = "Ai đó", AwardCode = code, AwardName = code, TitleYear = year, State = AwardStanding.Standing,
        });
        return Done.Value;
    });

    private static Task<Done> RateAsync(HistoryScene scene, Guid subject, int year, RatingLevel level, bool unit = false) => scene.Data.AddAsync(db =>
    {
        db.Add(new AnnualRating
        {
            Id = Guid.CreateVersion7(), AgencyId = scene.AgencyId, PersonId = unit ? null : subject, UnitId = unit ? subject : null,
            SubjectKind = unit ? SubjectKind.Collective : SubjectKind.Individual, SubjectName = "Ai đó", Year = year, Level = level,
        });
        return Done.Value;
    });
}
