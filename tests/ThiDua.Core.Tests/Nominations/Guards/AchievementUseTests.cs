using Microsoft.EntityFrameworkCore;
using Npgsql;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours;
using ThiDua.Core.Law;
using ThiDua.Core.Nominations;
using ThiDua.Core.Nominations.Guards;

namespace ThiDua.Core.Tests.Nominations.Guards;

public sealed class AchievementUseTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly TestOffice office = new(database, NominationScene.Today);
    private GuardScene guards = null!;
    private NominationScene scene = null!;
    private Guid here;
    private Guid elsewhere;

    public async ValueTask InitializeAsync()
    {
        guards = await GuardScene.SetAsync(office);
        scene = guards.Scene;
        here = (await scene.SentAsync(scene.AnhId)).NominationId;
        elsewhere = await guards.ElsewhereAsync(scene.AnhId);
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task An_initiative_named_twice_warns_and_once_one_dossier_is_chosen_stops_the_other()
    {
        await BothNameAsync(AchievementKind.Initiative);
        (await guards.FindingAsync(elsewhere, Guard.InitiativeUsedOnce)).Outcome.ShouldBe(GuardOutcome.Warned);
        NominationScene.Must(await guards.AcceptAsync(here));
        await guards.MoveAsync(here, NominationState.Selected);
        var finding = await guards.FindingAsync(elsewhere, Guard.InitiativeUsedOnce);
        finding.Outcome.ShouldBe(GuardOutcome.Blocked);
        finding.Facts.ShouldContain(f => f.Url == $"/ho-so/{here}");
        (await guards.FindingAsync(here, Guard.InitiativeUsedOnce)).Outcome.ShouldBe(GuardOutcome.Warned);
    }

    [Fact]
    public async Task The_database_lets_one_award_hold_an_achievement_whatever_the_program_says()
    {
        await BothNameAsync(AchievementKind.AnnualWork);
        NominationScene.Must(await guards.AcceptAsync(here));
        await guards.MoveAsync(here, NominationState.Selected);
        foreach (var state in new[] { NominationState.Submitted, NominationState.Accepted })
        {
            await guards.MoveAsync(elsewhere, state);
        }

        var refused = await Should.ThrowAsync<InvalidOperationException>(() => guards.MoveAsync(elsewhere, NominationState.Selected));
        refused.Message.ShouldContain("một thành tích chỉ khen một lần");
        await guards.MoveAsync(here, NominationState.Accepted);
        await guards.MoveAsync(elsewhere, NominationState.Selected);
    }

    [Fact]
    public async Task Co_authors_are_honoured_each_for_their_own_part()
    {
        var achievement = NominationScene.Must(await guards.NameAsync(here)).Id;
        NominationScene.Must(await office.RunAsync<AddAchievementPart, Result<Done>>(o => o.ExecuteAsync(new AddAchievementPartRequest(achievement, PersonId: scene.BinhId), scene.Officer, default)));
        var other = await guards.ElsewhereAsync(scene.BinhId, "Vũ Văn Bình");
        NominationScene.Must(await guards.NameAsync(other, achievement));
        NominationScene.Must(await guards.AcceptAsync(here));
        await guards.MoveAsync(here, NominationState.Selected);
        (await guards.FindingAsync(other, Guard.InitiativeUsedOnce)).Outcome.ShouldBe(GuardOutcome.Passed);
    }

    [Fact]
    public async Task A_dossier_names_only_achievements_of_its_own_subject()
    {
        var achievement = NominationScene.Must(await guards.NameAsync(here)).Id;
        var other = await guards.ElsewhereAsync(scene.BinhId, "Vũ Văn Bình");
        (await guards.NameAsync(other, achievement)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotTheirAchievement>();
        var part = await office.WithDbAsync(db => db.AchievementParts.Where(p => p.AchievementId == achievement).Select(p => p.Id).SingleAsync());
        (await Should.ThrowAsync<PostgresException>(() => office.WithDbAsync(db => db.Database.ExecuteSqlAsync(
            $"insert into honours.achievement_use (id, part_id, nomination_id, linked_at, linked_by) values (gen_random_uuid(), {part}, {other}, now(), 'x')"))))
            .ConstraintName.ShouldBe("achievement_use_own_part");
    }

    [Fact]
    public async Task An_award_of_earlier_years_that_an_achievement_earned_stops_a_second()
    {
        var achievement = NominationScene.Must(await guards.NameAsync(here)).Id;
        var past = Guid.CreateVersion7();
        await scene.ChangeAsync(db => db.Add(new PastAward
        {
            Id = past, AgencyId = scene.AgencyId, SubjectKind = SubjectKind.Individual, PersonId = scene.AnhId, SubjectName = "Đặng Thị Ánh", AwardCode = "cstd_co_so", AwardName = "Chiến sĩ thi đua cơ sở",
            TitleYear = 2025, Number = "45", Symbol = "QĐ-SKHCN", DecidedOn = new DateOnly(2025, 12, 20), State = AwardStanding.Standing,
        }));
        var part = await office.WithDbAsync(db => db.AchievementParts.Where(p => p.AchievementId == achievement).Select(p => p.Id).SingleAsync());
        Task<Result<Done>> LinkAsync(bool remove = false) =>
            office.RunAsync<UseForPastAward, Result<Done>>(o => o.ExecuteAsync(new UseForPastAwardRequest(part, past, remove), scene.Officer, default));
        NominationScene.Must(await LinkAsync());
        var finding = await guards.FindingAsync(here, Guard.InitiativeUsedOnce);
        finding.Outcome.ShouldBe(GuardOutcome.Blocked);
        finding.Facts.ShouldContain(f => f.Text.Contains("Quyết định số 45/QĐ-SKHCN ngày 20/12/2025"));
        NominationScene.Must(await LinkAsync(remove: true));
        (await guards.FindingAsync(here, Guard.InitiativeUsedOnce)).Outcome.ShouldBe(GuardOutcome.Passed);
    }

    [Fact]
    public async Task What_an_award_stands_on_is_neither_edited_nor_removed()
    {
        var achievement = NominationScene.Must(await guards.NameAsync(here)).Id;
        NominationScene.Must(await guards.AcceptAsync(here));
        await guards.MoveAsync(here, NominationState.Selected);
        (await office.RunAsync<SaveAchievement, Result<AchievementSaved>>(o => o.ExecuteAsync(new SaveAchievementRequest(achievement, 0, null, GuardScene.Fields()), scene.Officer, default)))
            .Refusals.ShouldHaveSingleItem().ShouldBeOfType<AchievementIsHonoured>();
        (await office.RunAsync<RemoveAchievement, Result<Done>>(o => o.ExecuteAsync(new RemoveAchievementRequest(achievement), scene.Officer, default)))
            .Refusals.ShouldHaveSingleItem().ShouldBeOfType<AchievementIsNamed>();
        (await office.RunAsync<DropAchievement, Result<Done>>(o => o.ExecuteAsync(new DropAchievementRequest(here, achievement), scene.Officer, default)))
            .Refusals.ShouldHaveSingleItem().ShouldBeOfType<WrongState>();
    }

    [Theory]
    [InlineData("", "", true)]
    [InlineData("60", "40", true)]
    [InlineData("33.33", "66.67", true)]
    [InlineData("60", "", false)]
    [InlineData("60", "41", false)]
    [InlineData("60", "39.99", false)]
    [InlineData("0", "100", false)]
    [InlineData("33.333", "66.667", false)]
    public void Shares_make_the_whole_or_are_not_stated(string one, string two, bool good) =>
        (ShareRules.MustMakeTheWhole([Share(one), Share(two)]) is null).ShouldBe(good);

    [Fact]
    public async Task Typed_badly_an_achievement_is_refused_field_by_field()
    {
        var fields = new AchievementFields { Title = new string('x', 501), StartedOn = new DateOnly(1900, 1, 1), EndedOn = new DateOnly(2999, 1, 1) };
        var refused = await office.RunAsync<SaveAchievement, Result<AchievementSaved>>(o => o.ExecuteAsync(new SaveAchievementRequest(null, 0, scene.DivisionId, fields), scene.Officer, default));
        refused.Refusals.Select(r => r.Field).ShouldBe(["Title", "Kind", "Level", "StartedOn", "EndedOn"], ignoreOrder: true);
        (await office.RunAsync<SaveAchievement, Result<AchievementSaved>>(o => o.ExecuteAsync(new SaveAchievementRequest(null, 0, scene.CentreId, GuardScene.Fields()), scene.Head, default)))
            .Refusals.ShouldHaveSingleItem().Field.ShouldBe("UnitId");
    }

    private static decimal? Share(string text) => text.Length == 0 ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private async Task BothNameAsync(AchievementKind kind)
    {
        var achievement = NominationScene.Must(await guards.NameAsync(here, kind: kind)).Id;
        NominationScene.Must(await guards.NameAsync(elsewhere, achievement));
    }
}
