using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Tests.Decisions;

/// <summary>All papers of a movement in one press, each for itself; then one after the other for the same person.</summary>
public sealed class DraftAndSendTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private readonly TestOffice office = new(database, new DateOnly(2025, 9, 10));

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Both_papers_are_drafted_and_wait_for_the_second_person()
    {
        var scene = await TwoAwardsAsync();
        var done = (await DraftAllAsync(scene)).ShouldSucceed();
        done.Held.ShouldBeEmpty();
        done.Papers.Select(p => (p.Kind, p.Names)).ShouldBe([(DecisionKind.Submission, 1), (DecisionKind.Decision, 2)]);
        (await office.WithDbAsync(db => db.Decisions.Where(d => d.MovementId == scene.MovementId).Select(d => d.State).ToListAsync())).ShouldAllBe(s => s == DecisionState.Checking);
        (await DraftAllAsync(scene)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NothingToDraft>();
    }

    [Fact]
    public async Task Each_paper_has_its_own_lines_in_the_history()
    {
        var scene = await TwoAwardsAsync();
        foreach (var paper in (await DraftAllAsync(scene)).ShouldSucceed().Papers)
        {
            var kinds = await office.WithDbAsync(db => db.Set<LedgerSubject>().Where(s => s.Subject == "decision" && s.SubjectId == paper.DecisionId)
                .Join(db.Set<LedgerProcess>(), s => s.ProcessId, p => p.Id, (s, p) => p.Kind).OrderBy(k => k).ToListAsync());
            kinds.ShouldBe(["decisions.draft", "decisions.send_to_check"]);
        }
    }

    [Fact]
    public async Task Who_may_not_draft_finds_nothing_to_draft()
    {
        var scene = await TwoAwardsAsync();
        (await scene.RunAsync((DraftAndSend o) => o.ExecuteAsync(scene.MovementId, scene.Accountant, default))).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NothingToDraft>();
        (await scene.RunAsync((DraftAndSend o) => o.ExecuteAsync(Guid.NewGuid(), scene.Officer, default))).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NothingToDraft>();
    }

    [Fact]
    public async Task The_next_paper_is_the_one_that_waits_for_the_same_person()
    {
        var scene = await TwoAwardsAsync();
        var papers = (await DraftAllAsync(scene)).ShouldSucceed().Papers;
        var (first, second) = (papers[0].DecisionId, papers[1].DecisionId);
        (await NextAsync(scene, first, DecisionState.Checking, scene.Accountant))!.Id.ShouldBe(second);
        (await NextAsync(scene, first, DecisionState.Checking, scene.Officer)).ShouldBeNull("nobody checks what they drafted");
        (await NextAsync(scene, first, DecisionState.BeforeDirector, scene.Director)).ShouldBeNull("nothing is laid before the director yet");
        (await NextAsync(scene, first, DecisionState.Checking, scene.Director)).ShouldBeNull("the director does not check");
    }

    private async Task<DecisionScene> TwoAwardsAsync()
    {
        var scene = await DecisionScene.SetAsync(office, new DateOnly(2025, 5, 5));
        await scene.SelectPersonAsync("Vũ Thị Lan", scene.UpperOfferId);
        await scene.SelectPersonAsync("Đỗ Văn Cầm");
        await scene.SelectPersonAsync("Mai Thị Sen");
        return scene;
    }

    private static Task<Result<PapersDrafted>> DraftAllAsync(DecisionScene scene) => scene.RunAsync((DraftAndSend o) => o.ExecuteAsync(scene.MovementId, scene.Officer, default));

    private static Task<NextPaper?> NextAsync(DecisionScene scene, Guid done, DecisionState waiting, Actor actor) =>
        scene.RunAsync((NextPaperQuery q) => q.AfterAsync(done, waiting, actor, default));
}
