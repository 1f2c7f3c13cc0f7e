using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours;

namespace ThiDua.Core.Tests.Nominations.Guards;

public sealed class ConductTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly TestOffice office = new(database, NominationScene.Today);
    private NominationScene scene = null!;

    public async ValueTask InitializeAsync() => scene = await NominationScene.SetAsync(office);

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Only_those_who_check_dossiers_or_keep_the_staff_list_read_and_write_conduct()
    {
        var administrator = await new TestData(office).ActorAsync(Role.Administrator, scene.RootId);
        NominationScene.Must(await AbsentAsync(administrator));
        (await FileAsync(scene.Officer)).ShouldNotBeNull().Absences.Count.ShouldBe(1);
        foreach (var other in new[] { scene.Head, scene.CentreHead, scene.Nominee, await new TestData(office).ActorAsync(Role.Director, scene.RootId), await new TestData(office).ActorAsync(Role.CouncilChair, scene.RootId) })
        {
            (await FileAsync(other)).ShouldBeNull();
            (await AbsentAsync(other)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotFound>();
        }
    }

    [Fact]
    public async Task An_absence_does_not_overlap_another_of_the_same_person()
    {
        NominationScene.Must(await AbsentAsync(scene.Officer));
        (await AbsentAsync(scene.Officer)).Refusals.ShouldHaveSingleItem().ShouldSatisfyAllConditions(r => r.ShouldBeOfType<HeldByDatabase>(), r => r.Field.ShouldBe("From"));
    }

    [Fact]
    public async Task A_running_discipline_ends_on_a_day_not_before_it_began_and_a_mistaken_one_goes_with_a_reason()
    {
        NominationScene.Must(await office.RunAsync<RecordDiscipline, Result<Done>>(o => o.ExecuteAsync(
            new RecordDisciplineRequest { PersonId = scene.AnhId, Form = DisciplineForm.Warning, From = new DateOnly(2026, 2, 1), Document = "Quyết định số 8/QĐ-SKHCN" }, scene.Officer, default)));
        var id = (await FileAsync(scene.Officer))!.Disciplines.ShouldHaveSingleItem().Id;
        Task<Result<Done>> EndAsync(DateOnly? day) => office.RunAsync<EndConduct, Result<Done>>(o => o.ExecuteAsync(new EndConductRequest(id, day), scene.Officer, default));
        (await EndAsync(null)).Refusals.ShouldHaveSingleItem().Field.ShouldBe("LastDay");
        (await EndAsync(new DateOnly(2026, 1, 31))).Refusals.ShouldHaveSingleItem().Field.ShouldBe("LastDay");
        NominationScene.Must(await EndAsync(new DateOnly(2027, 1, 31)));
        (await office.RunAsync<RemoveConduct, Result<Done>>(o => o.ExecuteAsync(new RemoveConductRequest(id, ""), scene.Officer, default))).Refusals.ShouldHaveSingleItem().Field.ShouldBe("Reason");
        (await office.RunAsync<RemoveConduct, Result<Done>>(o => o.ExecuteAsync(new RemoveConductRequest(id, "Ghi nhầm người"), scene.Head, default))).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotFound>();
        NominationScene.Must(await office.RunAsync<RemoveConduct, Result<Done>>(o => o.ExecuteAsync(new RemoveConductRequest(id, "Ghi nhầm người"), scene.Officer, default)));
        (await FileAsync(scene.Officer))!.Disciplines.ShouldBeEmpty();
    }

    private Task<ConductFile?> FileAsync(Actor actor) => office.RunAsync<ConductQuery, ConductFile?>(q => q.OfAsync(scene.AnhId, actor, default));

    private Task<Result<Done>> AbsentAsync(Actor actor) => office.RunAsync<RecordAbsence, Result<Done>>(o => o.ExecuteAsync(
        new RecordAbsenceRequest { PersonId = scene.AnhId, Kind = AbsenceKind.Study, From = new DateOnly(2026, 2, 1), To = new DateOnly(2026, 3, 1) }, actor, default));
}
