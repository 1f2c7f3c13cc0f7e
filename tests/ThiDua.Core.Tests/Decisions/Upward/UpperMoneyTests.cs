using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Decisions;
using ThiDua.Core.Decisions.Funds;
using ThiDua.Core.Decisions.Upward;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Tests.Nominations.Guards;
using ThiDua.Testing;

namespace ThiDua.Core.Tests.Decisions.Upward;

/// <summary>The level that signs pays; what the State and the Prime Minister give, the proposer pays (Luật 06/2022 Điều 11 khoản 4).</summary>
public sealed class UpperMoneyTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly DateOnly Today = UpwardScene.Today;
    private readonly TestOffice office = new(database, Today);

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact, GuardCase(Guard.SignerPays, GuardCase.Fails)]
    public async Task An_award_of_the_province_is_never_paid_here()
    {
        var up = await UpwardScene.SentAsync(office, "Lê Thị An");
        (await up.AnswerAsync("1520/QĐ-UBND", Today, ("Lê Thị An", UpperOutcome.Granted, null))).ShouldSucceed();
        var item = await up.ItemAsync("Lê Thị An");
        item.LegalAmount.ShouldBeNull();
        (await PayAsync(up, item)).Succeeded.ShouldBeFalse();
        (await office.WithDbAsync(db => db.Payments.AnyAsync(p => p.ItemId == item.Id))).ShouldBeFalse();
    }

    [Fact, GuardCase(Guard.SignerPays, GuardCase.Passes)]
    public async Task An_award_of_the_prime_minister_is_owed_by_the_proposer_by_the_day_of_his_decision()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddDays(-30));
        await office.WithDbAsync(db => db.Database.ExecuteSqlAsync($"update movements.award_offer set award_code = 'bang_khen_ttg', authority = 'Thủ tướng Chính phủ' where id = {scene.UpperOfferId}"));
        await scene.SelectPersonAsync("Vũ Thị Dung", scene.UpperOfferId);
        var id = await scene.ApprovedAsync(scene.UpperOfferId);
        (await scene.IssueAsync(id, "18", Today)).ShouldSucceed();
        var up = new UpwardScene(scene, id);
        (await up.AnswerAsync("700/QĐ-TTg", Today, ("Vũ Thị Dung", UpperOutcome.Granted, null))).ShouldSucceed();
        var item = await up.ItemAsync("Vũ Thị Dung");

        // 3,5 x 2.340.000 = 8.190.000 đồng.
        (item.Coefficient, item.BaseSalary, item.LegalAmount).ShouldBe((3.5m, 2_340_000m, 8_190_000m));
        (await up.UndoAsync("Vũ Thị Dung")).ShouldSucceed();
        (await up.ItemAsync("Vũ Thị Dung")).LegalAmount.ShouldBeNull();
        (await up.AnswerAsync("700/QĐ-TTg", Today, ("Vũ Thị Dung", UpperOutcome.Granted, null))).ShouldSucceed();
        (await PayAsync(up, item)).ShouldSucceed();
        (await up.UndoAsync("Vũ Thị Dung")).Refusals.ShouldHaveSingleItem().ShouldBeOfType<AnswerRestsOn>();
    }

    private static Task<Result<RewardsPaid>> PayAsync(UpwardScene up, DecisionItem item) =>
        up.Scene.RunAsync((MarkPaid o) => o.ExecuteAsync(new MarkPaidRequest { DecisionId = up.SubmissionId, ItemIds = [item.Id], PaidOn = Today }, up.Scene.Accountant, default));
}
