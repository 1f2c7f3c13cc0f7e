using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Nominations;
using ThiDua.Core.Nominations.Opinions;

namespace ThiDua.Core.Tests.Nominations;

public sealed class OpinionTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private static readonly TimeAllowed TenWorkingDays = new(10, TimeUnit.WorkingDays, Silence.Noted, "x", Certainty.Confirmed);
    private readonly TestOffice office = new(database, NominationScene.Today);
    private NominationScene scene = null!;
    private Proposed sent = null!;

    public async ValueTask InitializeAsync()
    {
        scene = await NominationScene.SetAsync(office);
        sent = await scene.SentAsync(scene.AnhId);
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Theory]
    [InlineData(TimeUnit.WorkingDays, 10, "2026-06-01", "2026-06-15")]
    [InlineData(TimeUnit.WorkingDays, 10, "2026-08-24", "2026-09-10")] // Quốc khánh: 31/8, 01/9 and 02/9 are off
    [InlineData(TimeUnit.Days, 10, "2026-06-01", "2026-06-11")]
    [InlineData(TimeUnit.Days, 12, "2026-06-01", "2026-06-15")] // 13/6 is a Saturday
    public async Task The_unit_of_time_is_data(TimeUnit unit, int n, string asked, string last)
    {
        var calendar = await office.RunAsync<WorkingCalendarQuery, WorkingCalendar>(q => q.ReadAsync(default));
        OpinionRules.LastDay(Day(asked), TenWorkingDays with { Unit = unit, N = n }, calendar).ShouldBe(Day(last));
    }

    [Fact]
    public async Task Each_body_gets_its_letter_and_ten_working_days()
    {
        NominationScene.Must(await AskAsync("Công an tỉnh\nThanh tra tỉnh\n Công an tỉnh "));
        var lines = await LinesAsync();
        lines.Select(l => l.Body).Order().ShouldBe(["Công an tỉnh", "Thanh tra tỉnh"]);
        lines.ShouldAllBe(l => l.LastDay == new DateOnly(2026, 6, 15) && l.Allowed == "10 ngày làm việc" && l.Citation.Contains("01/2026/QĐ-TTg") && l.About.Count == 1);
        lines.Select(l => l.LetterFileId).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task At_the_last_second_of_the_last_day_it_still_waits_and_at_the_next_it_is_silent()
    {
        NominationScene.Must(await AskAsync("Công an tỉnh"));
        var end = VietnamTime.EndOf(new DateOnly(2026, 6, 15));
        office.Clock.MoveTo(end.AddSeconds(-1));
        await SettleAsync();
        (await LinesAsync()).ShouldHaveSingleItem().State.ShouldBe(OpinionState.Asked);
        office.Clock.MoveTo(end);
        (await SettleAsync()).ShouldBePositive();
        (await SettleAsync()).ShouldBe(0);
        (await LinesAsync()).ShouldHaveSingleItem().State.ShouldBe(OpinionState.Silent);
        (await DossierAsync()).Opinions.ShouldHaveSingleItem().Written.ShouldBe("Công an tỉnh: hết hạn không trả lời");
    }

    [Fact]
    public async Task An_answer_after_the_last_day_counts_and_says_that_it_came_late()
    {
        NominationScene.Must(await AskAsync("Công an tỉnh"));
        office.Clock.MoveTo(new DateOnly(2026, 6, 16));
        await SettleAsync();
        NominationScene.Must(await AnswerAsync(OpinionAnswer.Agrees, ""));
        (await LinesAsync()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(l => l.State.ShouldBe(OpinionState.Answered), l => l.CameLate.ShouldBeTrue());
    }

    [Fact]
    public async Task An_objection_needs_its_reason()
    {
        NominationScene.Must(await AskAsync("Công an tỉnh"));
        (await AnswerAsync(OpinionAnswer.Objects, " ")).Refusals.ShouldHaveSingleItem().Field.ShouldBe("Answers[0].Note");
        NominationScene.Must(await AnswerAsync(OpinionAnswer.Objects, "Đang xác minh"));
        (await DossierAsync()).Opinions.ShouldHaveSingleItem().Written.ShouldBe("Công an tỉnh: không nhất trí (Đang xác minh)");
    }

    [Fact]
    public async Task Every_fault_of_a_question_is_named_at_once()
    {
        var result = await office.RunAsync<AskOpinions, Result<OpinionsAsked>>(o => o.ExecuteAsync(
            new AskOpinionsRequest { MovementId = scene.MovementId, Bodies = new string('a', 201), Number = "12/A", AskedOn = new DateOnly(1900, 1, 1), Question = new string('b', 2001) }, scene.Officer, default));
        result.Refusals.Select(r => r.Field).ShouldBe(["NominationIds", "Bodies", "Question", "AskedOn", "Number"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_unit_neither_asks_nor_reads_what_was_answered()
    {
        NominationScene.Must(await AskAsync("Công an tỉnh"));
        (await office.RunAsync<OpinionsQuery, IReadOnlyList<OpinionLine>>(q => q.OfMovementAsync(scene.MovementId, scene.Head, default))).ShouldBeEmpty();
        (await office.RunAsync<AskOpinions, Result<OpinionsAsked>>(o => o.ExecuteAsync(
            new AskOpinionsRequest { MovementId = scene.MovementId, NominationIds = [sent.NominationId], Bodies = "Công an tỉnh", AskedOn = NominationScene.Today }, scene.Head, default)))
            .Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotFound>();
    }

    [Fact]
    public async Task Waiting_questions_stand_on_the_officers_page()
    {
        NominationScene.Must(await AskAsync("Công an tỉnh"));
        var items = await office.RunAsync<OpinionsHome, IReadOnlyList<HomeItem>>(h => h.ItemsAsync(scene.Officer, default));
        items.ShouldHaveSingleItem().ShouldSatisfyAllConditions(i => i.Section.ShouldBe(HomeSection.Waiting), i => i.Wording.ShouldBe("đến hết ngày 15/6/2026"));
        (await office.RunAsync<OpinionsHome, IReadOnlyList<HomeItem>>(h => h.ItemsAsync(scene.Head, default))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2026-06-08", true)]
    [InlineData("2026-06-05", false)]
    public async Task The_list_is_public_for_five_working_days_at_least(string to, bool taken)
    {
        var result = await OpenAsync(NominationScene.Today, Day(to));
        result.Succeeded.ShouldBe(taken);
        result.Refusals.Select(r => r.Clause).ShouldBe(taken ? [] : ["Thông tư 07/2026/TT-BGDĐT, Điều 19 khoản 4 (ngành giáo dục); nơi khác theo quy định của bộ, tỉnh"]);
    }

    [Fact]
    public async Task The_council_meets_after_the_comment_ended_or_for_a_reason_with_a_name()
    {
        NominationScene.Must(await OpenAsync(NominationScene.Today, new DateOnly(2026, 6, 8)));
        (await GateAsync()).ShouldBeOfType<CommentStillOpen>();
        var period = await office.WithDbAsync(db => db.Set<CommentPeriod>().Where(p => p.MovementId == scene.MovementId).Select(p => p.Id).SingleAsync());
        (await WaiveAsync(period, "")).Refusals.ShouldHaveSingleItem().Field.ShouldBe("Reason");
        NominationScene.Must(await WaiveAsync(period, "Kịp lễ kỷ niệm"));
        (await GateAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task The_gate_opens_at_the_very_end_of_the_last_day()
    {
        NominationScene.Must(await OpenAsync(NominationScene.Today, new DateOnly(2026, 6, 8)));
        office.Clock.MoveTo(VietnamTime.EndOf(new DateOnly(2026, 6, 8)).AddSeconds(-1));
        (await GateAsync()).ShouldNotBeNull();
        office.Clock.MoveTo(VietnamTime.EndOf(new DateOnly(2026, 6, 8)));
        (await GateAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task Periods_of_one_movement_do_not_overlap()
    {
        NominationScene.Must(await OpenAsync(NominationScene.Today, new DateOnly(2026, 6, 10)));
        (await OpenAsync(new DateOnly(2026, 6, 9), new DateOnly(2026, 6, 20))).Refusals.ShouldHaveSingleItem().ShouldBeOfType<HeldByDatabase>();
    }

    [Fact]
    public async Task A_comment_is_kept_with_its_source_and_its_dossier()
    {
        NominationScene.Must(await OpenAsync(NominationScene.Today, new DateOnly(2026, 6, 10)));
        var period = await office.WithDbAsync(db => db.Set<CommentPeriod>().Where(p => p.MovementId == scene.MovementId).Select(p => p.Id).SingleAsync());
        var record = (string? source) => office.RunAsync<RecordComment, Result<Done>>(o => o.ExecuteAsync(
            new RecordCommentRequest { PeriodId = period, NominationId = sent.NominationId, ReceivedOn = NominationScene.Today, Source = source, Body = "Đề nghị xem lại số liệu" }, scene.Officer, default));
        (await record(null)).Refusals.ShouldHaveSingleItem().Field.ShouldBe("Source");
        NominationScene.Must(await record("Thư điện tử của một công dân"));
        var page = (await office.RunAsync<CommentPeriodQuery, CommentPage?>(q => q.FindAsync(scene.MovementId, scene.Officer, default)))!;
        page.Periods.ShouldHaveSingleItem().Comments.ShouldHaveSingleItem().Subject.ShouldBe("Đặng Thị Ánh");
    }

    private static DateOnly Day(string iso) => DateOnly.Parse(iso, System.Globalization.CultureInfo.InvariantCulture);

    private Task<Result<OpinionsAsked>> AskAsync(string bodies) => office.RunAsync<AskOpinions, Result<OpinionsAsked>>(o => o.ExecuteAsync(
        new AskOpinionsRequest { MovementId = scene.MovementId, NominationIds = [sent.NominationId], Bodies = bodies, AskedOn = NominationScene.Today, Number = "45" }, scene.Officer, default));

    private async Task<Result<Done>> AnswerAsync(OpinionAnswer answer, string note)
    {
        var line = (await LinesAsync()).Single();
        return await office.RunAsync<RecordOpinion, Result<Done>>(o => o.ExecuteAsync(
            new RecordOpinionRequest { RequestId = line.Id, Version = line.Version, Number = "88/CAT", AnsweredOn = office.Clock.Today(), Answers = [new OpinionEntry(sent.NominationId, answer, note)] }, scene.Officer, default));
    }

    private Task<IReadOnlyList<OpinionLine>> LinesAsync() =>
        office.RunAsync<OpinionsQuery, IReadOnlyList<OpinionLine>>(q => q.OfMovementAsync(scene.MovementId, scene.Officer, default));

    private async Task<Dossier> DossierAsync() => (await office.RunAsync<DossierQuery, Dossier?>(q => q.FindAsync(sent.NominationId, scene.Officer, default)))!;

    private async Task<int> SettleAsync() => NominationScene.Must(await office.RunAsync<SettleOpinions, Result<OpinionsSettled>>(o => o.ExecuteAsync(Actor.System, default))).Silent;

    private Task<Result<Done>> OpenAsync(DateOnly from, DateOnly to) => office.RunAsync<OpenCommentPeriod, Result<Done>>(o => o.ExecuteAsync(
        new OpenCommentPeriodRequest(scene.MovementId, from, to, "Trang thông tin điện tử của Sở"), scene.Officer, default));

    private Task<Result<Done>> WaiveAsync(Guid period, string reason) =>
        office.RunAsync<WaiveCommentPeriod, Result<Done>>(o => o.ExecuteAsync(new WaiveCommentPeriodRequest(period, reason), scene.Officer, default));

    private Task<Refusal?> GateAsync() => office.WithDbAsync(db => db.CommentMustHaveEndedAsync(scene.MovementId, office.Clock.GetUtcNow(), default));
}
