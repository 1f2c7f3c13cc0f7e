using Microsoft.EntityFrameworkCore;
using Npgsql;
using ThiDua.Core.Accounts;
using ThiDua.Core.Movements;
using ThiDua.Core.Movements.Readings;

namespace ThiDua.Core.Tests.Movements;

/// <summary>What people put right after the reader is written down, once, and never by the machine itself.</summary>
public sealed class ReadingCorrectionTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Fact]
    public async Task A_plan_saved_as_it_was_read_leaves_no_line()
    {
        await using var road = await Road.BuildAsync(database, Today);
        var created = await road.CreateAsync(SamplePlan.Text);
        var review = await road.ReviewAsync(created.Id);
        (await road.SaveAsync(review, review.Plan)).Succeeded.ShouldBeTrue();
        (await LinesAsync(road, created.Id)).Select(l => $"{l.FactPath}: {l.ReadValue} -> {l.CorrectedValue}").ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_fact_put_right_is_one_line_with_both_values_and_the_file()
    {
        await using var road = await Road.BuildAsync(database, Today);
        var created = await road.CreateAsync(SamplePlan.Text);
        var review = await road.ReviewAsync(created.Id);
        var plan = review.Plan with
        {
            Slogan = "Khẩu hiệu đúng",
            AwardOffers = [review.Plan.AwardOffers[0] with { MaxTotal = 3 }, .. review.Plan.AwardOffers.Skip(1)],
            Criteria = [.. review.Plan.Criteria.Skip(1), new CriterionPart { Id = Guid.CreateVersion7(), Text = "Tiêu chí đọc sót" }],
        };
        (await road.SaveAsync(review, plan)).Refusals.Select(r => r.Sentence).ShouldBeEmpty();

        var lines = await LinesAsync(road, created.Id);
        lines.Select(l => l.Fact).ShouldBe(["awardOffers.maxTotal", "criteria", "criteria", "slogan"], ignoreOrder: true);
        lines.Single(l => l.Fact == "awardOffers.maxTotal").ShouldSatisfyAllConditions(l => l.FactPath.ShouldBe("awardOffers/1/maxTotal"), l => l.ReadValue.ShouldBe("1"), l => l.CorrectedValue.ShouldBe("3"));
        lines.Single(l => l.FactPath == "criteria/1").CorrectedValue.ShouldBeNull();
        lines.Single(l => l.FactPath.StartsWith("criteria/+", StringComparison.Ordinal)).ReadValue.ShouldBeNull();
        lines.ShouldAllBe(l => l.CorrectedBy == "Trần Thị Mai" && l.FileSha256.Length == 64 && l.ReaderVersion == ReadingLog.ReaderVersion);
    }

    [Fact]
    public async Task Saving_again_adds_only_what_changed_and_taking_back_takes_it_from_the_count()
    {
        await using var road = await Road.BuildAsync(database, Today);
        var created = await road.CreateAsync(SamplePlan.Text);
        var read = (await road.ReviewAsync(created.Id)).Plan;
        foreach (var slogan in new[] { "Một", "Một", "Hai", read.Slogan })
        {
            var review = await road.ReviewAsync(created.Id);
            (await road.SaveAsync(review, review.Plan with { Slogan = slogan })).Succeeded.ShouldBeTrue();
        }

        (await LinesAsync(road, created.Id)).Select(l => l.CorrectedValue).ShouldBe(["Một", "Hai", read.Slogan]);
        (await BoardAsync(road)).ShouldNotBeNull().Facts.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_administrator_sees_facts_by_count_and_nobody_else_does()
    {
        await using var road = await Road.BuildAsync(database, Today);
        foreach (var theme in new[] { "Chủ đề A", "Chủ đề B" })
        {
            var created = await road.CreateAsync(SamplePlan.Text);
            var review = await road.ReviewAsync(created.Id);
            (await road.SaveAsync(review, review.Plan with { Theme = theme, Slogan = theme == "Chủ đề A" ? "Khác" : review.Plan.Slogan })).Succeeded.ShouldBeTrue();
        }

        var board = (await BoardAsync(road)).ShouldNotBeNull();
        board.Facts.Select(f => (f.Fact, f.Count)).ShouldBe([("theme", 2), ("slogan", 1)]);
        board.Rows.Count.ShouldBe(3);
        (await road.Office.RunAsync<ReadingCorrectionQuery, CorrectionBoard?>(q => q.FindAsync(null, 1, road.Officer, default))).ShouldBeNull();
    }

    [Fact]
    public async Task The_log_can_only_grow()
    {
        await using var road = await Road.BuildAsync(database, Today);
        var created = await road.CreateAsync(SamplePlan.Text);
        var review = await road.ReviewAsync(created.Id);
        (await road.SaveAsync(review, review.Plan with { Theme = "Khác" })).Succeeded.ShouldBeTrue();
        await Should.ThrowAsync<PostgresException>(() => road.Office.WithDbAsync(db => db.Database.ExecuteSqlAsync($"update movements.reading_correction set fact = 'x'")));
        await Should.ThrowAsync<PostgresException>(() => road.Office.WithDbAsync(db => db.Database.ExecuteSqlAsync($"delete from movements.reading")));
    }

    [Fact]
    public async Task A_plan_typed_in_was_read_by_nobody()
    {
        await using var road = await Road.BuildAsync(database, Today);
        var created = await road.CreateAsync(title: "Phát động phong trào thi đua");
        var review = await road.ReviewAsync(created.Id);
        (await road.SaveAsync(review, review.Plan with { Theme = "Chủ đề" })).Succeeded.ShouldBeTrue();
        (await LinesAsync(road, created.Id)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_fact_of_a_plan_has_a_vietnamese_name()
    {
        var empty = PlanDifferences.Serialize(new MovementPlan());
        var plan = new MovementPlan
        {
            Title = "a", Name = "a", PlanNumber = "1", PlanSymbol = "a", PlanDate = Today, ParentPlan = "a", PeriodText = "a", PeriodStart = Today, PeriodEnd = Today, StartsAtLaunch = true, Theme = "a", Slogan = "a",
            SloganDisplay = "a", Scope = "a", Audience = "a", CollectiveLogic = CriterionLogic.OneOf, IndividualLogic = CriterionLogic.OneOf, SignerPrefix = "a", SignerPosition = "a", SignerName = "a",
        };
        PlanDifferences.Of(empty, plan).Select(d => d.Fact).Where(f => CorrectionWords.Of(f) == f).ShouldBeEmpty();
    }

    private static Task<List<ReadingCorrection>> LinesAsync(Road road, Guid id) =>
        road.Office.WithDbAsync(db => db.Set<ReadingCorrection>().AsNoTracking().Where(c => c.MovementId == id).OrderBy(c => c.CorrectedAt).ThenBy(c => c.Id).ToListAsync());

    private static async Task<CorrectionBoard?> BoardAsync(Road road)
    {
        var administrator = await road.Data.ActorAsync(Role.Administrator, road.Root);
        return await road.Office.RunAsync<ReadingCorrectionQuery, CorrectionBoard?>(q => q.FindAsync(null, 1, administrator, default));
    }
}
