using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations;
using ThiDua.Core.Nominations.Proposals;
using ThiDua.Core.Organizations;
using ThiDua.Core.Records;
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
    public async Task The_list_that_a_dossier_came_from_is_reviewed_without_its_line()
    {
        var list = await ListedInAsync();
        (await ReviewAsync(scene.Officer)).Lines.Select(l => l.Ordinal).ShouldBe([1, 2]);
        (await ReviewAsync(await RelativeAsync(Role.StandingOfficer, 3))).ShouldSatisfyAllConditions(r => r.Lines.Select(l => l.Ordinal).ShouldBe([2]), r => r.Total.ShouldBe(1));

        async Task<ProposalReview> ReviewAsync(Actor actor) => (await office.RunAsync((ProposalListQuery q) => q.FindAsync(list, LineFilter.All, 1, actor, Ct))).ShouldNotBeNull();
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

    /// <summary>A submission with the dossier's line and one of somebody else.</summary>
    private async Task<Guid> ListedInAsync()
    {
        var file = (await office.RunAsync((KeepFile k) => k.ExecuteAsync(new IncomingFile("to-trinh.pdf", 9, () => new MemoryStream("%PDF-1.4\n"u8.ToArray())), scene.Officer, Ct))).ShouldSucceed().Id;
        var unit = await office.WithDbAsync(db => db.NominationBatches.Where(b => b.Id == scene.BatchId).Select(b => b.UnitId).SingleAsync());
        var list = new ProposalList { Id = Guid.CreateVersion7(), MovementId = scene.MovementId, UnitId = unit, State = ProposalListState.Open, FileId = file, CreatedAt = office.Clock.GetUtcNow(), CreatedBy = "Trưởng đơn vị" };
        await new TestData(office).AddAsync(db =>
        {
            db.Add(list);
            db.Add(new ProposalLine { ListId = list.Id, Ordinal = 1, Place = "dòng 1", Source = "1 | Người được đề nghị", Name = "Người được đề nghị", Decision = LineDecision.Accept, NominationId = dossier });
            db.Add(new ProposalLine { ListId = list.Id, Ordinal = 2, Place = "dòng 2", Source = "2 | Người khác", Name = "Người khác", Decision = LineDecision.Open });
            return Done.Value;
        });
        return list.Id;
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
