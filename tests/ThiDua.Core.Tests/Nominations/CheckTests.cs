using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations;

namespace ThiDua.Core.Tests.Nominations;

public sealed class CheckTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
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
    public async Task Accepting_keeps_the_officers_name_and_the_instant()
    {
        NominationScene.Must(await AcceptAsync(scene.Officer));
        (await scene.DossierAsync(sent.NominationId)).ShouldSatisfyAllConditions(
            n => n.State.ShouldBe(NominationState.Accepted),
            n => n.AcceptedBy.ShouldBe("Lê Thị Mơ"),
            n => n.AcceptedAt.ShouldBe(office.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task The_head_does_not_accept_the_units_own_dossier() =>
        (await AcceptAsync(scene.Head)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotAllowed>();

    [Fact]
    public async Task Of_two_officers_on_one_dossier_the_second_is_told_who_was_first()
    {
        var version = (await scene.DossierAsync(sent.NominationId)).Version;
        NominationScene.Must(await ReturnAsync("Bổ sung số liệu", version));
        (await AcceptAsync(scene.Officer, version)).Refusals.ShouldHaveSingleItem().Kind.ShouldBe(RefusalKind.Conflict);
        (await ResubmitAsync()).Succeeded.ShouldBeTrue();
        (await AcceptAsync(scene.Officer, version)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<ChangedMeanwhile>();
    }

    [Fact]
    public async Task Returning_wants_a_reason() =>
        (await ReturnAsync("  ")).Refusals.ShouldHaveSingleItem().Field.ShouldBe("Reason");

    [Fact]
    public async Task A_returned_dossier_is_mended_and_sent_again_even_after_the_deadline()
    {
        NominationScene.Must(await ReturnAsync("Bổ sung số liệu"));
        office.Clock.MoveTo(NominationScene.DeadlineDay.AddDays(3));
        NominationScene.Must(await scene.SaveAsync(sent.NominationId, "ket_qua", "Số liệu đã bổ sung", 1));
        NominationScene.Must(await ResubmitAsync());
        (await scene.DossierAsync(sent.NominationId)).State.ShouldBe(NominationState.Submitted);
    }

    [Fact]
    public async Task A_dossier_that_a_later_guidance_made_incomplete_is_not_accepted_until_the_paper_comes()
    {
        var paperId = Guid.CreateVersion7();
        await scene.ChangeAsync(db => db.Add(new RequiredPaper
        {
            Id = paperId, MovementId = scene.MovementId, Ordinal = 9, Kind = PaperKind.InitiativeCertificate, Name = "Giấy chứng nhận sáng kiến", Level = PaperLevel.Nomination, Mandatory = true,
        }));
        (await AcceptAsync(scene.Officer)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<SomethingMissing>();
        NominationScene.Must(await scene.AttachAsync(sent.BatchId, sent.NominationId, paperId, scene.Officer));
        (await AcceptAsync(scene.Officer)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Many_are_accepted_at_once_and_the_strange_ones_left_alone()
    {
        var accepted = NominationScene.Must(await office.RunAsync<AcceptNominations, Result<ManyAccepted>>(o => o.ExecuteAsync(
            new AcceptNominationsRequest([sent.NominationId, Guid.NewGuid()]), scene.Officer, default)));
        accepted.Accepted.ShouldBe(1);
        (await office.RunAsync<AcceptNominations, Result<ManyAccepted>>(o => o.ExecuteAsync(
            new AcceptNominationsRequest([sent.NominationId]), scene.Officer, default))).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NothingToAccept>();
    }

    [Fact]
    public async Task A_sent_dossier_is_withdrawn_with_a_reason_while_undecided()
    {
        (await WithdrawAsync("")).Refusals.ShouldHaveSingleItem().Field.ShouldBe("Reason");
        NominationScene.Must(await WithdrawAsync("Chuyển sang đợt sau"));
        (await scene.DossierAsync(sent.NominationId)).WithdrawReason.ShouldBe("Chuyển sang đợt sau");
    }

    [Fact]
    public async Task Nothing_moves_once_the_movement_is_decided()
    {
        await scene.MoveAsync(MovementState.Reviewing);
        await scene.MoveAsync(MovementState.Decided);
        (await WithdrawAsync("Muộn")).Refusals.ShouldHaveSingleItem().ShouldBeOfType<WrongState>();
        (await AcceptAsync(scene.Officer)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<WrongState>();
    }

    [Fact]
    public async Task Home_says_to_the_officer_what_to_check_and_to_the_head_what_waits()
    {
        (await HomeAsync(scene.Officer)).ShouldContain(i => i.Section == HomeSection.ToDo && i.What == "Kiểm tra, tiếp nhận 1 hồ sơ");
        (await HomeAsync(scene.Officer)).ShouldContain(i => i.Section == HomeSection.Waiting && i.What == "1 đơn vị chưa gửi hồ sơ" && i.Wording == "trước ngày 18/6/2026");
        (await HomeAsync(scene.Head)).ShouldHaveSingleItem().What.ShouldBe("Chờ Thường trực tiếp nhận 1 hồ sơ");
        (await HomeAsync(scene.CentreHead)).ShouldHaveSingleItem().Action.ShouldBe("Đề xuất");
        (await HomeAsync(scene.Nominee)).ShouldHaveSingleItem().What.ShouldBe("Hồ sơ khen thưởng: Đã gửi");
        NominationScene.Must(await ReturnAsync("Bổ sung"));
        (await HomeAsync(scene.Head)).ShouldHaveSingleItem().What.ShouldBe("Bổ sung hồ sơ bị trả lại của Đặng Thị Ánh");
    }

    private Task<IReadOnlyList<HomeItem>> HomeAsync(Actor actor) => office.RunAsync<NominationsHome, IReadOnlyList<HomeItem>>(h => h.ItemsAsync(actor, default));

    private async Task<Result<Done>> AcceptAsync(Actor actor, uint? version = null)
    {
        var seen = version ?? (await scene.DossierAsync(sent.NominationId)).Version;
        return await office.RunAsync<AcceptNomination, Result<Done>>(o => o.ExecuteAsync(new AcceptNominationRequest(sent.NominationId, seen), actor, default));
    }

    private async Task<Result<Done>> ReturnAsync(string reason, uint? version = null)
    {
        var seen = version ?? (await scene.DossierAsync(sent.NominationId)).Version;
        return await office.RunAsync<ReturnNomination, Result<Done>>(o => o.ExecuteAsync(
            new ReturnNominationRequest { NominationId = sent.NominationId, Version = seen, Reason = reason }, scene.Officer, default));
    }

    private async Task<Result<Done>> ResubmitAsync()
    {
        var version = (await scene.DossierAsync(sent.NominationId)).Version;
        return await office.RunAsync<ResubmitNomination, Result<Done>>(o => o.ExecuteAsync(new ResubmitNominationRequest(sent.NominationId, version), scene.Head, default));
    }

    private async Task<Result<Done>> WithdrawAsync(string reason)
    {
        var version = (await scene.DossierAsync(sent.NominationId)).Version;
        return await office.RunAsync<WithdrawNomination, Result<Done>>(o => o.ExecuteAsync(
            new WithdrawNominationRequest { NominationId = sent.NominationId, Version = version, Reason = reason }, scene.Head, default));
    }
}
