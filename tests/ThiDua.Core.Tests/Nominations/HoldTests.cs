using Microsoft.EntityFrameworkCore;
using Npgsql;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations;
using ThiDua.Core.Nominations.Holds;

namespace ThiDua.Core.Tests.Nominations;

public sealed class HoldTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly TestOffice office = new(database, NominationScene.Today);
    private NominationScene scene = null!;
    private Proposed sent = null!;

    public async ValueTask InitializeAsync()
    {
        scene = await NominationScene.SetAsync(office);
        sent = await scene.SentAsync(scene.AnhId);
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task A_held_dossier_is_not_accepted_and_the_refusal_names_the_clause()
    {
        NominationScene.Must(await OpenAsync());
        (await AcceptAsync()).Refusals.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            r => r.ShouldBeOfType<DossierHeld>(),
            r => r.Clause.ShouldBe("Nghị định 152/2025/NĐ-CP, Điều 4 khoản 4"),
            r => r.Sentence.ShouldContain("Đơn số 12/ĐTC ngày 20/5/2026"));
        var many = await office.RunAsync<AcceptNominations, Result<ManyAccepted>>(o => o.ExecuteAsync(new AcceptNominationsRequest([sent.NominationId]), scene.Officer, default));
        many.Refusals.ShouldHaveSingleItem().ShouldBeOfType<WrongState>();
    }

    [Fact]
    public async Task Released_the_dossier_goes_on_from_where_it_stood()
    {
        var hold = NominationScene.Must(await OpenAsync());
        NominationScene.Must(await ReleaseAsync(hold.HoldId));
        NominationScene.Must(await AcceptAsync());
        var lines = await office.RunAsync<HoldsQuery, IReadOnlyList<HoldLine>?>(q => q.OfAsync(sent.NominationId, scene.Officer, default));
        lines!.ShouldHaveSingleItem().Release!.By.ShouldBe("Lê Thị Mơ");
    }

    [Fact]
    public async Task Of_two_holds_one_is_enough()
    {
        var first = NominationScene.Must(await OpenAsync());
        NominationScene.Must(await OpenAsync(HoldKind.Press));
        NominationScene.Must(await ReleaseAsync(first.HoldId));
        (await AcceptAsync()).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task A_hold_is_released_once() =>
        (await ReleaseTwiceAsync()).Refusals.ShouldHaveSingleItem().ShouldBeOfType<WrongState>();

    [Fact]
    public async Task The_council_does_not_see_a_held_dossier_on_its_list()
    {
        NominationScene.Must(await AcceptAsync());
        (await CandidatesAsync()).ShouldBe([sent.NominationId]);
        NominationScene.Must(await OpenAsync());
        (await CandidatesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_database_itself_refuses_every_step_forward_of_a_held_dossier()
    {
        NominationScene.Must(await OpenAsync());
        var refused = await Should.ThrowAsync<PostgresException>(() => office.WithDbAsync(
            db => db.Database.ExecuteSqlAsync($"update nominations.nomination set state = 'accepted' where id = {sent.NominationId}")));
        refused.ConstraintName.ShouldBe("nomination_not_held");
    }

    [Fact]
    public async Task Neither_hold_nor_release_can_be_rewritten()
    {
        var hold = NominationScene.Must(await OpenAsync());
        NominationScene.Must(await ReleaseAsync(hold.HoldId));
        await Should.ThrowAsync<PostgresException>(() => office.WithDbAsync(db => db.Database.ExecuteSqlAsync($"delete from nominations.hold_release where hold_id = {hold.HoldId}")));
        await Should.ThrowAsync<PostgresException>(() => office.WithDbAsync(db => db.Database.ExecuteSqlAsync($"update nominations.hold set reason = 'x' where id = {hold.HoldId}")));
    }

    [Fact]
    public async Task Only_the_officer_stops_a_dossier_and_reads_why()
    {
        (await OpenAsync(actor: scene.Head)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotAllowed>();
        (await OpenAsync(actor: scene.CentreHead)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotFound>();
        (await office.RunAsync<HoldsQuery, IReadOnlyList<HoldLine>?>(q => q.OfAsync(sent.NominationId, scene.Head, default))).ShouldBeNull();
    }

    [Fact]
    public async Task Every_fault_of_the_form_is_named_at_once()
    {
        var result = await office.RunAsync<OpenHold, Result<HoldOpened>>(o => o.ExecuteAsync(
            new OpenHoldRequest { NominationId = sent.NominationId, Source = new string('a', 501), Reason = " " }, scene.Officer, default));
        result.Refusals.Select(r => r.Field).Order().ShouldBe(["Kind", "Reason", "Source"]);
    }

    [Theory]
    [InlineData(NominationState.Awarded)]
    [InlineData(NominationState.Withdrawn)]
    [InlineData(NominationState.Refused)]
    public void What_is_over_cannot_be_stopped(NominationState state) => HoldRules.MayBeHeld(state).ShouldNotBeNull();

    private Task<Result<HoldOpened>> OpenAsync(HoldKind kind = HoldKind.Complaint, Actor? actor = null) => office.RunAsync<OpenHold, Result<HoldOpened>>(o => o.ExecuteAsync(
        new OpenHoldRequest { NominationId = sent.NominationId, Kind = kind, Reason = "Đơn tố cáo việc kê khai thành tích", Source = "Đơn số 12/ĐTC ngày 20/5/2026" }, actor ?? scene.Officer, default));

    private Task<Result<Done>> ReleaseAsync(Guid holdId) => office.RunAsync<ReleaseHold, Result<Done>>(o => o.ExecuteAsync(
        new ReleaseHoldRequest { HoldId = holdId, Reason = "Nội dung tố cáo không đúng", Source = "Kết luận số 03/KL-SKHCN ngày 05/6/2026" }, scene.Officer, default));

    private async Task<Result<Done>> ReleaseTwiceAsync()
    {
        var hold = NominationScene.Must(await OpenAsync());
        NominationScene.Must(await ReleaseAsync(hold.HoldId));
        return await ReleaseAsync(hold.HoldId);
    }

    private async Task<Result<Done>> AcceptAsync()
    {
        var version = (await scene.DossierAsync(sent.NominationId)).Version;
        return await office.RunAsync<AcceptNomination, Result<Done>>(o => o.ExecuteAsync(new AcceptNominationRequest(sent.NominationId, version), scene.Officer, default));
    }

    private Task<List<Guid>> CandidatesAsync() => office.WithDbAsync(db => 
        db.CandidatesAsync(new Docket(Guid.Empty, scene.MovementId, Guid.Empty, IsAdvisory: false, Units: "%"), scene.CertificateId, 1, default));
}
