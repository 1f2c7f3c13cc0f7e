using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations;

namespace ThiDua.Core.Tests.Nominations;

public sealed class SubmitTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly TestOffice office = new(database, NominationScene.Today);
    private NominationScene scene = null!;

    public async ValueTask InitializeAsync() => scene = await NominationScene.SetAsync(office);

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task A_batch_is_refused_with_everything_that_each_dossier_and_the_batch_lack()
    {
        var empty = NominationScene.Must(await scene.ProposeAsync(scene.AnhId));
        await scene.CompleteAsync(scene.BinhId);
        var missing = (await scene.SubmitAsync(empty.BatchId)).Refusals.Cast<SomethingMissing>().ToList();
        missing.ShouldContain(m => m.NominationId == null && m.What == "Biên bản họp xét");
        missing.ShouldNotContain(m => m.What == "Tờ trình");
        missing.Where(m => m.NominationId is not null).Select(m => m.Of).Distinct().ShouldBe(["Đặng Thị Ánh"]);
        missing.Count(m => m.NominationId is not null).ShouldBe(4);
        (await scene.BatchAsync(empty.BatchId)).State.ShouldBe(BatchState.Draft);
    }

    [Fact]
    public async Task A_subordinate_unit_owes_the_submission_too()
    {
        var proposed = await scene.CompleteAsync(scene.DungId, scene.CentreHead, scene.CentreId);
        await scene.AttachMinutesAsync(proposed.BatchId, scene.CentreHead);
        (await scene.SubmitAsync(proposed.BatchId, scene.CentreHead)).Refusals.ShouldHaveSingleItem().Sentence.ShouldStartWith("Trung tâm Ứng dụng: thiếu tờ trình.");
        NominationScene.Must(await scene.AttachAsync(proposed.BatchId, null, scene.SubmissionPaperId, scene.CentreHead));
        (await scene.SubmitAsync(proposed.BatchId, scene.CentreHead)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_complete_batch_is_sent_with_its_dossiers()
    {
        var sent = await scene.SentAsync(scene.AnhId);
        (await scene.DossierAsync(sent.NominationId)).ShouldSatisfyAllConditions(n => n.State.ShouldBe(NominationState.Submitted), n => n.SubmittedAt.ShouldBe(office.Clock.GetUtcNow()));
        (await scene.BatchAsync(sent.BatchId)).SubmittedBy.ShouldBe("Vũ Văn Bình");
        var history = await office.RunAsync<HistoryQuery, IReadOnlyList<HistoryEntry>>(h => h.OfAsync("nomination", sent.NominationId, default));
        history[0].Title.ShouldBe("Gửi hồ sơ đề nghị khen thưởng");
    }

    [Fact]
    public async Task After_the_deadline_the_batch_is_refused_with_the_deadlines_words()
    {
        var proposed = await scene.CompleteAsync(scene.AnhId);
        await scene.AttachMinutesAsync(proposed.BatchId);
        office.Clock.MoveTo(VietnamTime.StartOf(NominationScene.DeadlineDay));
        (await scene.SubmitAsync(proposed.BatchId)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<DeadlinePassed>();
        office.Clock.MoveTo(VietnamTime.StartOf(NominationScene.DeadlineDay).AddTicks(-10));
        (await scene.SubmitAsync(proposed.BatchId)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Sending_twice_counts_once()
    {
        var proposed = await scene.CompleteAsync(scene.AnhId);
        await scene.AttachMinutesAsync(proposed.BatchId);
        var both = await Task.WhenAll(scene.SubmitAsync(proposed.BatchId), scene.SubmitAsync(proposed.BatchId));
        both.Count(r => r.Succeeded).ShouldBe(1);
    }

    [Fact]
    public async Task The_nominee_does_not_send_the_batch()
    {
        var proposed = await scene.CompleteAsync(scene.AnhId);
        (await scene.SubmitAsync(proposed.BatchId, scene.Nominee)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotFound>();
    }

    [Fact]
    public async Task A_reopened_batch_takes_another_dossier_and_what_was_sent_stays_sent()
    {
        var sent = await scene.SentAsync(scene.AnhId);
        NominationScene.Must(await ReopenAsync(sent.BatchId));
        (await scene.DossierAsync(sent.NominationId)).State.ShouldBe(NominationState.Submitted);
        await scene.CompleteAsync(scene.BinhId);
        NominationScene.Must(await scene.SubmitAsync(sent.BatchId)).Dossiers.ShouldBe(1);
    }

    [Fact]
    public async Task A_sent_batch_takes_no_new_dossier_before_it_is_reopened()
    {
        await scene.SentAsync(scene.AnhId);
        (await scene.ProposeAsync(scene.BinhId)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<WrongState>();
    }

    [Fact]
    public async Task A_unit_says_itself_that_it_proposes_nobody_and_may_think_better_of_it()
    {
        NominationScene.Must(await office.RunAsync<DeclareNoDossier, Result<Done>>(o => o.ExecuteAsync(new DeclareNoDossierRequest(scene.MovementId, scene.DivisionId), scene.Head, default)));
        var batch = await office.WithDbAsync(db => db.NominationBatches.AsNoTracking().SingleAsync(b => b.MovementId == scene.MovementId));
        batch.ShouldSatisfyAllConditions(b => b.State.ShouldBe(BatchState.NoDossier), b => b.ClosedBySystem.ShouldBeFalse());
        NominationScene.Must(await ReopenAsync(batch.Id));
        (await scene.ProposeAsync(scene.AnhId)).Succeeded.ShouldBeTrue();
    }

    private async Task<Result<Done>> ReopenAsync(Guid batchId)
    {
        var version = (await scene.BatchAsync(batchId)).Version;
        return await office.RunAsync<ReopenBatch, Result<Done>>(o => o.ExecuteAsync(new ReopenBatchRequest(batchId, version), scene.Head, default));
    }
}
