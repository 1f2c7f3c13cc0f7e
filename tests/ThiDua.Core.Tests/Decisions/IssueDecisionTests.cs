using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations;

namespace ThiDua.Core.Tests.Decisions;

public sealed class IssueDecisionTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private readonly TestOffice office = new(database, new DateOnly(2024, 3, 20));

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Issuing_grants_awards_with_register_numbers_and_money_of_that_day()
    {
        var scene = await DecisionScene.SetAsync(office, new DateOnly(2024, 3, 1));
        await scene.SelectPersonAsync("Nguyễn Văn Bình", isLeader: true);
        await scene.SelectPersonAsync("Trần Thị Ánh");
        await scene.SelectUnitAsync();
        var id = await scene.ApprovedAsync();
        (await scene.IssueAsync(id, "05", new DateOnly(2024, 3, 20))).ShouldSucceed().Number.ShouldBe("5");

        var items = await scene.ItemsAsync(id);
        items.Select(i => i.SubjectName).ShouldBe(["Văn phòng Sở", "Trần Thị Ánh", "Nguyễn Văn Bình"]);
        items.Select(i => i.LegalAmount).ShouldBe([1_080_000m, 540_000m, 540_000m]);
        items.Select(i => i.RegisterNumber).ShouldBe([1, 2, 3]);
        items.ShouldAllBe(i => i.Outcome == ItemOutcome.Granted && i.RegisterYear == 2024 && i.BaseSalary == 1_800_000m && i.Nomination.State == NominationState.Awarded);
        var decision = await office.WithDbAsync(db => db.Decisions.Include(d => d.Movement).SingleAsync(d => d.Id == id));
        decision.Movement.State.ShouldBe(MovementState.Decided);
        FrozenRules.Parse(decision.FrozenRules!).LegalBases.ShouldContain(l => l.Contains("98/2023/NĐ-CP"));
        (decision.SignerPrefix, decision.SignerName).ShouldBe((null, "Hoàng Văn Sơn"));
    }

    [Fact]
    public async Task Issuing_freezes_the_papers()
    {
        var scene = await DecisionScene.SetAsync(office, new DateOnly(2024, 3, 1));
        await scene.SelectPersonAsync("Nguyễn Văn Bình");
        var id = await scene.ApprovedAsync();
        (await scene.IssueAsync(id, "6", new DateOnly(2024, 3, 20))).ShouldSucceed();
        var kinds = await office.WithDbAsync(db => db.IssuedPapers.Where(p => p.AboutId == id).Select(p => p.Kind).ToListAsync());
        kinds.ShouldBe([IssuedPaperKind.Decision, IssuedPaperKind.Certificates], ignoreOrder: true);
    }

    [Theory]
    [InlineData("2021-06-15", 450_000)]
    [InlineData("2023-06-30", 450_000)]
    [InlineData("2023-07-01", 540_000)]
    [InlineData("2024-03-11", 540_000)]
    [InlineData("2024-06-30", 540_000)]
    [InlineData("2024-07-01", 710_000)]
    [InlineData("2025-12-31", 710_000)]
    [InlineData("2026-06-30", 710_000)]
    [InlineData("2026-07-01", 760_000)]
    public async Task The_rule_of_the_decisions_day_pays_whatever_the_plans_day(string on, int amount)
    {
        var day = DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture);
        office.Clock.MoveTo(day);
        var scene = await DecisionScene.SetAsync(office, new DateOnly(2021, 1, 15));
        await scene.SelectPersonAsync("Lò Thị Mai");
        var id = await scene.ApprovedAsync();
        (await scene.IssueAsync(id, "7", day)).ShouldSucceed();
        (await scene.ItemsAsync(id)).ShouldHaveSingleItem().LegalAmount.ShouldBe(amount);
    }

    [Fact]
    public async Task A_number_serves_once_a_year()
    {
        var first = await DecisionScene.SetAsync(office, new DateOnly(2024, 3, 1));
        await first.SelectPersonAsync("Nguyễn Văn Bình");
        var id = await first.ApprovedAsync();
        (await first.IssueAsync(id, "15", new DateOnly(2024, 3, 20))).ShouldSucceed();
        await first.SelectPersonAsync("Trần Thị Ánh");
        var second = await first.ApprovedAsync();
        (await first.IssueAsync(second, "015", new DateOnly(2024, 3, 20))).ShouldRefuse<NumberTaken>().Field.ShouldBe("Number");
        (await first.IssueAsync(second, "16", new DateOnly(2024, 3, 20))).ShouldSucceed();
        (await first.ItemsAsync(second)).ShouldHaveSingleItem().RegisterNumber.ShouldBe(2);
    }

    [Fact]
    public async Task A_decision_is_issued_once()
    {
        var scene = await DecisionScene.SetAsync(office, new DateOnly(2024, 3, 1));
        await scene.SelectPersonAsync("Nguyễn Văn Bình");
        var id = await scene.ApprovedAsync();
        (await scene.IssueAsync(id, "21", new DateOnly(2024, 3, 20))).ShouldSucceed();
        (await scene.IssueAsync(id, "22", new DateOnly(2024, 3, 20))).ShouldRefuse<WrongState>();
    }

    [Theory]
    [InlineData("2024-03-21", "sau hôm nay")]
    [InlineData("2999-01-01", "sau hôm nay")]
    [InlineData("2024-02-29", "không được trước ngày 01/3/2024")]
    [InlineData("2024-03-19", "sớm hơn ngày lãnh đạo duyệt")]
    public async Task A_day_that_cannot_be_is_refused(string on, string because)
    {
        var scene = await DecisionScene.SetAsync(office, new DateOnly(2024, 3, 1));
        await scene.SelectPersonAsync("Nguyễn Văn Bình");
        var id = await scene.ApprovedAsync();
        var refusals = (await scene.IssueAsync(id, "31", DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture))).Refusals;
        refusals.ShouldContain(r => r.Sentence.Contains(because));
    }

    [Fact]
    public async Task Law_that_nobody_read_needs_a_name_and_a_reason()
    {
        office.Clock.MoveTo(new DateOnly(2026, 10, 1));
        var scene = await DecisionScene.SetAsync(office, new DateOnly(2026, 3, 1));
        await scene.SelectPersonAsync("Nguyễn Văn Bình");
        var id = await scene.ApprovedAsync();
        (await scene.IssueAsync(id, "41", new DateOnly(2026, 10, 1), confirmedBy: null)).ShouldRefuse<LawNotConfirmed>().Sentence.ShouldContain("06/2026/QH16");
        (await scene.IssueAsync(id, "41", new DateOnly(2026, 10, 1), confirmedBy: "Lê Minh Tuấn")).ShouldSucceed();
        var decision = await office.WithDbAsync(db => db.Decisions.SingleAsync(d => d.Id == id));
        decision.LawConfirmedBy.ShouldBe("Lê Minh Tuấn");
    }

    [Fact]
    public async Task The_day_before_the_unread_law_needs_no_confirmation()
    {
        office.Clock.MoveTo(new DateOnly(2026, 9, 30));
        var scene = await DecisionScene.SetAsync(office, new DateOnly(2026, 3, 1));
        await scene.SelectPersonAsync("Nguyễn Văn Bình");
        (await scene.IssueAsync(await scene.ApprovedAsync(), "51", new DateOnly(2026, 9, 30), confirmedBy: null)).ShouldSucceed();
    }

    [Fact]
    public async Task Parallel_issues_share_the_register_without_gaps()
    {
        office.Clock.MoveTo(new DateOnly(2025, 8, 1));
        var scene = await DecisionScene.SetAsync(office, new DateOnly(2025, 3, 1));
        var ids = new List<Guid>();
        for (var i = 0; i < 8; i++)
        {
            await scene.SelectPersonAsync($"Nguyễn Văn {i}");
            await scene.SelectPersonAsync($"Trần Văn {i}");
            ids.Add(await scene.ApprovedAsync());
            await ReleaseDraftAsync(scene, ids[^1]);
        }

        var results = await Task.WhenAll(ids.Select((id, i) => scene.IssueAsync(id, $"{100 + i}", new DateOnly(2025, 8, 1))));
        results.ShouldAllBe(r => r.Succeeded);
        var numbers = await office.WithDbAsync(db => db.DecisionItems.Where(i => ids.Contains(i.DecisionId)).Select(i => i.RegisterNumber!.Value).ToListAsync());
        numbers.Order().ShouldBe(Enumerable.Range(1, 16));
    }

    // One award has one draft at a time; eight offers stand for eight awards.
    private static Task<Done> ReleaseDraftAsync(DecisionScene scene, Guid id) => new TestData(scene.Office).AddAsync(db =>
    {
        var own = db.AwardOffers.Single(o => o.Id == scene.OwnOfferId);
        var other = new AwardOffer { Id = Guid.CreateVersion7(), MovementId = own.MovementId, Ordinal = 9, AwardCode = own.AwardCode, Authority = own.Authority };
        db.Add(other);
        db.Decisions.Single(d => d.Id == id).AwardOfferId = other.Id;
        foreach (var item in db.DecisionItems.Include(i => i.Nomination).Where(i => i.DecisionId == id).ToList())
        {
            item.Nomination.GrantedOfferId = other.Id;
        }

        return Done.Value;
    });
}
