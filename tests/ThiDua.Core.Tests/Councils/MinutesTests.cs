using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Tests.Councils;

public sealed class MinutesTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private readonly TestOffice office = new(database, CouncilScene.Today);

    [Fact]
    public async Task Minutes_say_what_happened()
    {
        var (scene, session) = await ClosedAsync();
        var minutes = (await ReadAsync(session, scene.Secretary)).ShouldNotBeNull();
        minutes.PresentPercent.ShouldBe(88.9m);
        minutes.Absent.Single().AbsenceReason.ShouldBe("Đi công tác");
        var line = minutes.Votes.Single().Lines.Single();
        (line.Yes, line.Denominator, line.Percent, line.Passed).ShouldBe((7, 9, 77.8m, true));
        var words = string.Join('\n', SessionMinutesPaper.Write(minutes).Body.Select(Words));
        words.ShouldContain("8/9, đạt 88,9 % tổng số thành viên");
        words.ShouldContain("lý do: Đi công tác");
        words.ShouldContain("7/9");
        words.ShouldContain("77,8 %");
        words.ShouldContain("kết thúc vào");
    }

    [Fact]
    public async Task Only_course_opinions_and_conclusion_are_typed_and_an_old_screen_is_refused()
    {
        var (scene, session) = await ClosedAsync();
        var version = (await ReadAsync(session, scene.Secretary))!.Head.Version;
        (await EditAsync(version, "Chủ trì khai mạc.")).ShouldSucceed();
        (await EditAsync(version, "Bản khác.")).ShouldRefuseWith<ChangedMeanwhile>();
        (await ReadAsync(session, scene.Secretary))!.Head.Course.ShouldBe("Chủ trì khai mạc.");
        (await EditAsync(version, new string('x', 20_001))).ShouldRefuseWith<InvalidField>().Field.ShouldBe("Course");

        Task<Result<Done>> EditAsync(uint seen, string course) => office.RunAsync<EditMinutes, Result<Done>>(
            o => o.ExecuteAsync(new EditMinutesRequest(session, seen, course, "Nhất trí.", null), scene.Secretary, default));
    }

    [Fact]
    public async Task Issued_minutes_are_frozen_and_cannot_be_issued_or_edited_again()
    {
        var (scene, session) = await ClosedAsync();
        (await IssueAsync("12a")).Refusals.Single().Field.ShouldBe("Number");
        var issued = (await IssueAsync("12")).ShouldSucceed();
        var row = await office.WithDbAsync(db => db.IssuedPapers.SingleAsync(p => p.AboutId == session));
        (row.Kind, row.FileId).ShouldBe((IssuedPaperKind.Minutes, issued.FileId));
        (await IssueAsync("13")).Succeeded.ShouldBeFalse();
        (await office.RunAsync<EditMinutes, Result<Done>>(o => o.ExecuteAsync(new EditMinutesRequest(session, 0, "x", null, null), scene.Secretary, default))).ShouldRefuseWith<WrongState>();
        (await office.RunAsync<CouncilFiles, bool>(g => g.MayReadAsync(scene.Secretary, issued.FileId, default))).ShouldBeTrue();
        var outsider = await new TestData(office).ActorAsync(Role.Individual, scene.RootId, Guid.NewGuid());
        (await office.RunAsync<CouncilFiles, bool>(g => g.MayReadAsync(outsider, issued.FileId, default))).ShouldBeFalse();

        Task<Result<MinutesIssued>> IssueAsync(string number) =>
            office.RunAsync<IssueMinutes, Result<MinutesIssued>>(o => o.ExecuteAsync(new IssueMinutesRequest(session, number, "BB-HĐTĐKT"), scene.Secretary, default));
    }

    [Fact]
    public async Task A_recused_member_does_not_read_the_votes_in_the_minutes()
    {
        var (scene, session) = await ClosedAsync(nominated: 3);
        var chair = await new TestData(office).ActorAsync(Role.CouncilChair, scene.RootId, scene.Members[3]);
        (await ReadAsync(session, chair)).ShouldBeNull();
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    private static string Words(Block block) => block switch
    {
        Paragraph p => p.Text.ToString(),
        Bullet b => b.Text.ToString(),
        NumberedHeading h => h.Text.ToString(),
        TableBlock t => string.Join('\n', t.Rows.Select(r => r is CellsRow c ? string.Join(" | ", c.Cells) : ((GroupRow)r).Text)),
        _ => "",
    };

    private Task<SessionMinutes?> ReadAsync(Guid session, Actor actor) =>
        office.RunAsync<SessionMinutesQuery, SessionMinutes?>(q => q.FindAsync(session, actor, default));

    private async Task<(CouncilScene, Guid)> ClosedAsync(int? nominated = null)
    {
        var scene = await CouncilScene.BuildAsync(office);
        var dossier = (await scene.AcceptAsync(scene.PraiseId, 1, person: nominated is { } index ? scene.Members[index] : null)).Single();
        var session = await scene.OpenedAsync(present: 8);
        var ballot = await scene.VoteAsync(session, scene.PraiseId, VoteMethod.ShowOfHands);
        (await scene.HandsAsync(ballot, (dossier, 7, 0))).ShouldSucceed();
        (await office.RunAsync<CloseSession, Result<Done>>(o => o.ExecuteAsync(session, scene.Secretary, default))).ShouldSucceed();
        return (scene, session);
    }
}
