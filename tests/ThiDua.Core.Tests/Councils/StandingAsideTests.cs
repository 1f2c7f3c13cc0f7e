using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations;
using ThiDua.Core.Organizations;
using ThiDua.Testing;

namespace ThiDua.Core.Tests.Councils;

/// <summary>Whom a dossier is closed to: those who stand aside from it, unless it is theirs; and until when.</summary>
public sealed class StandingAsideTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly TestOffice office = new(database, CouncilScene.Today);
    private CouncilScene scene = null!;
    private Guid session;
    private Guid dossier;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        scene = await CouncilScene.BuildAsync(office);
        dossier = (await scene.AcceptAsync(scene.PraiseId, 1)).Single();
        session = await scene.OpenedAsync();
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task A_relative_of_the_nominee_neither_reads_nor_handles_the_dossier_whatever_their_role()
    {
        var officer = await RelativeAsync(Role.StandingOfficer, 3);
        (await ReadAsync(officer)).ShouldBeNull();
        (await ListedAsync(officer)).ShouldBeFalse();
        (await office.RunAsync<ReturnNomination, Result<Done>>(o => o.ExecuteAsync(new() { NominationId = dossier, Version = 0, Reason = "Thiếu giấy tờ" }, officer, Ct))).ShouldRefuseWith<NotFound>();
        (await ReadAsync(scene.Officer)).ShouldNotBeNull();
    }

    [Fact]
    public async Task The_nominee_and_the_head_of_the_proposing_unit_keep_their_own_view_of_it()
    {
        var unit = await office.WithDbAsync(db => Task.FromResult(db.NominationBatches.Where(b => b.Id == scene.BatchId).Select(b => b.UnitId).Single()));
        await MembershipAsync(scene.Members[5], unit);
        (await ReadAsync(await RelativeAsync(Role.StandingOfficer, 5))).ShouldNotBeNull();
        var own = (await scene.AcceptAsync(scene.PraiseId, 1, person: scene.Members[6])).Single();
        await RecuseAsync(own, 6);
        var nominee = await new TestData(office).ActorAsync(Role.StandingOfficer, scene.RootId, scene.Members[6], "Thành viên");
        (await office.RunAsync((DossierQuery q) => q.FindAsync(own, nominee, Ct))).ShouldNotBeNull();
    }

    [Fact]
    public async Task The_dossier_stays_closed_until_its_award_is_issued()
    {
        var officer = await RelativeAsync(Role.StandingOfficer, 3);
        (await ReadAsync(officer)).ShouldBeNull();
        await office.WithDbAsync(db => db.Database.ExecuteSqlAsync($"update nominations.nomination set state = 'selected', granted_offer_id = award_offer_id where id = {dossier}"));
        (await ReadAsync(officer)).ShouldBeNull();
        await office.WithDbAsync(db => db.Database.ExecuteSqlAsync($"update nominations.nomination set state = 'awarded' where id = {dossier}"));
        (await ReadAsync(officer)).ShouldNotBeNull();
    }

    private async Task<Actor> RelativeAsync(Role role, int member)
    {
        await RecuseAsync(dossier, member);
        return await new TestData(office).ActorAsync(role, scene.RootId, scene.Members[member], "Người thân");
    }

    private async Task RecuseAsync(Guid nomination, int member) =>
        (await office.RunAsync<AddRecusal, Result<Done>>(o => o.ExecuteAsync(new(session, nomination, scene.Members[member], "Thân thích"), scene.Secretary, Ct))).ShouldSucceed();

    private Task<Dossier?> ReadAsync(Actor actor) => office.RunAsync((DossierQuery q) => q.FindAsync(dossier, actor, Ct));

    private async Task<bool> ListedAsync(Actor actor) =>
        (await office.RunAsync((DossierListQuery q) => q.PageAsync(new DossierFilter { MovementId = scene.MovementId }, actor, Ct))).Rows.Any(r => r.Id == dossier);

    private Task<Guid> MembershipAsync(Guid person, Guid unit) => new TestData(office).AddAsync(db =>
    {
        var row = new Membership { Id = Guid.CreateVersion7(), PersonId = person, UnitId = unit, IsHead = true, IsLeader = true, IsPrimary = false, ValidFrom = TestData.Founded };
        db.Add(row);
        return row.Id;
    });
}
