using Microsoft.EntityFrameworkCore;
using Npgsql;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours;
using ThiDua.Core.Law;
using ThiDua.Core.Nominations;
using ThiDua.Core.Nominations.Guards;
using ThiDua.Core.Organizations;
using ThiDua.Testing;

namespace ThiDua.Core.Tests.Nominations.Guards;

public sealed class GuardFlowTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly TestOffice office = new(database, NominationScene.Today);
    private GuardScene guards = null!;
    private NominationScene scene = null!;

    public async ValueTask InitializeAsync()
    {
        guards = await GuardScene.SetAsync(office);
        scene = guards.Scene;
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Running_discipline_stops_acceptance_by_its_clause_one_by_one_and_in_bulk()
    {
        var sent = await scene.SentAsync(scene.AnhId);
        await guards.DisciplineAsync(scene.AnhId, new DateOnly(2026, 1, 1), null);
        var refusal = (await guards.AcceptAsync(sent.NominationId)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<StoppedByGuard>();
        refusal.Clause.ShouldBe("Nghị định 152/2025/NĐ-CP, Điều 4 khoản 4");
        refusal.Sentence.ShouldStartWith("Đặng Thị Ánh: Đang trong thời gian thi hành kỷ luật");
        var many = await office.RunAsync<AcceptNominations, Result<ManyAccepted>>(o => o.ExecuteAsync(new AcceptNominationsRequest([sent.NominationId]), scene.Officer, default));
        many.Refusals.ShouldHaveSingleItem().ShouldBeOfType<WrongState>();
    }

    [Fact]
    public async Task A_reason_given_by_name_lets_the_dossier_on_and_other_facts_ask_again()
    {
        var sent = await scene.SentAsync(scene.AnhId);
        var former = await guards.TransferredAsync(scene.AnhId, new DateOnly(2026, 7, 15));
        var finding = await guards.FindingAsync(sent.NominationId, Guard.NewUnitDecidesOnTransfer);
        finding.Outcome.ShouldBe(GuardOutcome.NeedsReason);
        (await guards.AcceptAsync(sent.NominationId)).Succeeded.ShouldBeFalse();
        NominationScene.Must(await guards.AnswerAsync(sent.NominationId, finding));
        (await guards.FindingAsync(sent.NominationId, Guard.NewUnitDecidesOnTransfer)).Cleared!.By.ShouldBe("Lê Thị Mơ");

        await scene.ChangeAsync(db => db.Units.Single(u => u.Id == former).Name = "Phòng cũ đổi tên");
        (await guards.FindingAsync(sent.NominationId, Guard.NewUnitDecidesOnTransfer)).Outcome.ShouldBe(GuardOutcome.NeedsReason);
        (await guards.AnswerAsync(sent.NominationId, finding)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<FindingChanged>();

        finding = await guards.FindingAsync(sent.NominationId, Guard.NewUnitDecidesOnTransfer);
        NominationScene.Must(await guards.AnswerAsync(sent.NominationId, finding));
        NominationScene.Must(await guards.AcceptAsync(sent.NominationId));
    }

    [Fact]
    public async Task An_answer_taken_back_stops_the_dossier_again()
    {
        var sent = await scene.SentAsync(scene.AnhId);
        await guards.TransferredAsync(scene.AnhId, new DateOnly(2026, 7, 15));
        var finding = await guards.FindingAsync(sent.NominationId, Guard.NewUnitDecidesOnTransfer);
        NominationScene.Must(await guards.AnswerAsync(sent.NominationId, finding));
        NominationScene.Must(await guards.AnswerAsync(sent.NominationId, finding, "Nhận xét bị thu hồi", withdraw: true));
        (await guards.AcceptAsync(sent.NominationId)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<StoppedByGuard>();
        (await guards.AnswerAsync(sent.NominationId, finding, withdraw: true)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NothingToAnswer>();
    }

    [Fact]
    public async Task Only_who_checks_dossiers_answers_and_only_with_words()
    {
        var sent = await scene.SentAsync(scene.AnhId);
        await guards.TransferredAsync(scene.AnhId, new DateOnly(2026, 7, 15));
        var finding = await guards.FindingAsync(sent.NominationId, Guard.NewUnitDecidesOnTransfer);
        (await guards.AnswerAsync(sent.NominationId, finding, actor: scene.Head)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotAllowed>();
        (await guards.AnswerAsync(sent.NominationId, finding, actor: scene.CentreHead)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotFound>();
        (await guards.AnswerAsync(sent.NominationId, finding, "  ")).Refusals.ShouldHaveSingleItem().Field.ShouldBe("Reason");
        (await guards.AnswerAsync(sent.NominationId, finding, new string('x', 1001))).Refusals.ShouldHaveSingleItem().Field.ShouldBe("Reason");
    }

    [Fact]
    public async Task A_blocked_finding_takes_no_answer()
    {
        var sent = await scene.SentAsync(scene.AnhId);
        await guards.DisciplineAsync(scene.AnhId, new DateOnly(2026, 1, 1), null);
        var finding = await guards.FindingAsync(sent.NominationId, Guard.AchievementAfterDiscipline);
        (await guards.AnswerAsync(sent.NominationId, finding)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NothingToAnswer>();
    }

    [Fact]
    public async Task Under_a_text_that_nobody_compared_a_named_person_confirms()
    {
        var proposed = NominationScene.Must(await scene.ProposeAsync(scene.AnhId));
        office.Clock.MoveTo(new DateOnly(2026, 10, 15));
        await guards.DisciplineAsync(scene.AnhId, new DateOnly(2026, 1, 1), null);
        var finding = await guards.FindingAsync(proposed.NominationId, Guard.AchievementAfterDiscipline);
        finding.Outcome.ShouldBe(GuardOutcome.NeedsConfirmation);
        finding.Rule.Citation.ShouldContain("Luật 06/2026/QH16");
        NominationScene.Must(await guards.AnswerAsync(proposed.NominationId, finding, "Đã đối chiếu Luật 06/2026/QH16, Điều 1"));
        (await guards.FindingAsync(proposed.NominationId, Guard.AchievementAfterDiscipline)).Cleared!.Kind.ShouldBe(ClearanceKind.Confirmation);
    }

    [Fact]
    public async Task A_dossier_received_before_the_change_of_law_stays_under_the_former_text()
    {
        var sent = await scene.SentAsync(scene.AnhId);
        (await scene.DossierAsync(sent.NominationId)).ReceivedOn.ShouldBe(NominationScene.Today);
        await guards.DisciplineAsync(scene.AnhId, new DateOnly(2026, 1, 1), null);
        office.Clock.MoveTo(new DateOnly(2026, 10, 15));
        (await guards.FindingAsync(sent.NominationId, Guard.AchievementAfterDiscipline)).ShouldSatisfyAllConditions(
            f => f.Outcome.ShouldBe(GuardOutcome.Blocked), f => f.Rule.Citation.ShouldBe("Nghị định 152/2025/NĐ-CP, Điều 4 khoản 4"));
    }

    [Fact]
    public async Task The_unit_reads_that_a_rule_is_looked_at_but_no_word_of_discipline()
    {
        var sent = await scene.SentAsync(scene.AnhId);
        await guards.DisciplineAsync(scene.AnhId, new DateOnly(2026, 1, 1), null);
        var seen = await guards.FindingAsync(sent.NominationId, Guard.AchievementAfterDiscipline, scene.Head);
        seen.Facts.ShouldBeEmpty();
        seen.Sentence.ShouldNotContain("kỷ luật");
        seen.Outcome.ShouldBe(GuardOutcome.Blocked);
    }

    [Fact]
    public async Task An_answer_is_never_changed_or_taken_out_of_the_books()
    {
        var sent = await scene.SentAsync(scene.AnhId);
        await guards.TransferredAsync(scene.AnhId, new DateOnly(2026, 7, 15));
        NominationScene.Must(await guards.AnswerAsync(sent.NominationId, await guards.FindingAsync(sent.NominationId, Guard.NewUnitDecidesOnTransfer)));
        await Should.ThrowAsync<PostgresException>(() => office.WithDbAsync(db => db.Database.ExecuteSqlAsync($"update nominations.guard_clearance set reason = 'x'")));
        await Should.ThrowAsync<PostgresException>(() => office.WithDbAsync(db => db.Database.ExecuteSqlAsync($"delete from nominations.guard_clearance")));
    }

    [Fact]
    public async Task Three_dossiers_cost_as_many_queries_as_one()
    {
        var first = NominationScene.Must(await scene.ProposeAsync(scene.AnhId));
        var second = NominationScene.Must(await scene.ProposeAsync(scene.BinhId));
        var third = NominationScene.Must(await scene.ProposeAsync(scene.DungId, scene.CentreHead, scene.CentreId));
        foreach (var id in new[] { first, second, third })
        {
            NominationScene.Must(await guards.NameAsync(id.NominationId));
        }

        (await CountAsync(first.NominationId, second.NominationId, third.NominationId)).ShouldBe(await CountAsync(first.NominationId));
    }

    private async Task<int> CountAsync(params Guid[] ids)
    {
        using var queries = new QueryCount();
        await office.RunAsync<GuardQuery, IReadOnlyDictionary<Guid, GuardFlags>>(q => q.FlagsAsync(ids, default));
        return queries.Count;
    }
}
