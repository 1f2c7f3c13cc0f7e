using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Decisions;
using ThiDua.Core.Decisions.Amendments;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours;
using ThiDua.Core.Law;
using ThiDua.Core.Nominations;
using ThiDua.Core.Nominations.Guards;
using ThiDua.Core.Organizations;
using ThiDua.Core.Tests.Decisions;

namespace ThiDua.Core.Tests.Nominations.Guards;

/// <summary>The guards at drafting, at issuing, frozen with the decision, and after an award is taken back.</summary>
public sealed class GuardDecisionTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly DateOnly Today = new(2026, 1, 12);
    private readonly TestOffice office = new(database, Today);

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task A_name_that_a_rule_stops_is_not_drafted()
    {
        var (scene, nomination, person) = await SelectedAsync();
        await DisciplineAsync(scene, person);
        var refused = await scene.RunAsync((DraftDecision o) => o.ExecuteAsync(new DraftDecisionRequest { AwardOfferId = scene.OwnOfferId }, scene.Officer, default));
        refused.Refusals.OfType<StoppedByGuard>().ShouldHaveSingleItem().NominationId.ShouldBe(nomination);
    }

    [Fact]
    public async Task A_rule_broken_after_the_signature_still_stops_the_number()
    {
        var (scene, _, person) = await SelectedAsync();
        var decision = await scene.ApprovedAsync();
        await DisciplineAsync(scene, person);
        (await scene.IssueAsync(decision, "91", Today)).Refusals.OfType<StoppedByGuard>().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_decision_keeps_the_rules_it_stood_on_and_who_answered_for_what()
    {
        var (scene, nomination, person) = await SelectedAsync();
        await TransferAsync(scene, person);
        var finding = (await office.RunAsync<GuardQuery, DossierFindings?>(q => q.OfDossierAsync(nomination, scene.Officer, default)))!.Findings.Single(f => f.Rule.Guard is Guard.NewUnitDecidesOnTransfer);
        NominationScene.Must(await office.RunAsync<AnswerFinding, Result<Done>>(o => o.ExecuteAsync(
            new AnswerFindingRequest(nomination, finding.Rule.Guard, finding.Fingerprint, "Nhận xét số 5/NX ngày 06/01/2026"), scene.Officer, default)));
        var decision = await scene.ApprovedAsync();
        (await scene.IssueAsync(decision, "92", Today)).Succeeded.ShouldBeTrue();

        var frozen = FrozenRules.Parse((await office.WithDbAsync(db => db.Decisions.Where(d => d.Id == decision).Select(d => d.FrozenRules).SingleAsync()))!);
        frozen.Guards!.Rules.Select(r => r.Number).ShouldContain("G2");
        frozen.Guards.Rules.ShouldAllBe(r => r.ValidFrom <= Today && (r.ValidTo == null || r.ValidTo >= Today));
        var kept = frozen.Guards.Findings.Single(f => f.Number == "G12");
        (kept.Outcome, kept.ClearedBy, kept.Reason).ShouldBe((GuardOutcome.Cleared, scene.Officer.Name, "Nhận xét số 5/NX ngày 06/01/2026"));
    }

    [Theory]
    [InlineData("trai_quy_dinh", false)]
    [InlineData("gian_doi", true)]
    public async Task An_award_taken_back_lets_its_achievement_go_unless_the_achievement_itself_was_untrue(string ground, bool held)
    {
        var (scene, nomination, person) = await SelectedAsync();
        var part = Guid.CreateVersion7();
        await new TestData(office).AddAsync(db =>
        {
            var achievement = new Achievement
            {
                Id = Guid.CreateVersion7(), UnitId = scene.UnitId, Kind = AchievementKind.Initiative, Title = "Sáng kiến", Level = AchievementLevel.Base,
                StartedOn = Today, EndedOn = Today, CreatedAt = office.Clock.GetUtcNow(), CreatedBy = "Lê Thị Mơ",
            };
            db.AddRange(achievement, new AchievementPart { Id = part, AchievementId = achievement.Id, Ordinal = 1, PersonId = person, SubjectName = "Cao Văn Đức" });
            db.Add(new AchievementUse { Id = Guid.CreateVersion7(), PartId = part, NominationId = nomination, LinkedAt = office.Clock.GetUtcNow(), LinkedBy = "Lê Thị Mơ" });
            return part;
        });
        var decision = await scene.ApprovedAsync();
        (await scene.IssueAsync(decision, "93", Today)).Succeeded.ShouldBeTrue();
        (await HeldAsync(part)).ShouldBeTrue();

        var groundId = await office.WithDbAsync(db => db.RevocationGrounds.Where(g => g.Code == ground).Select(g => g.Id).SingleAsync());
        var item = (await scene.ItemsAsync(decision)).Single().Id;
        var cancelling = NominationScene.Must(await scene.RunAsync((SaveAmendment o) => o.ExecuteAsync(
            new SaveAmendmentRequest { AmendsId = decision, Kind = DecisionKind.Cancellation, Lines = [new AmendmentLine(item, "Kết luận số 05/KL ngày 08/01/2026", groundId)] }, scene.Officer, default))).DecisionId;
        await scene.BeforeDirectorAsync(cancelling);
        NominationScene.Must(await scene.RunAsync(async (ApproveDecision o) => await o.ExecuteAsync(
            new ApproveDecisionRequest { DecisionId = cancelling, Version = await scene.VersionAsync(cancelling) }, scene.Director, default)));
        (await scene.IssueAsync(cancelling, "94", Today)).Succeeded.ShouldBeTrue();
        (await HeldAsync(part)).ShouldBe(held);
    }

    private Task<bool> HeldAsync(Guid part) => office.WithDbAsync(db => db.AchievementUses.AnyAsync(u => u.PartId == part && u.Held));

    private async Task<(DecisionScene Scene, Guid Nomination, Guid Person)> SelectedAsync()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddDays(-30));
        var nomination = await scene.SelectPersonAsync("Cao Văn Đức");
        var person = await office.WithDbAsync(db => db.Nominations.Where(n => n.Id == nomination).Select(n => n.PersonId!.Value).SingleAsync());
        return (scene, nomination, person);
    }

    private async Task DisciplineAsync(DecisionScene scene, Guid person) => NominationScene.Must(await office.RunAsync<RecordDiscipline, Result<Done>>(o => o.ExecuteAsync(
        new RecordDisciplineRequest { PersonId = person, Form = DisciplineForm.Reprimand, From = Today.AddDays(-5), Document = "Quyết định số 3/QĐ-SKHCN" }, scene.Officer, default)));

    private async Task TransferAsync(DecisionScene scene, Guid person)
    {
        var former = await new TestData(office).UnitAsync(scene.AgencyId, scene.RootId, $"Phòng cũ {Guid.NewGuid():N}"[..20]);
        await new TestData(office).AddAsync(db =>
        {
            db.RemoveRange(db.Set<Membership>().Where(m => m.PersonId == person));
            db.AddRange(
                new Membership { Id = Guid.CreateVersion7(), PersonId = person, UnitId = former, IsPrimary = true, ValidFrom = TestData.Founded, ValidTo = new DateOnly(2025, 9, 30) },
                new Membership { Id = Guid.CreateVersion7(), PersonId = person, UnitId = scene.UnitId, IsPrimary = true, ValidFrom = new DateOnly(2025, 10, 1) });
            return Done.Value;
        });
    }
}
