using Microsoft.EntityFrameworkCore;
using Npgsql;
using ThiDua.Core.Decisions;
using ThiDua.Core.Decisions.Funds;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Tests.Decisions;

/// <summary>The fund's year, payments in parts, and what the two say to one another.</summary>
public sealed class FundTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly DateOnly Today = new(2026, 3, 10);
    private readonly TestOffice office = new(database, Today);

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task A_year_shows_income_spending_promises_and_what_is_left()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddDays(-30));
        var fund = await OpenAsync(scene, 10_000_000);
        (await EntryAsync(scene, fund, FundEntryKind.Organisation, 2_000_000)).ShouldSucceed();
        await scene.SelectPersonAsync("Vũ Thị Lan");
        await scene.SelectUnitAsync();
        var id = await scene.ApprovedAsync();
        (await ViewAsync(scene)).InDrafts.ShouldBe(710_000 + 1_410_000);
        (await scene.IssueAsync(id, "5", Today)).ShouldSucceed();
        var items = await scene.ItemsAsync(id);
        (await PayAsync(scene, items.Single(i => i.SubjectKind == SubjectKind.Collective).Id, 400_000)).ShouldSucceed();
        var view = await ViewAsync(scene);
        (view.Income, view.RewardsPaid, view.Organisation, view.Owed, view.Left).ShouldBe((10_000_000m, 400_000m, 2_000_000m, 1_720_000m, 5_880_000m));
    }

    [Fact]
    public async Task A_decision_beyond_the_fund_needs_a_reason_and_one_that_just_fits_does_not()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddDays(-30));
        await OpenAsync(scene, 1_419_999);
        await scene.SelectPersonAsync("Vũ Thị Lan");
        await scene.SelectPersonAsync("Cao Văn Đức");
        var id = await scene.ApprovedAsync();
        (await scene.IssueAsync(id, "5", Today)).ShouldRefuse<OverFund>().Field.ShouldBe("FundReason");
        (await scene.ItemsAsync(id)).ShouldAllBe(i => i.Outcome == ItemOutcome.Proposed && i.RegisterNumber == null);
        var fund = (await ViewAsync(scene)).FundId!.Value;
        (await EntryAsync(scene, fund, FundEntryKind.Transfer, 1)).ShouldSucceed();
        (await scene.IssueAsync(id, "5", Today)).ShouldSucceed();
    }

    [Fact]
    public async Task Costs_of_organising_and_allowances_stop_at_their_limits()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddDays(-30));
        var fund = await OpenAsync(scene, 100_000_000);
        (await EntryAsync(scene, fund, FundEntryKind.Organisation, 20_000_001)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<OverOrganisationShare>().Clause!.ShouldContain("143/2025");
        (await EntryAsync(scene, fund, FundEntryKind.Organisation, 4_500_001, AllowanceRole.Member, 9, 1)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<OverAllowanceCeiling>();
        (await EntryAsync(scene, fund, FundEntryKind.Organisation, 4_500_000, AllowanceRole.Member, 9, 1)).ShouldSucceed();
        (await EntryAsync(scene, fund, FundEntryKind.Organisation, 15_500_000)).ShouldSucceed();
        (await EntryAsync(scene, fund, FundEntryKind.Organisation, 1)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<OverOrganisationShare>();
    }

    [Fact]
    public async Task A_closed_year_carries_over_what_is_left_and_takes_nothing_more()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddDays(-30));
        var fund = await OpenAsync(scene, 3_000_000);
        (await CloseAsync(scene, fund)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<WrongState>();
        office.Clock.MoveTo(new DateOnly(2027, 1, 5));
        (await CloseAsync(scene, fund)).ShouldSucceed().ShouldBe(new FundClosed(2026, 3_000_000));
        var next = await office.RunAsync((FundQuery q) => q.FindAsync(2027, scene.Accountant, default));
        next!.Entries.ShouldHaveSingleItem().Kind.ShouldBe(FundEntryKind.CarriedOver);
        (await EntryAsync(scene, fund, FundEntryKind.Budget, 1)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<HeldByDatabase>().Constraint.ShouldBe("fund_not_closed");
    }

    [Fact]
    public async Task A_reward_is_paid_in_parts_by_day_and_receiver_never_beyond_its_amount()
    {
        var (scene, id) = await IssuedAsync();
        var item = (await scene.ItemsAsync(id)).Single().Id;
        (await PayAsync(scene, item, 400_000, "Trần Văn Lực")).ShouldSucceed();
        (await scene.ItemsAsync(id)).Single().PaidOn.ShouldBeNull();
        (await PayAsync(scene, item, 310_001)).Refusals.ShouldHaveSingleItem().Sentence.ShouldContain("310.000 đồng");
        (await PayAsync(scene, item, 310_000)).ShouldSucceed();
        (await scene.ItemsAsync(id)).Single().PaidOn.ShouldBe(Today);
        (await PayAsync(scene, item, 1)).Refusals.ShouldHaveSingleItem().Field.ShouldBe("Amount");
    }

    [Fact]
    public async Task Money_given_back_and_payments_typed_by_mistake_open_the_reward_again()
    {
        var (scene, id) = await IssuedAsync();
        var item = (await scene.ItemsAsync(id)).Single().Id;
        (await scene.RunAsync((MarkPaid o) => o.ExecuteAsync(new MarkPaidRequest { DecisionId = id, ItemIds = [item], PaidOn = Today }, scene.Accountant, default))).ShouldSucceed();
        var payment = await office.WithDbAsync(db => db.Payments.Where(p => p.ItemId == item).Select(p => p.Id).SingleAsync());
        (await VoidAsync(scene, payment, " ")).Refusals.ShouldHaveSingleItem().ShouldBeOfType<ReasonMissing>();
        (await VoidAsync(scene, payment, "Ghi nhầm quyết định")).ShouldSucceed();
        (await VoidAsync(scene, payment, "Ghi nhầm quyết định")).Refusals.ShouldHaveSingleItem().ShouldBeOfType<HeldByDatabase>();
        (await scene.ItemsAsync(id)).Single().PaidOn.ShouldBeNull();
        (await PayAsync(scene, item, 710_000)).ShouldSucceed();
        (await ReturnAsync(scene, item, 710_001)).Refusals.ShouldHaveSingleItem().Field.ShouldBe("Amount");
        (await ReturnAsync(scene, item, 10_000)).ShouldSucceed();
        (await scene.ItemsAsync(id)).Single().PaidOn.ShouldBeNull();
    }

    [Fact]
    public async Task The_database_pays_no_more_than_the_reward_and_changes_no_payment()
    {
        var (scene, id) = await IssuedAsync();
        var item = (await scene.ItemsAsync(id)).Single().Id;
        var over = $"insert into decisions.payment (id, item_id, kind, amount, paid_on, recorded_at, recorded_by) values (gen_random_uuid(), '{item}', 'paid', 710001, '2026-03-10', now(), 'Ai đó')";
        (await Should.ThrowAsync<PostgresException>(() => SqlAsync(over))).ConstraintName.ShouldBe("payment_within_award");
        (await PayAsync(scene, item, 1)).ShouldSucceed();
        (await Should.ThrowAsync<PostgresException>(() => SqlAsync("update decisions.payment set amount = 2"))).Message.ShouldContain("append-only");
    }

    [Fact]
    public async Task Only_the_accountant_writes_money()
    {
        var (scene, id) = await IssuedAsync();
        var item = (await scene.ItemsAsync(id)).Single().Id;
        var request = new RecordPaymentRequest { ItemId = item, Kind = PaymentKind.Paid, Amount = 1, PaidOn = Today };
        (await scene.RunAsync((RecordPayment o) => o.ExecuteAsync(request, scene.Director, default))).Refusals.ShouldHaveSingleItem().Kind.ShouldBe(RefusalKind.Forbidden);
        (await scene.RunAsync((OpenFund o) => o.ExecuteAsync(new OpenFundRequest { Year = 2026 }, scene.Officer, default))).Refusals.ShouldHaveSingleItem().Kind.ShouldBe(RefusalKind.Forbidden);
    }

    private async Task<(DecisionScene Scene, Guid Id)> IssuedAsync()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddDays(-30));
        await scene.SelectPersonAsync("Vũ Thị Lan");
        var id = await scene.ApprovedAsync();
        (await scene.IssueAsync(id, "5", Today)).ShouldSucceed();
        return (scene, id);
    }

    private static async Task<Guid> OpenAsync(DecisionScene scene, decimal budget)
    {
        var fund = (await scene.RunAsync((OpenFund o) => o.ExecuteAsync(new OpenFundRequest { Year = 2026 }, scene.Accountant, default))).ShouldSucceed().FundId;
        (await EntryAsync(scene, fund, FundEntryKind.Budget, budget)).ShouldSucceed();
        return fund;
    }

    private static Task<Result<Done>> EntryAsync(DecisionScene scene, Guid fund, FundEntryKind kind, decimal amount, AllowanceRole? role = null, int? people = null, int? sittings = null) =>
        scene.RunAsync((AddFundEntry o) => o.ExecuteAsync(
            new AddFundEntryRequest { FundId = fund, Kind = kind, Amount = amount, On = Today, Description = "Thu, chi kiểm thử", Role = role, People = people, Sittings = sittings }, scene.Accountant, default));

    private static Task<Result<Done>> PayAsync(DecisionScene scene, Guid item, decimal amount, string? receiver = null) =>
        scene.RunAsync((RecordPayment o) => o.ExecuteAsync(new RecordPaymentRequest { ItemId = item, Kind = PaymentKind.Paid, Amount = amount, PaidOn = Today, Receiver = receiver }, scene.Accountant, default));

    private static Task<Result<Done>> ReturnAsync(DecisionScene scene, Guid item, decimal amount) =>
        scene.RunAsync((RecordPayment o) => o.ExecuteAsync(new RecordPaymentRequest { ItemId = item, Kind = PaymentKind.Returned, Amount = amount, PaidOn = Today }, scene.Accountant, default));

    private static Task<Result<Done>> VoidAsync(DecisionScene scene, Guid payment, string reason) =>
        scene.RunAsync((VoidPayment o) => o.ExecuteAsync(new VoidPaymentRequest { PaymentId = payment, Reason = reason }, scene.Accountant, default));

    private static async Task<Result<FundClosed>> CloseAsync(DecisionScene scene, Guid fund) =>
        await scene.RunAsync(async (CloseFund o) => await o.ExecuteAsync(
            new CloseFundRequest { FundId = fund, Version = await scene.Office.WithDbAsync(db => db.Funds.Where(f => f.Id == fund).Select(f => f.Version).SingleAsync()) }, scene.Accountant, default));

    private static async Task<FundView> ViewAsync(DecisionScene scene) => (await scene.RunAsync((FundQuery q) => q.FindAsync(2026, scene.Director, default)))!;

    private Task<int> SqlAsync(string sql) => office.WithDbAsync(db => db.Database.ExecuteSqlRawAsync(sql));
}
