using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;
using ThiDua.Testing;

namespace ThiDua.Core.Tests.Organizations;

public sealed class PeopleTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly TestOffice office = new(database, OrganizationScene.Today);
    private OrganizationScene scene = null!;

    public async ValueTask InitializeAsync() => scene = await OrganizationScene.SetAsync(office);

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task The_list_is_by_given_name_and_search_folds_case_marks_and_đ()
    {
        var unit = await scene.UnitAsync("Phòng Danh sách");
        foreach (var name in new[] { "Phạm Văn Đinh", "Đặng Thị Ánh", "Lê Thị Ân", "Bùi Văn An", "Vũ Thị Dương" })
        {
            await scene.PersonAsync(name, unit);
        }

        (await NamesAsync(new PeopleFilter(UnitId: unit))).ShouldBe(["Bùi Văn An", "Đặng Thị Ánh", "Lê Thị Ân", "Vũ Thị Dương", "Phạm Văn Đinh"]);
        (await NamesAsync(new PeopleFilter("  dang thi ANH ", unit))).ShouldBe(["Đặng Thị Ánh"]);
        (await NamesAsync(new PeopleFilter("100%_", unit))).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_list_asks_the_database_as_often_for_three_people_as_for_one()
    {
        var one = await scene.UnitAsync("Phòng Một Người");
        await scene.PersonAsync("Ngô Thị Một", one);
        var three = await scene.UnitAsync("Phòng Ba Người");
        foreach (var name in new[] { "Ngô Thị Hai", "Ngô Thị Ba", "Ngô Thị Tư" })
        {
            await scene.PersonAsync(name, three);
        }

        (await QueriesAsync(one)).ShouldBe(await QueriesAsync(three));
    }

    [Fact]
    public async Task A_person_sits_in_a_unit_and_a_union_at_once_but_has_one_primary_unit()
    {
        var unit = await scene.UnitAsync("Phòng Chính");
        var union = await scene.UnitAsync("Công đoàn Sở");
        var person = await scene.PersonAsync("Mai Thị Hạnh", unit);

        (await PlaceAsync(person, new MembershipFields { UnitId = union, IsPrimary = true })).Refusals.ShouldHaveSingleItem().ShouldBeOfType<SecondPrimary>();
        (await PlaceAsync(person, new MembershipFields { UnitId = unit })).Refusals.ShouldHaveSingleItem().ShouldBeOfType<MembershipOverlaps>();
        (await PlaceAsync(person, new MembershipFields { UnitId = union, Position = "Chủ tịch Công đoàn" })).Succeeded.ShouldBeTrue();
        var page = (await office.RunAsync<PersonQuery, PersonDetails?>(q => q.FindAsync(person, scene.Manager, default))).ShouldNotBeNull();
        page.Places.Select(p => (p.UnitId, p.IsPrimary)).ShouldBe([(unit, true), (union, false)]);
    }

    [Fact]
    public async Task A_transfer_ends_the_former_place_the_day_before()
    {
        var from = await scene.UnitAsync("Phòng Đi");
        var to = await scene.UnitAsync("Phòng Đến");
        var person = await scene.PersonAsync("Tạ Văn Chuyển", from);
        var moved = await PlaceAsync(person, new MembershipFields { UnitId = to, IsPrimary = true, ValidFrom = new DateOnly(2025, 6, 16) }, endFormer: true);
        moved.Succeeded.ShouldBeTrue();
        (await scene.ReadAsync(db => db.Memberships.Where(m => m.PersonId == person && m.UnitId == from).Select(m => m.ValidTo).SingleAsync())).ShouldBe(new DateOnly(2025, 6, 15));
    }

    [Fact]
    public async Task Twenty_posts_at_once_of_overlapping_places_leave_one_and_sentences()
    {
        var unit = await scene.UnitAsync("Phòng Tranh Chấp");
        var union = await scene.UnitAsync("Chi đoàn Tranh Chấp");
        var person = await scene.PersonAsync("Cao Thị Đôi", unit);
        var both = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => PlaceAsync(person, new MembershipFields { UnitId = union })));
        both.Count(r => r.Succeeded).ShouldBe(1);
        both.Where(r => !r.Succeeded).ShouldAllBe(r => r.Refusals.Single() is MembershipOverlaps);
    }

    [Fact]
    public async Task What_a_deferred_constraint_refuses_at_the_commit_is_a_sentence_too()
    {
        var unit = await scene.UnitAsync("Phòng Ràng Buộc");
        var person = await scene.PersonAsync("Cù Thị Chồng", unit);
        var refused = await office.RunAsync<Audit.LedgerTests.Overlap, Result<Done>>(o => o.ExecuteAsync(person, unit, scene.Manager));
        refused.Refusals.ShouldHaveSingleItem().ShouldBeOfType<HeldByDatabase>().Constraint.ShouldBe("membership_no_overlap");
    }

    [Fact]
    public async Task A_namesake_needs_something_that_tells_the_two_apart()
    {
        var unit = await scene.UnitAsync("Phòng Trùng Tên");
        (await AddAsync(unit, "Trần Văn Trùng", "T1", new DateOnly(1980, 5, 1))).Succeeded.ShouldBeTrue();
        (await AddAsync(unit, "TRẦN VĂN TRÙNG", null, new DateOnly(1980, 5, 1))).Refusals.ShouldHaveSingleItem().ShouldBeOfType<Namesake>();
        (await AddAsync(unit, "Trần Văn Trùng", "t1", new DateOnly(1981, 5, 1))).Refusals.ShouldHaveSingleItem().ShouldBeOfType<PersonCodeTaken>();
        (await AddAsync(unit, "Trần Văn Trùng", "T2", new DateOnly(1980, 5, 1))).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Nobody_sees_people_outside_their_own_subtree_and_everybody_sees_themselves()
    {
        var mine = await scene.UnitAsync("Phòng Của Trưởng");
        var other = await scene.UnitAsync("Phòng Khác");
        var member = await scene.PersonAsync("Hồ Thị Trong", mine);
        var stranger = await scene.PersonAsync("Hồ Thị Ngoài", other);
        var head = await scene.Data.ActorAsync(Role.UnitHead, mine);
        (await office.RunAsync<PeopleQuery, PeoplePage>(q => q.PageAsync(new PeopleFilter("Hồ Thị"), head, default))).Rows.Select(r => r.Id).ShouldBe([member]);
        (await office.RunAsync<PersonQuery, PersonDetails?>(q => q.FindAsync(stranger, head, default))).ShouldBeNull();
        var self = await scene.Data.ActorAsync(Role.Individual, other, stranger);
        (await office.RunAsync<PersonQuery, PersonDetails?>(q => q.FindAsync(stranger, self, default))).ShouldNotBeNull();
        (await office.RunAsync<OrganizationsSearch, IReadOnlyList<SearchHit>>(q => q.SearchAsync(head, Fold.Pattern("ho thi"), 10, default)))
            .Select(h => h.Title).ShouldBe(["Hồ Thị Trong"]);
    }

    [Fact]
    public async Task A_council_has_one_chair_at_a_time_and_each_member_one_role()
    {
        var unit = await scene.UnitAsync("Phòng Hội đồng");
        var chair = await scene.PersonAsync("Lý Thị Chủ", unit);
        var other = await scene.PersonAsync("Lý Văn Khác", unit);
        var council = await scene.Data.CouncilAsync(scene.AgencyId, (chair, CouncilRole.Chair));
        (await SeatAsync(council, other, CouncilRole.Chair)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<CouncilHasChair>();
        (await SeatAsync(council, chair, CouncilRole.Member)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<AlreadyOnCouncil>();
        (await SeatAsync(council, other, CouncilRole.Secretary)).Succeeded.ShouldBeTrue();
    }

    private async Task<IEnumerable<string>> NamesAsync(PeopleFilter filter) =>
        (await office.RunAsync<PeopleQuery, PeoplePage>(q => q.PageAsync(filter, scene.Manager, default))).Rows.Select(r => r.FullName);

    private async Task<int> QueriesAsync(Guid unit)
    {
        using var queries = new QueryCount();
        await NamesAsync(new PeopleFilter(UnitId: unit));
        return queries.Count;
    }

    private Task<Result<Done>> PlaceAsync(Guid person, MembershipFields place, bool endFormer = false) =>
        office.RunAsync<SaveMembership, Result<Done>>(o => o.ExecuteAsync(new SaveMembershipRequest(null, person, place, endFormer), scene.Manager, default));

    private Task<Result<PersonCreated>> AddAsync(Guid unit, string name, string? code, DateOnly birth) =>
        office.RunAsync<CreatePerson, Result<PersonCreated>>(o => o.ExecuteAsync(
            new CreatePersonRequest(
                new PersonFields { FullName = name, Code = code, BirthDate = birth, StaffKind = StaffKind.CivilServant },
                new MembershipFields { UnitId = unit }),
            scene.Manager,
            default));

    private Task<Result<CouncilMemberAdded>> SeatAsync(Guid council, Guid person, CouncilRole role) =>
        office.RunAsync<AddCouncilMember, Result<CouncilMemberAdded>>(o => o.ExecuteAsync(new AddCouncilMemberRequest(council, person, role), scene.Manager, default));
}
