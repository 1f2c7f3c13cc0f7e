using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations;

namespace ThiDua.Core.Tests.Nominations;

public sealed class SettleSilenceTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly TestOffice office = new(database, NominationScene.Today);
    private NominationScene scene = null!;

    public async ValueTask InitializeAsync() => scene = await NominationScene.SetAsync(office);

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Before_the_deadline_nothing_is_due()
    {
        office.Clock.MoveTo(VietnamTime.StartOf(NominationScene.DeadlineDay).AddTicks(-10));
        (await DueAsync()).ShouldNotContain(scene.MovementId);
        (await SettleAsync()).SilentUnits.ShouldBe(0);
        (await StatesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task At_the_deadline_a_silent_unit_and_one_that_only_drafted_are_recorded_as_having_no_dossier()
    {
        await scene.CompleteAsync(scene.AnhId);
        office.Clock.MoveTo(VietnamTime.StartOf(NominationScene.DeadlineDay));
        (await DueAsync()).ShouldContain(scene.MovementId);
        (await SettleAsync()).SilentUnits.ShouldBe(2);
        (await StatesAsync()).ShouldBe([(BatchState.NoDossier, true), (BatchState.NoDossier, true)]);
        var history = await office.RunAsync<HistoryQuery, IReadOnlyList<HistoryEntry>>(h => h.OfAsync("movement", scene.MovementId, default));
        history[0].ActorName.ShouldBe("Hệ thống");
    }

    [Fact]
    public async Task A_unit_that_sent_in_time_is_left_alone()
    {
        await scene.SentAsync(scene.AnhId);
        office.Clock.MoveTo(NominationScene.DeadlineDay);
        (await SettleAsync()).SilentUnits.ShouldBe(1);
        (await StatesAsync()).ShouldBe([(BatchState.Submitted, false), (BatchState.NoDossier, true)], ignoreOrder: true);
    }

    [Fact]
    public async Task What_was_sent_stands_though_the_batch_was_reopened_and_never_sent_again()
    {
        var sent = await scene.SentAsync(scene.AnhId);
        var version = (await scene.BatchAsync(sent.BatchId)).Version;
        NominationScene.Must(await office.RunAsync<ReopenBatch, Result<Done>>(o => o.ExecuteAsync(new ReopenBatchRequest(sent.BatchId, version), scene.Head, default)));
        office.Clock.MoveTo(NominationScene.DeadlineDay);
        await SettleAsync();
        (await scene.BatchAsync(sent.BatchId)).State.ShouldBe(BatchState.Submitted);
    }

    [Fact]
    public async Task Settling_twice_or_by_many_at_once_writes_once()
    {
        office.Clock.MoveTo(NominationScene.DeadlineDay);
        var runs = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SettleAsync()));
        runs.Sum(r => r.SilentUnits).ShouldBe(2);
        (await SettleAsync()).SilentUnits.ShouldBe(0);
        (await StatesAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Where_silence_means_nothing_no_unit_is_recorded()
    {
        await scene.ChangeAsync(db => db.Deadlines.Single(d => d.Id == scene.DeadlineId).SilenceMeansNone = false);
        office.Clock.MoveTo(NominationScene.DeadlineDay);
        (await SettleAsync()).SilentUnits.ShouldBe(0);
        (await StatesAsync()).ShouldBeEmpty();
        (await DueAsync()).ShouldNotContain(scene.MovementId);
    }

    [Fact]
    public async Task Only_the_system_settles() =>
        (await office.RunAsync<SettleSilence, Result<SilenceSettled>>(o => o.ExecuteAsync(scene.MovementId, scene.Officer, default)))
            .Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotAllowed>();

    [Fact]
    public async Task A_longer_deadline_takes_the_systems_word_back()
    {
        await scene.CompleteAsync(scene.AnhId);
        office.Clock.MoveTo(NominationScene.DeadlineDay);
        await SettleAsync();
        await office.RunAsync<Extend, Done>(e => e.ExecuteAsync(scene.DeadlineId, NominationScene.DeadlineDay.AddDays(7)));
        (await StatesAsync()).ShouldBe([(BatchState.Draft, false), (BatchState.Draft, false)]);
        office.Clock.MoveTo(NominationScene.DeadlineDay.AddDays(7));
        (await SettleAsync()).SilentUnits.ShouldBe(2);
    }

    private Task<IReadOnlyList<Guid>> DueAsync() => office.RunAsync<SettleSilence, IReadOnlyList<Guid>>(s => s.DueAsync(default));

    private async Task<SilenceSettled> SettleAsync() =>
        NominationScene.Must(await office.RunAsync<SettleSilence, Result<SilenceSettled>>(s => s.ExecuteAsync(scene.MovementId, Actor.System, default)));

    private async Task<List<(BatchState State, bool BySystem)>> StatesAsync() =>
        [.. (await office.WithDbAsync(db => db.NominationBatches.AsNoTracking().Where(b => b.MovementId == scene.MovementId).ToListAsync())).Select(b => (b.State, b.ClosedBySystem))];

    /// <summary>What an extension does to a deadline and, by ReopenAfterExtension, to the batches.</summary>
    internal sealed class Extend(ThiDuaDb db, Ledger ledger)
    {
        public async Task<Done> ExecuteAsync(Guid deadlineId, DateOnly day)
        {
            await using var work = await ledger.BeginAsync("tests.extend", "Gia hạn", Actor.System, default);
            var deadline = await db.Deadlines.SingleAsync(d => d.Id == deadlineId);
            (deadline.Day, deadline.EndsAt) = (day, VietnamTime.StartOf(day));
            await ReopenAfterExtension.ApplyAsync(db, work, deadline, default);
            return NominationScene.Must(await work.CommitAsync(Done.Value, default));
        }
    }
}
