using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Councils.Planning;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Tests.Councils;

public sealed class PlanningTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly DateOnly Late = new(2025, 12, 1);
    private readonly TestOffice office = new(database, CouncilScene.Today);

    [Fact]
    public async Task Members_are_invited_with_an_agenda_and_a_change_is_read_anew()
    {
        var scene = await CouncilScene.BuildAsync(office);
        await scene.AcceptAsync(scene.PraiseId, 1);
        var session = await scene.PlanAsync();
        (await InviteAsync(scene, session)).Refusals.ShouldHaveSingleItem().Field.ShouldBe("Number");
        (await office.RunAsync<SaveAgenda, Result<Done>>(async o => await o.ExecuteAsync(
            new(session, await VersionAsync(session), [new(AgendaKind.Other, null, "Báo cáo"), new(AgendaKind.Award, scene.PraiseId, null)]), scene.Secretary, default))).ShouldSucceed();
        (await InviteAsync(scene, session)).ShouldSucceed();
        var member = await scene.MemberAsync(3);
        await office.RunAsync<MarkOpened, bool>(async o => { await o.InvitationAsync(session, member, default); return true; });
        (await OpenedAsync(scene, session)).ShouldBe(1);
        office.Clock.MoveTo(CouncilScene.Today, 10);
        var moved = new EditSessionRequest(session, await VersionAsync(session), "Họp xét", CouncilScene.Today, null, "Phòng họp tầng 3");
        (await office.RunAsync<EditSession, Result<Done>>(o => o.ExecuteAsync(moved, scene.Secretary, default))).Refusals.ShouldHaveSingleItem().Field.ShouldBe("ChangeNote");
        (await office.RunAsync<EditSession, Result<Done>>(o => o.ExecuteAsync(moved with { ChangeNote = "Đổi phòng họp" }, scene.Secretary, default))).ShouldSucceed();
        (await OpenedAsync(scene, session)).ShouldBe(0);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whether_a_substitute_votes_is_the_rule_of_the_day(bool later)
    {
        await using var site = new TestOffice(database, later ? Late : CouncilScene.Today);
        var scene = await CouncilScene.BuildAsync(site);
        var dossier = (await scene.AcceptAsync(scene.PraiseId, 1)).Single();
        var session = await scene.PlanAsync(later ? Late : null);
        var person = await new TestData(site).PersonAsync(scene.AgencyId, scene.RootId, "Hồ Thị Thay");
        (await site.RunAsync<NameSubstitute, Result<Done>>(o => o.ExecuteAsync(new(session, scene.Members[8], person, "Giấy ủy quyền ngày 01/6/2025"), scene.Secretary, default))).ShouldSucceed();
        List<AttendanceEntry> attendance = [.. scene.Members.Select((m, i) => new AttendanceEntry(m, i < 8)), new AttendanceEntry(person, true)];
        (await site.RunAsync<OpenSession, Result<Done>>(o => o.ExecuteAsync(new(session, attendance), scene.Secretary, default))).ShouldSucceed();
        var ballot = await scene.VoteAsync(session, scene.PraiseId, VoteMethod.ShowOfHands);
        (await scene.HandsAsync(ballot, (dossier, 9, 0))).Succeeded.ShouldBe(later);
    }

    [Fact]
    public async Task A_recused_chair_sees_no_tally_in_the_draft_and_the_issued_paper_is_whole()
    {
        var scene = await CouncilScene.BuildAsync(office);
        var dossier = (await scene.AcceptAsync(scene.PraiseId, 1, person: scene.Members[0])).Single();
        var session = await scene.OpenedAsync();
        (await scene.HandsAsync(await scene.VoteAsync(session, scene.PraiseId, VoteMethod.ShowOfHands), (dossier, 8, 0))).ShouldSucceed();
        (await office.RunAsync<CloseSession, Result<Done>>(o => o.ExecuteAsync(session, scene.Secretary, default))).ShouldSucceed();
        var chair = await new TestData(office).ActorAsync(Role.CouncilChair, scene.RootId, scene.Members[0], "Chủ tịch");
        (await LineAsync(session, chair)).ShouldSatisfyAllConditions(l => l.Withheld.ShouldBeTrue(), l => l.Yes.ShouldBe(0));
        (await LineAsync(session, scene.Secretary)).Yes.ShouldBe(8);
        var issued = (await office.RunAsync<IssueMinutes, Result<MinutesIssued>>(o => o.ExecuteAsync(new(session, null, "BB-HĐTĐKT"), chair, default))).ShouldSucceed();
        issued.Number.ShouldBe(1);
        (await LineAsync(session, chair)).Yes.ShouldBe(8);
        var wrong = await office.RunAsync<AmendMinutes, Result<MinutesAmended>>(o => o.ExecuteAsync(new(session, null, "", "", ""), scene.Secretary, default));
        wrong.Refusals.Select(r => r.Field).ShouldBe(["Kind", "Reason", "Content", "Symbol"]);
        var amended = await office.RunAsync<AmendMinutes, Result<MinutesAmended>>(o => o.ExecuteAsync(
            new(session, AmendmentKind.Correction, "Ghi nhầm", "Đã ghi A, sửa thành B", "BB-HĐTĐKT"), scene.Secretary, default));
        amended.ShouldSucceed().Number.ShouldBe(2);
        await Should.ThrowAsync<Npgsql.PostgresException>(() => office.WithDbAsync(db => db.Database.ExecuteSqlAsync($"update councils.session set conclusion = 'khác' where id = {session}")));
    }

    private async Task<MinutesLine> LineAsync(Guid session, Actor actor) =>
        (await office.RunAsync<SessionMinutesQuery, SessionMinutes?>(q => q.FindAsync(session, actor, default)))!.Votes.Single().Lines.Single();

    private Task<uint> VersionAsync(Guid session) => office.WithDbAsync(db => db.CouncilSessions.Where(s => s.Id == session).Select(s => s.Version).SingleAsync());

    private Task<Result<Done>> InviteAsync(CouncilScene scene, Guid session) =>
        office.RunAsync<InviteMembers, Result<Done>>(o => o.ExecuteAsync(new(session, "25/GM-HĐTĐKT"), scene.Secretary, default));

    private async Task<int> OpenedAsync(CouncilScene scene, Guid session)
    {
        var view = await office.RunAsync<SessionQuery, SessionView?>(q => q.FindAsync(session, scene.Secretary, default));
        var preparation = await office.RunAsync<PreparationQuery, Preparation>(q => q.OfAsync(view!.Head, scene.Secretary, default));
        return preparation.Receipts.Count(r => r.OpenedAt is not null);
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();
}
