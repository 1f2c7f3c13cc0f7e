using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Decisions.Upward;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations;

namespace ThiDua.Core.Tests.Decisions;

public sealed class DecisionFlowTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly DateOnly Today = new(2025, 9, 10);
    private readonly TestOffice office = new(database, Today);

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task A_draft_needs_somebody_selected()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddDays(-30));
        var result = await scene.RunAsync((DraftDecision o) => o.ExecuteAsync(new DraftDecisionRequest { AwardOfferId = scene.OwnOfferId }, scene.Officer, default));
        result.Refusals.ShouldHaveSingleItem().ShouldBeOfType<NobodySelected>();
    }

    [Fact]
    public async Task Only_who_may_draft_drafts_and_only_who_decides_approves()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddDays(-30));
        await scene.SelectPersonAsync("Vũ Thị Lan");
        (await scene.RunAsync((DraftDecision o) => o.ExecuteAsync(new DraftDecisionRequest { AwardOfferId = scene.OwnOfferId }, scene.Accountant, default)))
            .Refusals.ShouldHaveSingleItem().Kind.ShouldBe(RefusalKind.Forbidden);
        var id = await DraftAsync(scene);
        await SendAsync(scene, id);
        (await scene.RunAsync(async (ApproveDecision o) => await o.ExecuteAsync(new ApproveDecisionRequest { DecisionId = id, Version = await scene.VersionAsync(id) }, scene.Officer, default)))
            .Refusals.ShouldHaveSingleItem().Kind.ShouldBe(RefusalKind.Forbidden);
    }

    [Fact]
    public async Task A_struck_name_leaves_the_list_with_its_reason_and_may_come_back_before_signing()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddDays(-30));
        await scene.SelectPersonAsync("Vũ Thị Lan");
        var struck = await scene.SelectPersonAsync("Cao Văn Đức");
        var id = await DraftAsync(scene);
        await SendAsync(scene, id);
        await StrikeAsync(scene, id, struck, giveBack: false);
        var item = (await scene.ItemsAsync(id)).Single(i => i.NominationId == struck);
        (item.Outcome, item.OutcomeReason, item.Nomination.State).ShouldBe((ItemOutcome.Struck, "Đang xem xét đơn thư", NominationState.Struck));

        (await scene.RunAsync(async (RestoreItem o) => await o.ExecuteAsync(new RestoreItemRequest { DecisionId = id, ItemId = item.Id, Version = await scene.VersionAsync(id) }, scene.Director, default))).ShouldSucceed();
        (await scene.ItemsAsync(id)).ShouldAllBe(i => i.Outcome == ItemOutcome.Proposed && i.Nomination.State == NominationState.Selected);
    }

    [Fact]
    public async Task A_name_given_back_goes_to_the_accepted_dossiers_and_numbers_close_up()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddDays(-30));
        var back = await scene.SelectPersonAsync("Bùi Văn An");
        await scene.SelectPersonAsync("Vũ Thị Lan");
        var id = await DraftAsync(scene);
        await SendAsync(scene, id);
        await StrikeAsync(scene, id, back, giveBack: true);
        await ApproveAsync(scene, id);
        (await scene.IssueAsync(id, "12", Today)).ShouldSucceed().Count.ShouldBe(1);
        var items = await scene.ItemsAsync(id);
        items.Select(i => (i.SubjectName, i.Ordinal, i.Outcome)).ShouldBe([("Vũ Thị Lan", 1, ItemOutcome.Granted), ("Bùi Văn An", 2, ItemOutcome.Struck)]);
        items[1].Nomination.State.ShouldBe(NominationState.Accepted);
    }

    [Fact]
    public async Task Two_officers_on_one_draft_clash_instead_of_overwriting()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddDays(-30));
        await scene.SelectPersonAsync("Vũ Thị Lan");
        var id = await DraftAsync(scene);
        var stale = await scene.VersionAsync(id);
        await SendAsync(scene, id);
        var late = await scene.RunAsync((ApproveDecision o) => o.ExecuteAsync(new ApproveDecisionRequest { DecisionId = id, Version = stale }, scene.Director, default));
        late.Refusals.ShouldHaveSingleItem().ShouldBeOfType<ChangedMeanwhile>();
    }

    [Fact]
    public async Task A_deputy_signs_for_the_head()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddDays(-30));
        var data = new TestData(office);
        var deputyId = await data.PersonAsync(scene.AgencyId, scene.RootId, "Nông Thị Hoa", "Phó Giám đốc", isLeader: true);
        var deputy = await data.ActorAsync(Role.Director, scene.RootId, deputyId, "Nông Thị Hoa");
        await scene.SelectPersonAsync("Vũ Thị Lan");
        var id = await DraftAsync(scene);
        await SendAsync(scene, id);
        (await scene.RunAsync(async (ApproveDecision o) => await o.ExecuteAsync(new ApproveDecisionRequest { DecisionId = id, Version = await scene.VersionAsync(id) }, deputy, default))).ShouldSucceed();
        var signer = await office.WithDbAsync(db => db.Decisions.Where(d => d.Id == id).Select(d => new { d.SignerPrefix, d.SignerPosition, d.SignerName }).SingleAsync());
        (signer.SignerPrefix, signer.SignerPosition, signer.SignerName).ShouldBe(("KT. Giám đốc", "Phó Giám đốc", "Nông Thị Hoa"));
    }

    [Fact]
    public async Task Who_the_upper_level_refuses_falls_to_the_own_award_and_gets_a_decision()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddDays(-30));
        await scene.SelectPersonAsync("Vũ Thị Lan", scene.UpperOfferId);
        await scene.SelectPersonAsync("Cao Văn Đức", scene.UpperOfferId);
        var id = await scene.ApprovedAsync(scene.UpperOfferId);
        (await scene.IssueAsync(id, "8", Today)).ShouldSucceed();
        var items = await scene.ItemsAsync(id);
        items.ShouldAllBe(i => i.Outcome == ItemOutcome.Proposed && i.RegisterNumber == null && i.LegalAmount == null);

        (await AnswerAsync(scene, items)).ShouldSucceed().ShouldBe(new AnswerRecorded(1, 1, 0));
        (await office.WithDbAsync(db => db.Movements.Where(m => m.Id == scene.MovementId).Select(m => m.State).SingleAsync())).ShouldBe(MovementState.Decided);

        (await scene.RunAsync((FallToOwnAward o) => o.ExecuteAsync(new FallToOwnAwardRequest { DecisionId = id, ItemIds = [items[1].Id] }, scene.Officer, default))).ShouldSucceed();
        var own = await scene.ApprovedAsync();
        (await scene.IssueAsync(own, "9", Today)).ShouldSucceed();
        (await scene.ItemsAsync(own)).ShouldHaveSingleItem().SubjectName.ShouldBe(items[1].SubjectName);
    }

    [Fact]
    public async Task Paying_otherwise_than_the_law_needs_a_reason_and_paid_lines_stay()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddDays(-30));
        await scene.SelectPersonAsync("Vũ Thị Lan");
        var id = await scene.ApprovedAsync();
        (await scene.IssueAsync(id, "10", Today)).ShouldSucceed();
        var item = (await scene.ItemsAsync(id)).Single();
        (await OverrideAsync(scene, item.Id, 702_000, null)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<ReasonMissing>();
        (await OverrideAsync(scene, item.Id, 702_000, "Theo quy chế chi tiêu nội bộ")).ShouldSucceed();
        (await PayAsync(scene, id, item.Id, Today.AddDays(1))).Refusals.ShouldHaveSingleItem().Field.ShouldBe("PaidOn");
        (await PayAsync(scene, id, item.Id, Today)).ShouldSucceed().Total.ShouldBe(702_000);
        (await OverrideAsync(scene, item.Id, 710_000, null)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<AlreadyPaid>();
        item = (await scene.ItemsAsync(id)).Single();
        (item.LegalAmount, item.PaidAmount, item.PaidBy).ShouldBe((710_000m, 702_000m, "Đỗ Thị Hạnh"));
    }

    [Fact]
    public async Task Handing_over_is_recorded_once_after_a_decision()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddDays(-30));
        (await AwardAsync(scene, Today)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<WrongState>();
        await scene.SelectPersonAsync("Vũ Thị Lan");
        (await scene.IssueAsync(await scene.ApprovedAsync(), "11", Today)).ShouldSucceed();
        (await AwardAsync(scene, Today.AddDays(-1))).Refusals.ShouldHaveSingleItem().Field.ShouldBe("AwardedOn");
        (await AwardAsync(scene, Today)).ShouldSucceed();
        (await AwardAsync(scene, Today)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<WrongState>();
    }

    private static async Task<Guid> DraftAsync(DecisionScene scene) =>
        (await scene.RunAsync((DraftDecision o) => o.ExecuteAsync(new DraftDecisionRequest { AwardOfferId = scene.OwnOfferId }, scene.Officer, default))).ShouldSucceed().DecisionId;

    private static Task SendAsync(DecisionScene scene, Guid id) => scene.BeforeDirectorAsync(id);

    private static async Task ApproveAsync(DecisionScene scene, Guid id) =>
        (await scene.RunAsync(async (ApproveDecision o) => await o.ExecuteAsync(new ApproveDecisionRequest { DecisionId = id, Version = await scene.VersionAsync(id) }, scene.Director, default))).ShouldSucceed();

    private static async Task StrikeAsync(DecisionScene scene, Guid id, Guid nominationId, bool giveBack)
    {
        var itemId = (await scene.ItemsAsync(id)).Single(i => i.NominationId == nominationId).Id;
        var request = new StrikeItemRequest { DecisionId = id, ItemId = itemId, Version = await scene.VersionAsync(id), Reason = "Đang xem xét đơn thư", GiveBack = giveBack };
        (await scene.RunAsync((StrikeItem o) => o.ExecuteAsync(request with { Reason = " " }, scene.Director, default))).Refusals.ShouldHaveSingleItem().ShouldBeOfType<ReasonMissing>();
        (await scene.RunAsync((StrikeItem o) => o.ExecuteAsync(request, scene.Director, default))).ShouldSucceed();
    }

    private static async Task<Result<AnswerRecorded>> AnswerAsync(DecisionScene scene, IEnumerable<DecisionItem> items)
    {
        var request = new RecordUpperAnswerRequest
        {
            AnswerNumber = "1520/QĐ-UBND",
            AnswerOn = Today,
            Lines = [.. items.Select((i, index) => new UpperAnswerLine(i.Id, index == 0 ? UpperOutcome.Granted : UpperOutcome.Refused, index == 0 ? null : "Hết chỉ tiêu"))],
        };
        return await scene.RunAsync((RecordUpperAnswer o) => o.ExecuteAsync(request, scene.Officer, default));
    }

    private static Task<Result<Done>> OverrideAsync(DecisionScene scene, Guid itemId, decimal amount, string? reason) =>
        scene.RunAsync((OverridePaidAmount o) => o.ExecuteAsync(new OverridePaidAmountRequest { ItemId = itemId, Amount = amount, Reason = reason }, scene.Accountant, default));

    private static Task<Result<RewardsPaid>> PayAsync(DecisionScene scene, Guid id, Guid itemId, DateOnly on) =>
        scene.RunAsync((MarkPaid o) => o.ExecuteAsync(new MarkPaidRequest { DecisionId = id, ItemIds = [itemId], PaidOn = on }, scene.Accountant, default));

    private static async Task<Result<Done>> AwardAsync(DecisionScene scene, DateOnly on)
    {
        var version = await scene.Office.WithDbAsync(db => db.Movements.Where(m => m.Id == scene.MovementId).Select(m => m.Version).SingleAsync());
        return await scene.RunAsync((RecordAwarding o) => o.ExecuteAsync(new RecordAwardingRequest { MovementId = scene.MovementId, Version = version, AwardedOn = on, Place = "Hội trường Sở" }, scene.Officer, default));
    }
}
