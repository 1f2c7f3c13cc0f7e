using Microsoft.EntityFrameworkCore;
using Npgsql;
using ThiDua.Core.Decisions;
using ThiDua.Core.Decisions.Upward;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours;
using ThiDua.Core.Nominations;
using ThiDua.Testing;

namespace ThiDua.Core.Tests.Decisions.Upward;

/// <summary>Answers of the higher authority: paper by paper, name by name, taken back when entered by mistake.</summary>
public sealed class UpperAnswerTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly DateOnly Today = UpwardScene.Today;
    private readonly TestOffice office = new(database, Today);

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Names_are_answered_by_several_papers_and_each_award_bears_the_number_of_its_own()
    {
        var up = await UpwardScene.SentAsync(office, "Lê Thị An", "Bùi Văn Bảo", "Hồ Văn Cường");
        (await up.AnswerAsync("1520/QĐ-UBND", Today, ("Lê Thị An", UpperOutcome.Granted, null))).ShouldSucceed().ShouldBe(new AnswerRecorded(1, 0, 0));
        (await up.StateAsync()).ShouldBe(DecisionState.Issued);
        (await up.AnswerAsync("1533/QĐ-UBND", Today, ("Bùi Văn Bảo", UpperOutcome.Granted, null), ("Hồ Văn Cường", UpperOutcome.Refused, "Hết chỉ tiêu"))).ShouldSucceed().ShouldBe(new AnswerRecorded(1, 1, 0));
        (await up.StateAsync()).ShouldBe(DecisionState.Answered);
        var awards = await office.WithDbAsync(db => db.Set<Award>().Where(a => a.SourceId == up.SubmissionId).ToDictionaryAsync(a => a.SubjectName, a => a.Number));
        awards.ShouldBe(new Dictionary<string, string?> { ["Lê Thị An"] = "1520/QĐ-UBND", ["Bùi Văn Bảo"] = "1533/QĐ-UBND" }, ignoreOrder: true);
        (await up.ItemAsync("Hồ Văn Cường")).Nomination.State.ShouldBe(NominationState.Refused);
    }

    [Fact]
    public async Task What_is_wrong_with_an_answer_is_said_all_at_once_and_nothing_is_written()
    {
        var up = await UpwardScene.SentAsync(office, "Lê Thị An", "Bùi Văn Bảo");
        (await up.AnswerAsync("1", Today)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NothingAnswered>();
        var wrong = await up.AnswerAsync(" ", Today.AddDays(1), ("Lê Thị An", UpperOutcome.Refused, " "), ("Bùi Văn Bảo", UpperOutcome.Returned, null));
        wrong.Refusals.Select(r => r.Field).ShouldBe(["AnswerNumber", "AnswerOn", null, null]);
        (await up.AnswerAsync("1", Today.AddDays(-1), ("Lê Thị An", UpperOutcome.Granted, null))).Refusals.ShouldHaveSingleItem().Field.ShouldBe("AnswerOn");
        (await up.ItemsAsync()).ShouldAllBe(i => i.Outcome == ItemOutcome.Proposed && i.AnswerId == null);
        (await up.Scene.RunAsync((RecordUpperAnswer o) => o.ExecuteAsync(
            new RecordUpperAnswerRequest { AnswerNumber = "1", AnswerOn = Today, Lines = [new(Guid.NewGuid(), UpperOutcome.Granted, null)] }, up.Scene.Officer, default))).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotFound>();
    }

    [Fact]
    public async Task A_returned_name_keeps_its_place_is_completed_and_goes_again_each_round_kept()
    {
        var up = await UpwardScene.SentAsync(office, "Lê Thị An");
        (await up.AnswerAsync("77/SNV", Today, ("Lê Thị An", UpperOutcome.Returned, "Thiếu xác nhận sáng kiến"))).ShouldSucceed().Returned.ShouldBe(1);
        (await up.ItemAsync("Lê Thị An")).Nomination.State.ShouldBe(NominationState.Selected);
        (await up.StateAsync()).ShouldBe(DecisionState.Issued);
        (await up.AnswerAsync("78/SNV", Today, ("Lê Thị An", UpperOutcome.Granted, null))).Refusals.ShouldHaveSingleItem().ShouldBeOfType<AnsweredAlready>();
        (await up.ResendAsync("Lê Thị An", Today.AddDays(-1))).Refusals.ShouldHaveSingleItem().Field.ShouldBe("ResentOn");
        (await up.ResendAsync("Lê Thị An", Today, " ")).Refusals.ShouldHaveSingleItem().Field.ShouldBe("Note");
        (await up.ResendAsync("Lê Thị An", Today)).ShouldSucceed();
        (await up.ResendAsync("Lê Thị An", Today)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<WrongState>();
        (await up.AnswerAsync("90/SNV", Today, ("Lê Thị An", UpperOutcome.Returned, "Vẫn thiếu"))).ShouldSucceed();
        (await up.ResendAsync("Lê Thị An", Today)).ShouldSucceed();
        (await up.AnswerAsync("1600/QĐ-UBND", Today, ("Lê Thị An", UpperOutcome.Granted, null))).ShouldSucceed();
        var item = await up.ItemAsync("Lê Thị An");
        (await office.WithDbAsync(db => db.ItemRounds.Where(r => r.ItemId == item.Id).OrderBy(r => r.Round).Select(r => r.Lacks).ToListAsync())).ShouldBe(["Thiếu xác nhận sáng kiến", "Vẫn thiếu"]);
        await RefusedAsync("item_round_stays", $"delete from decisions.item_round where item_id = '{item.Id}'");
        await RefusedAsync("item_round_stays", $"update decisions.item_round set lacks = 'x' where item_id = '{item.Id}'");
    }

    [Fact]
    public async Task A_mistaken_answer_is_taken_back_while_nothing_rests_on_it()
    {
        var up = await UpwardScene.SentAsync(office, "Lê Thị An", "Bùi Văn Bảo");
        (await up.AnswerAsync("1520/QĐ-UBND", Today, ("Lê Thị An", UpperOutcome.Granted, null), ("Bùi Văn Bảo", UpperOutcome.Refused, "Hết chỉ tiêu"))).ShouldSucceed();
        (await up.UndoAsync("Lê Thị An", " ")).Refusals.ShouldHaveSingleItem().Field.ShouldBe("Reason");
        (await up.UndoAsync("Lê Thị An")).ShouldSucceed();
        (await up.StateAsync()).ShouldBe(DecisionState.Issued);
        var item = await up.ItemAsync("Lê Thị An");
        (item.Outcome, item.Nomination.State).ShouldBe((ItemOutcome.Proposed, NominationState.Selected));
        (await office.WithDbAsync(db => db.Set<Award>().CountAsync(a => a.SourceId == up.SubmissionId))).ShouldBe(0);
        (await up.UndoAsync("Lê Thị An")).Refusals.ShouldHaveSingleItem().ShouldBeOfType<WrongState>();

        (await up.FallAsync("Bùi Văn Bảo")).ShouldSucceed();
        (await up.UndoAsync("Bùi Văn Bảo")).Refusals.ShouldHaveSingleItem().ShouldBeOfType<AnswerRestsOn>();
    }

    [Fact]
    public async Task One_dossier_never_holds_the_award_from_above_and_the_own_one()
    {
        var up = await UpwardScene.SentAsync(office, "Lê Thị An");
        (await up.AnswerAsync("1520/QĐ-UBND", Today, ("Lê Thị An", UpperOutcome.Refused, "Hết chỉ tiêu"))).ShouldSucceed();
        (await up.FallAsync("Lê Thị An")).ShouldSucceed();
        (await up.Scene.IssueAsync(await up.Scene.ApprovedAsync(), "9", Today)).ShouldSucceed();
        var item = await up.ItemAsync("Lê Thị An");
        await RefusedAsync("decision_item_one_grant", $"update decisions.decision_item set outcome = 'granted', outcome_reason = null where id = '{item.Id}'");
        await RefusedAsync("nomination_holds_award", $"update nominations.nomination set state = 'selected' where id = '{item.NominationId}'");
        (await up.FallAsync("Lê Thị An")).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task Two_officers_at_one_name_write_one_answer()
    {
        var up = await UpwardScene.SentAsync(office, "Lê Thị An");
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() =>
            up.AnswerAsync($"{1500 + i}/QĐ-UBND", Today, ("Lê Thị An", i % 2 == 0 ? UpperOutcome.Granted : UpperOutcome.Refused, "Hết chỉ tiêu")))));
        answers.Count(a => a.Succeeded).ShouldBe(1);
        answers.Where(a => !a.Succeeded).ShouldAllBe(a => a.Refusals.Single() is AnsweredAlready);
    }

    private async Task RefusedAsync(string constraint, string sql) =>
        (await Should.ThrowAsync<PostgresException>(() => office.WithDbAsync(db => db.Database.ExecuteSqlRawAsync(sql)))).ConstraintName.ShouldBe(constraint);
}
