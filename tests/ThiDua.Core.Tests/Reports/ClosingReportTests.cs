using Microsoft.EntityFrameworkCore;
using Npgsql;
using ThiDua.Core.Decisions;
using ThiDua.Core.Decisions.Upward;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations;
using ThiDua.Core.Organizations;
using ThiDua.Core.Reports;
using ThiDua.Core.Tests.Decisions;

namespace ThiDua.Core.Tests.Reports;

public sealed class ClosingReportTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly DateOnly Today = new(2025, 9, 10);
    private readonly TestOffice office = new(database, Today);

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Every_figure_is_what_independent_sql_counts_and_the_number_of_its_rows()
    {
        var scene = await SceneAsync();
        var report = await office.RunAsync((ClosingReportQuery q) => q.FindAsync(scene.MovementId, scene.Officer, default));
        report.ShouldNotBeNull();
        report.Figures.Select(f => f.Key).ShouldBeUnique();
        foreach (var figure in report.Figures)
        {
            figure.Value.ShouldBe(await RecountAsync(figure.Key, scene.MovementId), figure.Key);
            figure.Value.ShouldBe(figure.IsMoney ? figure.Rows.Sum(r => r.Money ?? 0) : figure.Rows.Count, figure.Key);
        }

        report.Figure("khen-tong")!.Value.ShouldBe(3);
        report.Figure("don-vi-im-lang")!.Value.ShouldBe(1);
        report.Figure("tien-da-chi")!.Value.ShouldBe(700_000);
    }

    [Fact]
    public async Task Closing_freezes_text_and_figures_once()
    {
        var scene = await SceneAsync();
        (await CloseAsync(scene, null)).Refusals.ShouldContain(r => r is EarlyCloseNeedsReason);
        (await CloseAsync(scene, "Trao thưởng tại hội nghị tổng kết năm")).ShouldSucceed();
        (await CloseAsync(scene, "Lần nữa")).Refusals.ShouldHaveSingleItem().ShouldBeOfType<WrongState>();
        var report = await office.RunAsync((ClosingReportQuery q) => q.FindAsync(scene.MovementId, scene.Officer, default));
        report!.State.ShouldBe(MovementState.Closed);
        report.Papers.Select(p => p.Kind).ShouldBe([IssuedPaperKind.ClosingReport, IssuedPaperKind.ClosingReportSheet]);
        (await office.RunAsync((DecisionFiles f) => f.MayReadAsync(scene.Accountant, report.Papers[0].FileId, default))).ShouldBeTrue();
    }

    [Fact]
    public async Task A_movement_with_a_draft_under_way_is_not_closed()
    {
        var scene = await SceneAsync();
        await scene.SelectPersonAsync("Tạ Văn Nam");
        await scene.ApprovedAsync();
        (await CloseAsync(scene, "Kết thúc sớm")).Refusals.ShouldHaveSingleItem().ShouldBeOfType<StillUnderWay>().Sentence.ShouldContain("1 dự thảo");
    }

    // Two awards decided, one struck, one granted and one refused above, one withdrawn, one silent unit, one reward paid.
    private async Task<DecisionScene> SceneAsync()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddDays(-30));
        await AddSilentUnitAsync(scene);
        await scene.SelectPersonAsync("Lý Thị Hà", isLeader: true);
        await scene.SelectUnitAsync();
        await scene.SelectPersonAsync("Đinh Văn Khoa", scene.UpperOfferId);
        await scene.SelectPersonAsync("Mai Thị Ngọc", scene.UpperOfferId);
        var own = await scene.ApprovedAsync();
        (await scene.IssueAsync(own, "61", Today)).ShouldSucceed();
        var upper = await scene.ApprovedAsync(scene.UpperOfferId);
        (await scene.IssueAsync(upper, "62", Today)).ShouldSucceed();
        var items = await scene.ItemsAsync(upper);
        (await scene.RunAsync(async (RecordUpperAnswer o) => await o.ExecuteAsync(
            new RecordUpperAnswerRequest
            {
                AnswerNumber = "990/QĐ-UBND",
                AnswerOn = Today,
                Lines = [new UpperAnswerLine(items[0].Id, UpperOutcome.Granted, null), new UpperAnswerLine(items[1].Id, UpperOutcome.Refused, "Hết chỉ tiêu")],
            },
            scene.Officer,
            default))).ShouldSucceed();
        var paid = (await scene.ItemsAsync(own)).Last().Id;
        (await scene.RunAsync((OverridePaidAmount o) => o.ExecuteAsync(new OverridePaidAmountRequest { ItemId = paid, Amount = 700_000, Reason = "Theo quy chế" }, scene.Accountant, default))).ShouldSucceed();
        (await scene.RunAsync((MarkPaid o) => o.ExecuteAsync(new MarkPaidRequest { DecisionId = own, ItemIds = [paid], PaidOn = Today }, scene.Accountant, default))).ShouldSucceed();
        return scene;
    }

    private async Task AddSilentUnitAsync(DecisionScene scene)
    {
        var data = new TestData(office);
        var unitId = await data.UnitAsync(scene.AgencyId, scene.RootId, "Chi đoàn Sở", UnitKind.YouthUnion);
        await data.AddAsync(db =>
        {
            db.Add(new InvitedUnit { MovementId = scene.MovementId, UnitId = unitId, InvitedAt = office.Clock.GetUtcNow() });
            db.Add(new NominationBatch { Id = Guid.CreateVersion7(), MovementId = scene.MovementId, UnitId = unitId, State = BatchState.NoDossier, ClosedBySystem = true, CreatedAt = office.Clock.GetUtcNow() });
            return Done.Value;
        });
    }

    private async Task<Result<Done>> CloseAsync(DecisionScene scene, string? reason)
    {
        var version = await office.WithDbAsync(db => db.Movements.Where(m => m.Id == scene.MovementId).Select(m => m.Version).SingleAsync());
        return await scene.RunAsync((CloseMovement o) => o.ExecuteAsync(
            new CloseMovementRequest { MovementId = scene.MovementId, Version = version, Reason = reason, Assessment = "Phong trào đạt yêu cầu.\nĐề nghị tiếp tục." }, scene.Officer, default));
    }

    private async Task<decimal> RecountAsync(string key, Guid movementId)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(RecountSql.Of(key), connection) { Parameters = { new() { Value = movementId } } };
        return Convert.ToDecimal(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
