using Microsoft.EntityFrameworkCore;
using Npgsql;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Tests.Organizations;

public sealed class UnitTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly TestOffice office = new(database, OrganizationScene.Today);
    private OrganizationScene scene = null!;

    public async ValueTask InitializeAsync() => scene = await OrganizationScene.SetAsync(office);

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Two_open_units_beside_each_other_cannot_bear_one_name_whatever_the_marks()
    {
        await scene.UnitAsync("Phòng Kế hoạch");
        var twin = await CreateAsync(new UnitFields { Name = "PHONG KE HOACH", Kind = UnitKind.Division });
        twin.Refusals.ShouldHaveSingleItem().ShouldBeOfType<UnitNameTaken>().Field.ShouldBe("Name");
    }

    [Fact]
    public async Task Bad_fields_are_named_together()
    {
        var bad = await CreateAsync(new UnitFields { Name = new string('x', 300), Code = new string('1', 31), Kind = UnitKind.Agency, ProtocolOrder = -1, ValidFrom = new DateOnly(1900, 1, 1) });
        bad.Refusals.Select(r => r.Field).ShouldBe(["ValidFrom", "ProtocolOrder", "Kind", "Name", "Code"]);
    }

    [Fact]
    public async Task A_unit_moves_with_everything_below_it_and_never_below_itself()
    {
        var centre = await scene.UnitAsync("Trung tâm Thử nghiệm");
        var team = await scene.UnitAsync("Tổ Đo lường", centre);
        var desk = await scene.UnitAsync("Bàn Hiệu chuẩn", team);
        var other = await scene.UnitAsync("Trung tâm Tiếp nhận");

        (await MoveAsync(centre, desk)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<UnitBelowItself>();
        (await MoveAsync(scene.RootId, other)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<RootStays>();
        (await MoveAsync(centre, other)).Succeeded.ShouldBeTrue();

        var paths = await scene.ReadAsync(db => db.Units.Where(u => u.Id == other || u.Id == desk).ToDictionaryAsync(u => u.Id, u => u.Path));
        paths[desk].ShouldBe($"{paths[other]}{centre}/{team}/{desk}/");
    }

    [Fact]
    public async Task The_database_refuses_a_cycle_that_gets_past_the_operation()
    {
        var upper = await scene.UnitAsync("Ban Trên");
        var lower = await scene.UnitAsync("Ban Dưới", upper);
        var cycle = () => office.WithDbAsync(db => db.Database.ExecuteSqlAsync($"update organizations.unit set parent_id = {lower} where id = {upper}"));
        (await cycle.ShouldThrowAsync<PostgresException>()).ConstraintName.ShouldBe("unit_no_cycle");
    }

    [Fact]
    public async Task A_dissolved_unit_ends_on_its_day_and_its_people_go_on_at_the_successor_from_the_next()
    {
        var old = await scene.UnitAsync("Phòng Cũ");
        var next = await scene.UnitAsync("Phòng Mới");
        var mover = await scene.PersonAsync("Đỗ Thị Na", old);
        var already = await scene.PersonAsync("Hà Văn Sơn", old);
        await office.RunAsync<SaveMembership, Result<Done>>(o => o.ExecuteAsync(
            new SaveMembershipRequest(null, already, new MembershipFields { UnitId = next, ValidFrom = new DateOnly(2020, 1, 1) }), scene.Manager, default));

        var closed = await CloseAsync(old, new DateOnly(2025, 6, 30), next, movePeople: true);

        closed.Value.ShouldBe(new UnitEnded(1));
        var places = await scene.ReadAsync(db => db.Memberships.Where(m => m.PersonId == mover).OrderBy(m => m.ValidFrom)
            .Select(m => new { m.UnitId, m.ValidFrom, m.ValidTo, m.IsPrimary }).ToListAsync());
        places.ShouldBe([
            new { UnitId = old, ValidFrom = TestData.Founded, ValidTo = (DateOnly?)new DateOnly(2025, 6, 30), IsPrimary = true },
            new { UnitId = next, ValidFrom = new DateOnly(2025, 7, 1), ValidTo = (DateOnly?)null, IsPrimary = true },
        ]);
        var page = (await office.RunAsync<UnitQuery, UnitDetails?>(q => q.FindAsync(next, scene.Manager, default))).ShouldNotBeNull();
        page.Predecessors.ShouldHaveSingleItem().Name.ShouldBe("Phòng Cũ");
    }

    [Fact]
    public async Task A_unit_with_open_units_below_stays_open()
    {
        var upper = await scene.UnitAsync("Chi cục Tiêu chuẩn");
        await scene.UnitAsync("Phòng Hành chính Chi cục", upper);
        (await CloseAsync(upper, new DateOnly(2025, 6, 30), null, false)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<UnitHasOpenChildren>();
    }

    [Fact]
    public async Task A_second_editor_learns_who_was_first_and_nothing_is_overwritten()
    {
        var id = await scene.UnitAsync("Phòng Hai Người Sửa");
        var version = await VersionAsync(id);
        office.Clock.MoveTo(OrganizationScene.Today, hour: 9);
        (await EditAsync(id, version, "Phòng Sửa Trước")).Succeeded.ShouldBeTrue();
        var second = (await EditAsync(id, version, "Phòng Sửa Sau")).Refusals.ShouldHaveSingleItem().ShouldBeOfType<ChangedMeanwhile>();
        second.Who.ShouldBe(scene.Manager.Name);
        (await scene.ReadAsync(db => db.Units.Where(u => u.Id == id).Select(u => u.Name).SingleAsync())).ShouldBe("Phòng Sửa Trước");
    }

    [Fact]
    public async Task Somebody_who_manages_one_unit_cannot_touch_its_neighbour()
    {
        var mine = await scene.UnitAsync("Chi cục Của Tôi");
        var neighbour = await scene.UnitAsync("Chi cục Bên Cạnh");
        var actor = await scene.Data.ActorAsync(Role.Administrator, mine);
        (await office.RunAsync<EditUnit, Result<Done>>(async o => await o.ExecuteAsync(
            new EditUnitRequest(neighbour, await VersionAsync(neighbour), new UnitFields { Name = "Chiếm", Kind = UnitKind.Division }), actor, default)))
            .Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotAllowed>();
        var tree = await office.RunAsync<UnitTreeQuery, IReadOnlyList<UnitNode>>(q => q.AllAsync(actor, true, default));
        tree.Select(u => u.Id).ShouldBe([mine]);
    }

    private Task<Result<UnitCreated>> CreateAsync(UnitFields fields) =>
        office.RunAsync<CreateUnit, Result<UnitCreated>>(o => o.ExecuteAsync(new CreateUnitRequest(scene.RootId, fields), scene.Manager, default));

    private async Task<Result<Done>> MoveAsync(Guid id, Guid to)
    {
        var version = await VersionAsync(id);
        return await office.RunAsync<MoveUnit, Result<Done>>(o => o.ExecuteAsync(new MoveUnitRequest(id, version, to), scene.Manager, default));
    }

    private async Task<Result<UnitEnded>> CloseAsync(Guid id, DateOnly lastDay, Guid? successor, bool movePeople)
    {
        var version = await VersionAsync(id);
        return await office.RunAsync<CloseUnit, Result<UnitEnded>>(o => o.ExecuteAsync(
            new CloseUnitRequest(id, version, lastDay, successor, movePeople), scene.Manager, default));
    }

    private Task<Result<Done>> EditAsync(Guid id, uint version, string name) => office.RunAsync<EditUnit, Result<Done>>(o => o.ExecuteAsync(
        new EditUnitRequest(id, version, new UnitFields { Name = name, Kind = UnitKind.Division, ValidFrom = TestData.Founded }), scene.Manager, default));

    private Task<uint> VersionAsync(Guid id) => scene.ReadAsync(db => db.Units.Where(u => u.Id == id).Select(u => u.Version).SingleAsync());
}
