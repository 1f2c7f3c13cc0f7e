using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Councils;
using ThiDua.Core.Councils.Planning;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records.Register;
using ThiDua.Core.Tests.Councils;

namespace ThiDua.Core.Tests.Registers;

public sealed class CouncilRegisterTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private readonly TestOffice office = new(database, CouncilScene.Today);

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task A_councils_papers_stand_in_its_own_series_and_an_amendment_points_to_what_it_amends()
    {
        var scene = await CouncilScene.BuildAsync(office);
        await scene.AcceptAsync(scene.PraiseId, 1);
        var session = await scene.PlanAsync();
        (await office.RunAsync<SaveAgenda, Result<Done>>(async o => await o.ExecuteAsync(
            new(session, await VersionAsync(session), [new(AgendaKind.Award, scene.PraiseId, null)]), scene.Secretary, default))).ShouldSucceed();
        (await office.RunAsync<InviteMembers, Result<Done>>(o => o.ExecuteAsync(new(session, "25/GM-HĐTĐKT"), scene.Secretary, default))).ShouldSucceed();
        (await scene.OpenAsync(session)).ShouldSucceed();
        (await office.RunAsync<CloseSession, Result<Done>>(o => o.ExecuteAsync(session, scene.Secretary, default))).ShouldSucceed();
        (await office.RunAsync<IssueMinutes, Result<MinutesIssued>>(o => o.ExecuteAsync(new(session, null, "BB-HĐTĐKT"), scene.Secretary, default))).ShouldSucceed();
        (await office.RunAsync<AmendMinutes, Result<MinutesAmended>>(o => o.ExecuteAsync(
            new(session, AmendmentKind.Correction, "Ghi nhầm", "Đã ghi A, sửa thành B", "BB-HĐTĐKT"), scene.Secretary, default))).ShouldSucceed();
        var rows = (await office.RunAsync((RegisterQuery q) => q.PageAsync(new RegisterFilter(), scene.Secretary, default))).Rows;
        rows.Select(r => (r.Type, r.Reference, r.OwnSeries)).ShouldBe(
            [(PaperType.AmendedMinutes, "02/BB-HĐTĐKT", true), (PaperType.Minutes, "01/BB-HĐTĐKT", true), (PaperType.Invitation, "25/GM-HĐTĐKT", false)], ignoreOrder: true);
        var (minutes, amended) = (rows.Single(r => r.Type is PaperType.Minutes), rows.Single(r => r.Type is PaperType.AmendedMinutes));
        (amended.Amends!.Id, minutes.AmendedBy.Single().Id).ShouldBe((minutes.Id, amended.Id));
        (minutes.EnteredBy, minutes.FileId is not null, amended.PaperUrl).ShouldBe(("Thư ký", true, minutes.PaperUrl));
        rows.Single(r => r.Type is PaperType.Invitation).EnteredBy.ShouldBe("Thư ký");
    }

    private Task<uint> VersionAsync(Guid session) => office.WithDbAsync(db => db.CouncilSessions.Where(s => s.Id == session).Select(s => s.Version).SingleAsync());
}
