using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours;
using ThiDua.Core.Honours.Imports;
using ThiDua.Core.Law;
using ThiDua.Core.Organizations;
using ThiDua.Core.Organizations.Merging;

namespace ThiDua.Core.Tests.Honours;

/// <summary>Two rows of one person: merged, read as one, and taken apart again.</summary>
public sealed class MergePeopleTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_a_merge_the_kept_person_has_the_whole_history_and_taking_it_back_restores_both()
    {
        await using var office = new TestOffice(database, HistoryScene.Today);
        var scene = await HistoryScene.SetAsync(office);
        var other = await scene.Data.UnitAsync(scene.AgencyId, scene.RootId, "Phòng Quản lý khoa học");
        var kept = await scene.PersonAsync("Tòng Thị Inh", code: "TT-1");
        var dropped = await scene.PersonAsync("Tòng Thị Inh", new DateOnly(1990, 3, 8), unitId: other);
        await AwardAsync(scene, dropped, 2020);
        await AwardAsync(scene, kept, 2021);

        var merged = (await MergeAsync(office, scene, kept, dropped)).Value!;
        (await scene.AwardsAsync(kept)).Select(a => a.TitleYear).ShouldBe([2020, 2021]);
        (await office.RunAsync((PeopleQuery q) => q.PageAsync(new PeopleFilter("tong thi inh"), scene.Officer, Ct))).Rows.Select(r => r.Id).ShouldBe([kept]);
        (await PersonAsync(office, kept)).BirthDate.ShouldBe(new DateOnly(1990, 3, 8));
        (await office.WithDbAsync(db => db.Memberships.CountAsync(m => m.PersonId == dropped))).ShouldBe(0, "both places were primary at once: the dropped row's is put by");

        (await office.RunAsync((UndoMerge o) => o.ExecuteAsync(new UndoMergeRequest(merged.MergeId, "Nhầm người"), scene.Officer, Ct))).Refusals.ShouldBeEmpty();
        (await office.RunAsync((UndoMerge o) => o.ExecuteAsync(new UndoMergeRequest(merged.MergeId, "Nhầm người"), scene.Officer, Ct))).Refusals.ShouldHaveSingleItem().ShouldBeOfType<WrongState>();
        (await scene.AwardsAsync(kept)).Select(a => a.TitleYear).ShouldBe([2021]);
        (await scene.AwardsAsync(dropped)).Select(a => a.TitleYear).ShouldBe([2020]);
        (await PersonAsync(office, kept)).BirthDate.ShouldBeNull();
        (await office.WithDbAsync(db => db.Memberships.SingleAsync(m => m.PersonId == dropped))).UnitId.ShouldBe(other);
    }

    [Fact]
    public async Task A_list_that_still_carries_the_dropped_code_finds_the_kept_person()
    {
        await using var office = new TestOffice(database, HistoryScene.Today);
        var scene = await HistoryScene.SetAsync(office);
        var kept = await scene.PersonAsync("Lường Văn Pâng", code: "LV-1");
        var dropped = await scene.PersonAsync("Lường Văn Pâng", code: "LV-2");
        (await MergeAsync(office, scene, kept, dropped)).Succeeded.ShouldBeTrue();
        var id = await scene.CheckedAsync(await HistoryScene.BookAsync(["Mã nhân sự", "Họ và tên", "Danh hiệu", "Năm"], ["LV-2", "Lường Văn Pâng", "LĐTT", "2022"]));
        (await scene.NamesAsync(id)).ShouldHaveSingleItem().PersonId.ShouldBe(kept);
    }

    [Fact]
    public async Task Merges_stay_one_step_deep_in_the_code_and_in_the_database()
    {
        await using var office = new TestOffice(database, HistoryScene.Today);
        var scene = await HistoryScene.SetAsync(office);
        var (a, b, c) = (await scene.PersonAsync("Sùng A Páo"), await scene.PersonAsync("Sùng A Páo"), await scene.PersonAsync("Sùng A Páo"));
        (await MergeAsync(office, scene, b, a)).Succeeded.ShouldBeTrue();
        (await MergeAsync(office, scene, c, b)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<MergeRefused>().Sentence.ShouldContain("Chọn giữ người này");
        (await MergeAsync(office, scene, c, a)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<MergeRefused>();
        await Should.ThrowAsync<Npgsql.PostgresException>(() => office.WithDbAsync(db => db.Database.ExecuteSqlAsync($"update organizations.person set merged_into = {c} where id = {b}")));
        (await MergeAsync(office, scene, b, c)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Ratings_that_contradict_each_other_stop_a_merge()
    {
        await using var office = new TestOffice(database, HistoryScene.Today);
        var scene = await HistoryScene.SetAsync(office);
        var (kept, dropped) = (await scene.PersonAsync("Hạng A Dơ"), await scene.PersonAsync("Hạng A Dơ"));
        await scene.Data.AddAsync(db =>
        {
            db.AddRange(Rating(scene, kept, RatingLevel.Good), Rating(scene, dropped, RatingLevel.Outstanding));
            return Done.Value;
        });
        (await MergeAsync(office, scene, kept, dropped)).Refusals.ShouldHaveSingleItem().Sentence.ShouldContain("2023");
    }

    [Fact]
    public async Task A_pair_said_to_be_two_people_is_not_proposed_again()
    {
        await using var office = new TestOffice(database, HistoryScene.Today);
        var scene = await HistoryScene.SetAsync(office);
        var (one, other) = (await scene.PersonAsync("Thào Thị Mỷ"), await scene.PersonAsync("Thào Thị Mỷ"));
        (await PairsAsync(office, scene)).ShouldContain(p => p.OneId == one && p.OtherId == other);
        (await office.RunAsync((KeepApart o) => o.ExecuteAsync(other, one, scene.Officer, Ct))).Succeeded.ShouldBeTrue();
        (await PairsAsync(office, scene)).ShouldNotContain(p => p.OneId == one);
    }

    [Theory]
    [InlineData("council"), InlineData("dossier"), InlineData("movement"), InlineData("session"), InlineData("accounts"), InlineData("director")]
    public void Each_rule_refuses_alone(string what)
    {
        var facts = what switch
        {
            "council" => new MergeFacts { DroppedCouncils = ["Hội đồng"] },
            "dossier" => new MergeFacts { DroppedOpenDossiers = ["Phong trào"] },
            "movement" => new MergeFacts { SharedMovements = ["Phong trào"] },
            "session" => new MergeFacts { SharedSessions = ["phiên họp"] },
            "accounts" => new MergeFacts { BothHaveAccounts = true },
            _ => new MergeFacts { DroppedIsDirector = true },
        };
        MergeRules.All(facts).ShouldHaveSingleItem();
        MergeRules.All(new MergeFacts()).ShouldBeEmpty();
    }

    private static AnnualRating Rating(HistoryScene scene, Guid person, RatingLevel level) => new()
    {
        Id = Guid.CreateVersion7(), AgencyId = scene.AgencyId, PersonId = person, SubjectKind = SubjectKind.Individual, SubjectName = "Hạng A Dơ", Year = 2023, Level = level,
    };

    private static async Task<IReadOnlyList<TwinPair>> PairsAsync(TestOffice office, HistoryScene scene) => (await office.RunAsync((TwinsQuery q) => q.BoardAsync(scene.Officer, Ct))).Pairs;

    private static Task<Person> PersonAsync(TestOffice office, Guid id) => office.WithDbAsync(db => db.People.AsNoTracking().SingleAsync(p => p.Id == id));

    private static Task<Result<PeopleMerged>> MergeAsync(TestOffice office, HistoryScene scene, Guid kept, Guid dropped) =>
        office.RunAsync((MergePeople o) => o.ExecuteAsync(new MergePeopleRequest { KeptId = kept, DroppedId = dropped, Reason = "Cùng một người, ghi hai lần" }, scene.Officer, Ct));

    private static Task<Done> AwardAsync(HistoryScene scene, Guid person, int year) => scene.Data.AddAsync(db =>
    {
        db.Add(new PastAward
        {
            Id = Guid.CreateVersion7(), AgencyId = scene.AgencyId, SubjectKind = SubjectKind.Individual, PersonId = person, SubjectName = "Tòng Thị Inh", AwardCode = "cstd_co_so",
            AwardName = "CSTĐCS", TitleYear = year, State = AwardStanding.Standing,
        });
        return Done.Value;
    });
}
