using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations;
using ThiDua.Core.Nominations.Late;
using ThiDua.Core.Nominations.Rules;

namespace ThiDua.Core.Tests.Nominations;

public sealed class LateLeaveTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private static readonly DateOnly Until = NominationScene.DeadlineDay.AddDays(3);

    private readonly TestOffice office = new(database, NominationScene.Today);
    private NominationScene scene = null!;

    public async ValueTask InitializeAsync() => scene = await NominationScene.SetAsync(office);

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public void A_leave_shifts_the_end_of_one_unit_to_the_end_of_its_day_and_not_an_instant_more()
    {
        var ends = VietnamTime.StartOf(NominationScene.DeadlineDay);
        var common = new DossierDeadline(ends, "trước ngày 18/6/2026", SilenceMeansNone: true);
        var late = common with { Leave = new UnitLeave(Guid.NewGuid(), VietnamTime.EndOf(Until), Until, "Lê Thị Mơ") };
        var lastInstant = VietnamTime.EndOf(Until).AddTicks(-1);

        common.HasPassed(ends).ShouldBeTrue();
        late.HasPassed(ends).ShouldBeFalse();
        late.IsLateByLeave(ends.AddTicks(-1)).ShouldBeFalse();
        late.IsLateByLeave(ends).ShouldBeTrue();
        late.HasPassed(lastInstant).ShouldBeFalse();
        late.HasPassed(lastInstant.AddTicks(1)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("2026-06-17", "vẫn trong hạn chung")]
    [InlineData("2026-06-18", null)]
    [InlineData("2026-05-31", "đã qua")]
    [InlineData("2026-07-31", null)]
    [InlineData("2026-08-01", "xa quá 60 ngày")]
    [InlineData(null, "Nhập ngày cuối cùng")]
    public void The_day_of_a_leave_lies_after_the_deadline_of_all_and_within_sixty_days(string? day, string? says)
    {
        var deadline = new DossierDeadline(VietnamTime.StartOf(NominationScene.DeadlineDay), "trước ngày 18/6/2026", SilenceMeansNone: true);
        var refusal = LateLeaveRules.Until(day is null ? null : DateOnly.Parse(day, null), "Until", deadline, new DateOnly(2026, 6, 1));
        (refusal?.Sentence ?? "").ShouldContain(says ?? "");
        (refusal is null).ShouldBe(says is null);
    }

    [Fact]
    public async Task Without_leave_nothing_is_sent_late_with_leave_it_is_and_says_so()
    {
        var proposed = await scene.CompleteAsync(scene.AnhId);
        await scene.AttachMinutesAsync(proposed.BatchId);
        office.Clock.MoveTo(NominationScene.DeadlineDay);
        (await scene.SubmitAsync(proposed.BatchId)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<DeadlinePassed>()
            .Clause.ShouldBe("Kế hoạch số 12/KH-SKHCN ngày 02/02/2026, trước ngày 18/6/2026");

        await GrantAsync(scene.DivisionId);
        office.Clock.MoveTo(VietnamTime.EndOf(Until).AddMilliseconds(-1));
        NominationScene.Must(await scene.SubmitAsync(proposed.BatchId));
        (await scene.BatchAsync(proposed.BatchId)).LateLeaveId.ShouldNotBeNull();
    }

    [Fact]
    public async Task The_instant_the_leave_ends_is_too_late_and_the_leave_of_one_unit_is_nobody_elses()
    {
        var proposed = await scene.CompleteAsync(scene.AnhId);
        await scene.AttachMinutesAsync(proposed.BatchId);
        await GrantAsync(scene.DivisionId);
        office.Clock.MoveTo(NominationScene.DeadlineDay);
        (await scene.ProposeAsync(scene.DungId, scene.CentreHead, scene.CentreId)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<DeadlinePassed>();
        office.Clock.MoveTo(VietnamTime.EndOf(Until));
        (await scene.SubmitAsync(proposed.BatchId)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<DeadlinePassed>();
    }

    [Fact]
    public async Task What_was_sent_in_time_is_not_marked_late_though_a_leave_stands()
    {
        var proposed = await scene.CompleteAsync(scene.AnhId);
        await scene.AttachMinutesAsync(proposed.BatchId);
        await GrantAsync(scene.DivisionId);
        NominationScene.Must(await scene.SubmitAsync(proposed.BatchId));
        (await scene.BatchAsync(proposed.BatchId)).LateLeaveId.ShouldBeNull();
    }

    [Fact]
    public async Task Silence_at_the_deadline_waits_for_the_leave_and_counts_when_it_ends()
    {
        await GrantAsync(scene.DivisionId);
        office.Clock.MoveTo(NominationScene.DeadlineDay);
        (await SettleAsync()).SilentUnits.ShouldBe(1);
        (await StateAsync(scene.DivisionId)).ShouldBeNull();
        office.Clock.MoveTo(VietnamTime.EndOf(Until));
        (await office.RunAsync<SettleSilence, IReadOnlyList<Guid>>(s => s.DueAsync(default))).ShouldContain(scene.MovementId);
        (await SettleAsync()).SilentUnits.ShouldBe(1);
        (await StateAsync(scene.DivisionId)).ShouldBe(BatchState.NoDossier);
        (await SettleAsync()).SilentUnits.ShouldBe(0);
    }

    [Fact]
    public async Task Leave_after_silence_was_recorded_opens_that_units_batch_and_no_other()
    {
        office.Clock.MoveTo(NominationScene.DeadlineDay);
        await SettleAsync();
        await GrantAsync(scene.DivisionId);
        (await StateAsync(scene.DivisionId)).ShouldBe(BatchState.Draft);
        (await StateAsync(scene.CentreId)).ShouldBe(BatchState.NoDossier);
        NominationScene.Must(await scene.ProposeAsync(scene.AnhId));
    }

    [Fact]
    public async Task A_unit_asks_once_and_the_officer_answers_once()
    {
        NominationScene.Must(await AskAsync("Lịch họp xét bị lùi do bão"));
        (await AskAsync("Hỏi lại")).Refusals.ShouldHaveSingleItem().ShouldBeOfType<WrongState>();
        (await AskAsync("")).Refusals.ShouldContain(r => r.Field == "Reason");
        NominationScene.Must(await RefuseAsync("Đã gia hạn chung"));
        (await RefuseAsync("Lần nữa")).Refusals.ShouldHaveSingleItem().ShouldBeOfType<WrongState>();
        NominationScene.Must(await AskAsync("Xin xét lại"));
        await GrantAsync(scene.DivisionId, reason: null);
        var leave = await office.WithDbAsync(db => db.LateLeaves.AsNoTracking().SingleAsync(l => l.MovementId == scene.MovementId && l.State == LateLeaveState.Granted));
        leave.Reason.ShouldBe("Xin xét lại");
        leave.AskedBy.ShouldBe("Vũ Văn Bình");
    }

    [Fact]
    public async Task Heads_do_not_let_themselves_be_late_and_strangers_see_nothing()
    {
        var request = new GrantLateLeaveRequest { MovementId = scene.MovementId, UnitId = scene.DivisionId, Until = Until, Reason = "Tự cho phép" };
        (await office.RunAsync<GrantLateLeave, Result<LateLeaveGranted>>(o => o.ExecuteAsync(request, scene.Head, default))).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotFound>();
        (await AskAsync("Thay đơn vị khác", scene.CentreHead)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotFound>();
    }

    private async Task GrantAsync(Guid unit, string? reason = "Lịch họp xét bị lùi do bão") => NominationScene.Must(
        await office.RunAsync<GrantLateLeave, Result<LateLeaveGranted>>(o => o.ExecuteAsync(
            new GrantLateLeaveRequest { MovementId = scene.MovementId, UnitId = unit, Until = Until, Reason = reason }, scene.Officer, default)));

    private Task<Result<Done>> AskAsync(string reason, Actor? actor = null) => office.RunAsync<AskLateLeave, Result<Done>>(o => o.ExecuteAsync(
        new AskLateLeaveRequest { MovementId = scene.MovementId, UnitId = scene.DivisionId, Reason = reason }, actor ?? scene.Head, default));

    private Task<Result<Done>> RefuseAsync(string answer) => office.RunAsync<RefuseLateLeave, Result<Done>>(o => o.ExecuteAsync(
        new RefuseLateLeaveRequest { MovementId = scene.MovementId, UnitId = scene.DivisionId, Answer = answer }, scene.Officer, default));

    private async Task<SilenceSettled> SettleAsync() =>
        NominationScene.Must(await office.RunAsync<SettleSilence, Result<SilenceSettled>>(s => s.ExecuteAsync(scene.MovementId, Actor.System, default)));

    private Task<BatchState?> StateAsync(Guid unit) => office.WithDbAsync(db =>
        db.NominationBatches.AsNoTracking().Where(b => b.MovementId == scene.MovementId && b.UnitId == unit).Select(b => (BatchState?)b.State).FirstOrDefaultAsync());
}
