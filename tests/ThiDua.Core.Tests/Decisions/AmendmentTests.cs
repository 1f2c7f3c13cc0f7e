using Microsoft.EntityFrameworkCore;
using Npgsql;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Decisions.Amendments;
using ThiDua.Core.Decisions.Certificates;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours;
using ThiDua.Core.Law;
using ThiDua.Core.Organizations;
using ThiDua.Core.Records.Register;
using ThiDua.Core.Tests.Nominations.Guards;

namespace ThiDua.Core.Tests.Decisions;

/// <summary>G15 (Luật 06/2022 Điều 93): what was decided is corrected, taken back and restored only by another decision.</summary>
public sealed class AmendmentTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly DateOnly Today = new(2026, 1, 12);
    private readonly TestOffice office = new(database, Today);

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task A_misspelt_name_is_corrected_by_a_decision_that_prints_a_new_certificate_and_keeps_the_number()
    {
        var (scene, id) = await IssuedAsync("11", "Vũ Thị Lam");
        var item = (await scene.ItemsAsync(id)).Single();
        var draft = (await SaveAsync(scene, id, DecisionKind.Amendment, new AmendmentLine(item.Id, "Ghi sai họ tên", null, "Vũ Thị Lan", item.SubjectTitle, ""))).ShouldSucceed().DecisionId;
        (await scene.ItemsAsync(id)).Single().SubjectName.ShouldBe("Vũ Thị Lam");
        await SignAsync(scene, draft);
        (await scene.IssueAsync(draft, "12", Today)).ShouldSucceed().Count.ShouldBe(1);

        var after = (await scene.ItemsAsync(id)).Single();
        (after.SubjectName, after.RegisterNumber, after.LegalAmount, after.Outcome).ShouldBe(("Vũ Thị Lan", item.RegisterNumber, item.LegalAmount, ItemOutcome.Granted));
        var kinds = await office.WithDbAsync(db => db.IssuedPapers.Where(p => p.AboutId == draft).Select(p => p.Kind).ToListAsync());
        kinds.ShouldBe([IssuedPaperKind.Decision, IssuedPaperKind.Certificates], ignoreOrder: true);
        (await CheckedAsync(item.Id)).Says!.Name.ShouldBe("Vũ Thị Lan");
    }

    [Fact, GuardCase(Guard.CancelledAwardIsRecalled, GuardCase.Fails)]
    public async Task A_cancelled_award_shows_as_revoked_with_the_number_and_its_money_is_to_come_back_in_fifteen_working_days()
    {
        var (scene, id) = await IssuedAsync("21", "Cao Văn Đức");
        var item = (await scene.ItemsAsync(id)).Single();
        (await scene.RunAsync((MarkPaid o) => o.ExecuteAsync(new MarkPaidRequest { DecisionId = id, ItemIds = [item.Id], PaidOn = Today }, scene.Accountant, default))).ShouldSucceed();
        await CancelAsync(scene, id, "22", await GroundAsync("gian_doi"));

        var revoked = (await scene.ItemsAsync(id)).Single();
        (revoked.Outcome, revoked.RegisterNumber).ShouldBe((ItemOutcome.Revoked, item.RegisterNumber));
        var award = await office.WithDbAsync(db => db.Awards.SingleAsync(a => a.Id == item.Id));
        (award.State, award.RevokedBy).ShouldBe((AwardStanding.Revoked, "22/QĐ-SKHCN"));
        var recall = (await office.RunAsync((AmendmentCaseQuery q) => q.FindAsync(id, scene.Officer, default)))!.Recalls.ShouldHaveSingleItem();
        (recall.DueOn, recall.MoneyLeft, recall.IsSettled).ShouldBe((new DateOnly(2026, 2, 2), 710_000m, false));
    }

    [Fact]
    public async Task Register_numbers_of_cancelled_awards_are_never_given_again()
    {
        var (scene, id) = await IssuedAsync("31", "Cao Văn Đức");
        await CancelAsync(scene, id, "32", await GroundAsync("trai_quy_dinh"));
        await scene.SelectPersonAsync("Lò Thị Mai");
        var next = await scene.ApprovedAsync();
        (await scene.IssueAsync(next, "33", Today)).ShouldSucceed();
        (await scene.ItemsAsync(next)).Single().RegisterNumber.ShouldBe(2);
    }

    [Fact, GuardCase(Guard.CancelledAwardIsRecalled, GuardCase.Passes)]
    public async Task A_cancellation_is_undone_only_by_another_decision_and_the_award_stands_again()
    {
        var (scene, id) = await IssuedAsync("41", "Cao Văn Đức");
        var item = (await scene.ItemsAsync(id)).Single();
        (await CheckedAsync(item.Id)).Standing.ShouldBe(CertificateStanding.Valid);
        var cancelling = await CancelAsync(scene, id, "42", await GroundAsync("khong_du_tieu_chuan"));
        var told = await CheckedAsync(item.Id);
        (told.Standing, told.Says!.Name).ShouldBe((CertificateStanding.Revoked, "Cao Văn Đức"), "the open check answers by the cancelling decision");
        (await office.RunAsync((CertificateRegisterQuery q) => q.PageAsync(Today.Year, null, scene.Officer, default))).Rows.ShouldHaveSingleItem().Revoked.ShouldBeTrue();
        (await SaveAsync(scene, id, DecisionKind.Restoration, new AmendmentLine(item.Id, "Có kết luận mới"))).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotAmendable>();
        var draft = (await SaveAsync(scene, cancelling, DecisionKind.Restoration, new AmendmentLine(item.Id, "Có kết luận mới"))).ShouldSucceed().DecisionId;
        await SignAsync(scene, draft);
        (await scene.IssueAsync(draft, "43", Today)).ShouldSucceed();
        (await scene.ItemsAsync(id)).Single().Outcome.ShouldBe(ItemOutcome.Granted);
        (await office.RunAsync((AmendmentCaseQuery q) => q.FindAsync(id, scene.Officer, default)))!.Recalls.ShouldBeEmpty();
        (await office.WithDbAsync(db => db.Awards.SingleAsync(a => a.Id == item.Id))).State.ShouldBe(AwardStanding.Standing);
        (await CheckedAsync(item.Id)).Standing.ShouldBe(CertificateStanding.Valid);
    }

    [Fact]
    public async Task Each_change_says_why_and_a_cancellation_on_which_ground()
    {
        var (scene, id) = await IssuedAsync("51", "Cao Văn Đức");
        var item = (await scene.ItemsAsync(id)).Single();
        (await SaveAsync(scene, id, DecisionKind.Cancellation, new AmendmentLine(item.Id, " "))).Refusals.Select(r => r.GetType())
            .ShouldBe([typeof(ChangeReasonMissing), typeof(GroundMissing)]);
        (await SaveAsync(scene, id, DecisionKind.Cancellation, new AmendmentLine(item.Id, "Đơn thư", Guid.NewGuid()))).Refusals.ShouldHaveSingleItem().ShouldBeOfType<GroundMissing>();
        (await SaveAsync(scene, id, DecisionKind.Amendment, new AmendmentLine(item.Id, "Sai", null, item.SubjectName, item.SubjectTitle, item.Achievement)))
            .Refusals.ShouldHaveSingleItem().ShouldBeOfType<SameWords>();
        (await SaveAsync(scene, id, DecisionKind.Cancellation)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NothingChanged>();
        (await SaveAsync(scene, id, DecisionKind.Cancellation, new AmendmentLine(Guid.NewGuid(), "Không có tên này"))).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NothingChanged>();
        var draft = await DraftCountAsync(scene);
        draft.ShouldBe(0);
    }

    [Fact]
    public async Task An_award_changed_meanwhile_stops_the_draft_that_supposed_otherwise()
    {
        var (scene, id) = await IssuedAsync("61", "Cao Văn Đức");
        var item = (await scene.ItemsAsync(id)).Single();
        var correcting = (await SaveAsync(scene, id, DecisionKind.Amendment, new AmendmentLine(item.Id, "Ghi sai", null, "Cao Văn Đước", item.SubjectTitle, ""))).ShouldSucceed().DecisionId;
        var second = await SaveAsync(scene, id, DecisionKind.Cancellation, new AmendmentLine(item.Id, "Sai thành tích", await GroundAsync("sai_su_that")));
        second.Refusals.ShouldHaveSingleItem().ShouldBeOfType<HeldByDatabase>().Constraint.ShouldBe("decision_one_amendment");
        await SignAsync(scene, correcting);
        (await scene.IssueAsync(correcting, "62", Today)).ShouldSucceed();
        await CancelAsync(scene, id, "63", await GroundAsync("sai_su_that"));
        (await SaveAsync(scene, id, DecisionKind.Cancellation, new AmendmentLine(item.Id, "Lần nữa", await GroundAsync("sai_su_that"))))
            .Refusals.ShouldHaveSingleItem().ShouldBeOfType<AwardChangedMeanwhile>();
    }

    [Theory]
    [InlineData("update decisions.decision_item set outcome = 'granted', revoked_by_id = null where id = '{0}'", "decision_item_by_decision_only")]
    [InlineData("update decisions.decision_item set subject_name = 'Người khác' where id = '{0}'", "decision_item_by_decision_only")]
    [InlineData("update decisions.decision_item set register_number = 99 where id = '{0}'", "decision_item_award_stays")]
    [InlineData("update decisions.decision_item set legal_amount = 1 where id = '{0}'", "decision_item_award_stays")]
    [InlineData("delete from decisions.decision_item where id = '{0}'", "decision_item_award_stays")]
    [InlineData("delete from decisions.decision_change where item_id = '{0}'", "decision_change_stays")]
    public async Task The_database_lets_an_award_change_by_nothing_but_an_issued_decision(string sql, string constraint)
    {
        var (scene, id) = await IssuedAsync("71", "Cao Văn Đức");
        var item = (await scene.ItemsAsync(id)).Single();
        await CancelAsync(scene, id, "72", await GroundAsync("gian_doi"));
        var statement = string.Format(System.Globalization.CultureInfo.InvariantCulture, sql, item.Id);
        (await Should.ThrowAsync<PostgresException>(() => office.WithDbAsync(db => db.Database.ExecuteSqlRawAsync(statement)))).ConstraintName.ShouldBe(constraint);
    }

    [Fact]
    public async Task The_certificate_comes_back_once_between_the_cancellation_and_today()
    {
        var (scene, id) = await IssuedAsync("81", "Cao Văn Đức");
        await CancelAsync(scene, id, "82", await GroundAsync("gian_doi"));
        var recall = (await office.RunAsync((AmendmentCaseQuery q) => q.FindAsync(id, scene.Officer, default)))!.Recalls.Single();
        (await ReturnAsync(scene, recall.Id, Today.AddDays(-1))).Refusals.ShouldHaveSingleItem().Field.ShouldBe("ReturnedOn");
        (await ReturnAsync(scene, recall.Id, Today.AddDays(1))).Refusals.ShouldHaveSingleItem().Field.ShouldBe("ReturnedOn");
        (await ReturnAsync(scene, recall.Id, Today)).ShouldSucceed();
        (await ReturnAsync(scene, recall.Id, Today)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<WrongState>();
        (await office.RunAsync((AmendmentCaseQuery q) => q.FindAsync(id, scene.Officer, default)))!.Recalls.Single().IsSettled.ShouldBeTrue();
    }

    [Theory, GuardCase(Guard.CancelledAwardIsRecalled, GuardCase.Boundary)]
    [InlineData("2025-11-30", null)]
    [InlineData("2025-12-01", "2025-12-22")]
    [InlineData("2026-01-12", "2026-02-02")]
    public async Task The_term_for_giving_back_is_the_rule_of_the_cancelling_day(string day, string? last)
    {
        var on = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var term = await office.RunAsync((RecallRulesQuery q) => q.GiveBackAsync(on, default));
        (term?.On.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(last);
    }

    /// <summary>What the open check answers to the code of a certificate.</summary>
    private async Task<CheckedCertificate> CheckedAsync(Guid itemId)
    {
        var token = await office.WithDbAsync(db => db.CertificateCodes.Where(c => c.ItemId == itemId).Select(c => c.Token).SingleAsync());
        return await office.RunAsync((CheckCertificate q) => q.ByTokenAsync(token, default));
    }

    private async Task<(DecisionScene Scene, Guid Id)> IssuedAsync(string number, params string[] people)
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddDays(-30));
        foreach (var name in people)
        {
            await scene.SelectPersonAsync(name);
        }

        var id = await scene.ApprovedAsync();
        (await scene.IssueAsync(id, number, Today)).ShouldSucceed();
        return (scene, id);
    }

    private static async Task<Guid> CancelAsync(DecisionScene scene, Guid id, string number, Guid ground)
    {
        var lines = (await scene.ItemsAsync(id)).Select(i => new AmendmentLine(i.Id, "Kết luận số 05/KL ngày 08/01/2026", ground)).ToArray();
        var draft = (await SaveAsync(scene, id, DecisionKind.Cancellation, lines)).ShouldSucceed().DecisionId;
        await SignAsync(scene, draft);
        (await scene.IssueAsync(draft, number, Today)).ShouldSucceed();
        return draft;
    }

    private static async Task SignAsync(DecisionScene scene, Guid id)
    {
        await scene.BeforeDirectorAsync(id);
        (await scene.RunAsync(async (ApproveDecision o) => await o.ExecuteAsync(new ApproveDecisionRequest { DecisionId = id, Version = await scene.VersionAsync(id) }, scene.Director, default))).ShouldSucceed();
    }

    private static Task<Result<AmendmentSaved>> SaveAsync(DecisionScene scene, Guid amends, DecisionKind kind, params AmendmentLine[] lines) =>
        scene.RunAsync((SaveAmendment o) => o.ExecuteAsync(new SaveAmendmentRequest { AmendsId = amends, Kind = kind, Lines = lines }, scene.Officer, default));

    private static Task<Result<Done>> ReturnAsync(DecisionScene scene, Guid recall, DateOnly day) =>
        scene.RunAsync((RecordCertificateReturn o) => o.ExecuteAsync(new RecordCertificateReturnRequest { RecallId = recall, ReturnedOn = day }, scene.Officer, default));

    private Task<Guid> GroundAsync(string code) => office.WithDbAsync(db => db.RevocationGrounds.Where(g => g.Code == code).Select(g => g.Id).SingleAsync());

    private Task<int> DraftCountAsync(DecisionScene scene) => office.WithDbAsync(db => db.Decisions.CountAsync(d => d.AmendsId != null && d.AgencyId == scene.AgencyId));
}
