using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Records;
using ThiDua.Testing;

namespace ThiDua.Core.Tests.Movements;

/// <summary>What the reads ask of the database and whom they answer.</summary>
public sealed class MovementReadsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Fact]
    public async Task The_list_asks_as_often_for_three_movements_as_for_one()
    {
        await using var road = await Road.BuildAsync(database, Today);
        await road.LaunchedAsync();
        var one = await CountAsync(() => ListAsync(road));
        await road.LaunchedAsync();
        await road.CreateAsync(title: "Phong trào thứ ba");
        (await CountAsync(() => ListAsync(road))).ShouldBe(one);
    }

    [Fact]
    public async Task The_case_asks_as_often_for_many_units_as_for_one()
    {
        await using var road = await Road.BuildAsync(database, Today);
        var narrow = await road.LaunchedAsync();
        var one = await CountAsync(() => CaseAsync(road, narrow, road.Officer));
        var wide = await road.ReviewedAsync();
        var agency = await road.Office.WithDbAsync(db => db.Set<ThiDua.Core.Organizations.Unit>().Where(u => u.Id == road.Root).Select(u => u.AgencyId).SingleAsync());
        var more = await road.Data.UnitAsync(agency, road.Root, "Phòng Quản lý công nghệ");
        var third = await road.Data.UnitAsync(agency, road.Root, "Phòng Sở hữu trí tuệ");
        (await road.LaunchAsync(wide, [road.Division, more, third])).Succeeded.ShouldBeTrue();
        (await CountAsync(() => CaseAsync(road, wide, road.Officer))).ShouldBe(one);
        var head = await road.Data.ActorAsync(Role.UnitHead, more);
        (await CaseAsync(road, wide, head))!.Units.Select(u => u.UnitId).ShouldBe([more]);
    }

    [Fact]
    public async Task The_holder_reports_a_task_and_takes_it_back_others_may_not()
    {
        await using var road = await Road.BuildAsync(database, Today);
        var id = await road.LaunchedAsync();
        var review = await road.ReviewAsync(id);
        var plan = review.Plan with { Assignments = [new AssignmentPart { Task = "Tuyên truyền về phong trào", UnitId = road.Division, Kind = AssignmentKind.Publicity }] };
        (await road.SaveAsync(review, plan, "Giao việc cho phòng")).Refusals.Select(r => r.Sentence).ShouldBeEmpty();
        var task = (await CaseAsync(road, id, road.Officer))!.Assignments.Single().Id;
        var head = await road.Data.ActorAsync(Role.UnitHead, road.Division, name: "Đỗ Quang Minh");
        var stranger = await road.Data.ActorAsync(Role.Individual, road.Root);

        (await ReportAsync(road, task, stranger)).Refusals.Single().Kind.ShouldBe(RefusalKind.Forbidden);
        (await ReportAsync(road, task, head)).Succeeded.ShouldBeTrue();
        (await ReportAsync(road, task, head)).Refusals.Single().Sentence.ShouldContain("Đỗ Quang Minh");
        (await ReportAsync(road, task, head, done: false)).Succeeded.ShouldBeTrue();
        var home = await road.Office.RunAsync<MovementsHome, IReadOnlyList<HomeItem>>(q => q.ItemsAsync(head, default));
        home.ShouldContain(i => i.What == "Tuyên truyền về phong trào" && i.Section == HomeSection.ToDo);
    }

    [Fact]
    public async Task A_cancelled_movement_keeps_its_reason_and_moves_no_more()
    {
        await using var road = await Road.BuildAsync(database, Today);
        var id = await road.LaunchedAsync();
        (await CancelAsync(road, id, null)).Refusals.Single().Field.ShouldBe("Reason");
        (await CancelAsync(road, id, "Cấp trên hoãn")).Succeeded.ShouldBeTrue();
        (await CancelAsync(road, id, "Lần nữa")).Refusals.Single().ShouldBeOfType<WrongState>();
        (await road.LaunchAsync(id, [road.Division])).Refusals.Single().ShouldBeOfType<WrongState>();
    }

    [Fact]
    public async Task A_drafts_plan_is_for_who_manages_it_a_launched_ones_for_everybody()
    {
        await using var road = await Road.BuildAsync(database, Today);
        var head = await road.Data.ActorAsync(Role.UnitHead, road.Division);
        var created = await road.CreateAsync(SamplePlan.Text);
        var draft = (await road.ReviewAsync(created.Id)).SourceFile!.Id;
        (await MayReadAsync(road, head, draft)).ShouldBeFalse();
        (await MayReadAsync(road, road.Officer, draft)).ShouldBeTrue();
        var launched = (await road.ReviewAsync(await road.LaunchedAsync())).SourceFile!.Id;
        (await MayReadAsync(road, head, launched)).ShouldBeTrue();
    }

    [Fact]
    public async Task The_thread_gives_a_unit_no_door_it_may_not_open()
    {
        await using var road = await Road.BuildAsync(database, Today);
        var head = await road.Data.ActorAsync(Role.UnitHead, road.Division);
        var id = await road.LaunchedAsync();
        var thread = await road.Office.RunAsync<MovementThreadQuery, MovementThread?>(q => q.FindAsync(id, head, default));
        thread!.Steps.Select(s => s.State).ShouldBe([StepState.Done, StepState.Done, StepState.Current, StepState.Ahead, StepState.Ahead, StepState.Ahead, StepState.Ahead]);
        thread.Steps.Where(s => s.Url is not null).Select(s => s.Label).ShouldBe(["Phát động", "Nhận hồ sơ"]);
        var draft = await road.CreateAsync(title: "Bản nháp");
        (await road.Office.RunAsync<MovementThreadQuery, MovementThread?>(q => q.FindAsync(draft.Id, head, default))).ShouldBeNull();
    }

    [Fact]
    public async Task The_search_folds_marks_and_hides_drafts()
    {
        await using var road = await Road.BuildAsync(database, Today);
        await road.CreateAsync(title: "Thi đua Đổi mới sáng tạo");
        var head = await road.Data.ActorAsync(Role.UnitHead, road.Division);
        var pattern = Fold.Pattern("thi dua doi moi");
        (await road.Office.RunAsync<MovementSearch, IReadOnlyList<SearchHit>>(q => q.SearchAsync(road.Officer, pattern, 5, default))).ShouldNotBeEmpty();
        (await road.Office.RunAsync<MovementSearch, IReadOnlyList<SearchHit>>(q => q.SearchAsync(head, pattern, 5, default))).ShouldBeEmpty();
    }

    private static Task<MovementPage> ListAsync(Road road) => road.Office.RunAsync<MovementListQuery, MovementPage>(q => q.PageAsync(new MovementFilter(null, null, null), road.Officer, default));

    private static Task<MovementCase?> CaseAsync(Road road, Guid id, Actor actor) => road.Office.RunAsync<MovementCaseQuery, MovementCase?>(q => q.FindAsync(id, actor, default));

    private static Task<bool> MayReadAsync(Road road, Actor actor, Guid file) => road.Office.RunAsync<MovementFiles, bool>(q => q.MayReadAsync(actor, file, default));

    private static Task<Result<AssignmentCompleted>> ReportAsync(Road road, Guid task, Actor actor, bool done = true) =>
        road.Office.RunAsync<CompleteAssignment, Result<AssignmentCompleted>>(op => op.ExecuteAsync(new(task, done, "Đã làm"), actor, default));

    private static async Task<Result<Done>> CancelAsync(Road road, Guid id, string? reason)
    {
        var review = await road.ReviewAsync(id);
        return await road.Office.RunAsync<CancelMovement, Result<Done>>(op => op.ExecuteAsync(new(id, review.Version, reason), road.Officer, default));
    }

    private static async Task<int> CountAsync(Func<Task> ask)
    {
        using var queries = new QueryCount();
        await ask();
        return queries.Count;
    }
}
