using Microsoft.EntityFrameworkCore;
using Npgsql;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations;
using ThiDua.Core.Organizations;
using ThiDua.Core.Organizations.Outside;
using ThiDua.Core.Organizations.Staff;
using ThiDua.Core.Tests.Nominations;

namespace ThiDua.Core.Tests.Organizations.Outside;

/// <summary>A database for each test: an agency stands alone in one, and these lists are about all of it.</summary>
public sealed class OutsideTests(TestServer server) : IAsyncLifetime
{
    private readonly TestDatabase database = new(server);
    private TestOffice office = null!;
    private NominationScene scene = null!;

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        office = new TestOffice(database, NominationScene.Today);
        scene = await NominationScene.SetAsync(office);
    }

    public async ValueTask DisposeAsync()
    {
        await office.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task An_outside_body_is_no_unit_of_the_agency_in_any_list_or_count()
    {
        var body = await BodyAsync("Công ty cổ phần Nước Trong", UnitKind.Enterprise);
        (await office.RunAsync<UnitTreeQuery, IReadOnlyList<UnitNode>>(q => q.AllAsync(scene.Officer, true, default))).ShouldNotContain(u => u.Id == body);
        (await office.RunAsync<UnitTreeQuery, IReadOnlyList<UnitOption>>(q => q.OptionsAsync(scene.Officer, Permission.ManageOrganization, default))).ShouldNotContain(u => u.Id == body);
        (await office.RunAsync<UnitQuery, UnitDetails?>(q => q.FindAsync(body, scene.Officer, default))).ShouldBeNull();
        (await office.RunAsync<UnitQuery, UnitDetails?>(q => q.FindAsync(scene.RootId, scene.Officer, default)))!.Children.ShouldNotContain(u => u.Id == body);
        (await office.RunAsync<MovementReviewQuery, PlanChoices>(q => q.ChoicesAsync(default))).Units.ShouldNotContain(u => u.Id == body);
        (await office.RunAsync<OrganizationsHome, IReadOnlyList<HomeItem>>(q => q.ItemsAsync(scene.Officer, default))).ShouldNotContain(i => i.Whose == "Nước Trong");
        var hit = (await office.RunAsync<OrganizationsSearch, IReadOnlyList<SearchHit>>(q => q.SearchAsync(scene.Officer, Fold.Pattern("nuoc trong"), 5, default))).ShouldHaveSingleItem();
        hit.Kind.ShouldBe("Đơn vị ngoài");
    }

    [Fact]
    public async Task An_outside_person_is_proposed_by_the_body_that_named_them_and_is_in_no_staff_list()
    {
        var body = await BodyAsync("Xã Bình An", UnitKind.Commune);
        var proposer = await ProposerAsync(body);
        var added = NominationScene.Must(await AddAsync(body, proposer, SubjectKind.Individual, "Trịnh Thị Lựu", "Nông dân, thôn Đông"));
        var proposed = NominationScene.Must(await ProposeAsync(body, proposer, added));
        var dossier = await scene.DossierAsync(proposed.NominationId);
        dossier.SubjectKind.ShouldBe(SubjectKind.Individual);
        dossier.SubjectTitle.ShouldBe("Nông dân, thôn Đông");
        (await office.RunAsync<PeopleQuery, PeoplePage>(q => q.PageAsync(new PeopleFilter(null, null, null, false, 1), scene.Officer, default))).Rows.ShouldNotContain(p => p.FullName == "Trịnh Thị Lựu");
        (await office.RunAsync<PeopleQuery, IReadOnlyList<PersonOption>>(q => q.OptionsAsync(scene.Officer, Permission.ManageOrganization, default))).ShouldNotContain(p => p.FullName == "Trịnh Thị Lựu");
        (await office.WithDbAsync(db => StaffRegister.LoadAsync(db, scene.Officer, NominationScene.Today, default))).Namesakes("Trịnh Thị Lựu").ShouldBeEmpty();
        var picked = await office.RunAsync<SubjectPickerQuery, SubjectChoices>(q => q.FindAsync(scene.MovementId, body, "luu", proposer, default));
        picked.People.ShouldHaveSingleItem().NominationId.ShouldBe(proposed.NominationId);
        (await ProposeAsync(scene.DivisionId, scene.Head, added)).Refusals.ShouldContain(r => r is SubjectOutsideUnit);
    }

    [Fact]
    public async Task A_household_is_proposed_as_such_and_a_name_twice_needs_telling_apart()
    {
        var body = await BodyAsync("Xã Hòa Lạc", UnitKind.Commune);
        var proposer = await ProposerAsync(body);
        var added = NominationScene.Must(await AddAsync(body, proposer, SubjectKind.Household, "Hộ ông Phan Văn Tám", null));
        (await AddAsync(body, proposer, SubjectKind.Household, "hộ ông phan văn tám", null)).Refusals.ShouldHaveSingleItem().Field.ShouldBe("Name");
        var proposed = NominationScene.Must(await ProposeAsync(body, proposer, added));
        (await scene.DossierAsync(proposed.NominationId)).SubjectKind.ShouldBe(SubjectKind.Household);
    }

    [Fact]
    public async Task A_proposer_sees_nothing_of_the_organization_and_no_other_bodys_subjects()
    {
        var mine = await BodyAsync("Trường THPT Sông Cái", UnitKind.School);
        var theirs = await BodyAsync("Trường THPT Sông Con", UnitKind.School);
        var proposer = await ProposerAsync(mine);
        (await office.RunAsync<UnitTreeQuery, IReadOnlyList<UnitNode>>(q => q.AllAsync(proposer, true, default))).ShouldBeEmpty();
        (await office.RunAsync<OrganizationsSearch, IReadOnlyList<SearchHit>>(q => q.SearchAsync(proposer, Fold.Pattern("a"), 5, default))).ShouldBeEmpty();
        (await AddAsync(theirs, proposer, SubjectKind.Individual, "Ngô Thị Hạ", null)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotFound>();
        (await office.RunAsync<OutsideBodyQuery, OutsideBodyRow?>(q => q.FindAsync(theirs, proposer, default))).ShouldBeNull();
    }

    [Fact]
    public async Task No_paper_says_that_an_outside_body_belongs_to_the_agency_and_a_citizen_is_no_collective()
    {
        var body = await BodyAsync("Công ty Suối Trong", UnitKind.Enterprise);
        var proposed = NominationScene.Must(await ProposeUnitAsync(body, await ProposerAsync(body)));
        (await scene.DossierAsync(proposed.NominationId)).SubjectTitle.ShouldBe("");
        var citizen = await BodyAsync("Lý Thị Xuân", UnitKind.Citizen);
        (await ProposeUnitAsync(citizen, await ProposerAsync(citizen))).Refusals.ShouldHaveSingleItem().Sentence.ShouldContain("là cá nhân");
        (await office.RunAsync<SubjectPickerQuery, SubjectChoices>(q => q.FindAsync(scene.MovementId, citizen, "", scene.Officer, default))).Collectives.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_proposer_reads_of_a_movement_what_is_asked_of_it_and_nothing_of_the_offices_work()
    {
        var body = await BodyAsync("Trường Cao đẳng Lam Giang", UnitKind.School);
        var proposer = await ProposerAsync(body);
        await scene.ChangeAsync(db => db.Assignments.Add(new Assignment { Id = Guid.CreateVersion7(), MovementId = scene.MovementId, Ordinal = 1, Kind = AssignmentKind.Task, Task = "Tổng hợp hồ sơ", UnitId = scene.DivisionId }));
        var seen = (await office.RunAsync<MovementCaseQuery, MovementCase?>(q => q.FindAsync(scene.MovementId, proposer, default))).ShouldNotBeNull();
        seen.Units.ShouldHaveSingleItem().UnitId.ShouldBe(body);
        seen.Assignments.ShouldBeEmpty();
        seen.ShowsHistory.ShouldBeFalse();
        seen.Deadlines.ShouldAllBe(d => d.Audience == DeadlineAudience.Units);
    }

    [Theory]
    [InlineData("Division", "unit_outside_stays")]
    [InlineData("Commune", null)]
    public async Task The_database_keeps_inside_and_outside_apart(string kind, string? constraint)
    {
        var body = await BodyAsync($"Doanh nghiệp {kind}", UnitKind.Enterprise);
        var move = () => office.WithDbAsync(db => db.Database.ExecuteSqlAsync($"update organizations.unit set kind = {EnumText.Of(Enum.Parse<UnitKind>(kind))} where id = {body}"));
        if (constraint is null)
        {
            (await move()).ShouldBe(1);
        }
        else
        {
            (await move.ShouldThrowAsync<PostgresException>()).ConstraintName.ShouldBe(constraint);
        }
    }

    [Fact]
    public async Task The_database_lets_no_outsider_become_staff_and_no_unit_stand_below_an_outside_body()
    {
        var body = await BodyAsync("Hợp tác xã Đồng Xanh", UnitKind.Enterprise);
        var seat = () => office.WithDbAsync(db => db.Database.ExecuteSqlAsync(
            $"insert into organizations.membership (id, person_id, unit_id, valid_from) values ({Guid.NewGuid()}, {scene.AnhId}, {body}, current_date)"));
        (await seat.ShouldThrowAsync<PostgresException>()).ConstraintName.ShouldBe("membership_of_staff_only");
        var below = () => office.WithDbAsync(db => db.Database.ExecuteSqlAsync($"update organizations.unit set parent_id = {body} where id = {scene.DivisionId}"));
        (await below.ShouldThrowAsync<PostgresException>()).ConstraintName.ShouldBe("unit_outside_is_leaf");
        var deep = () => office.WithDbAsync(db => db.Database.ExecuteSqlAsync($"update organizations.unit set parent_id = {scene.DivisionId} where id = {body}"));
        (await deep.ShouldThrowAsync<PostgresException>()).ConstraintName.ShouldBe("unit_outside_below_root");
    }

    [Fact]
    public async Task Bodies_have_one_name_and_one_code_and_citizens_may_share_names()
    {
        await BodyAsync("Công ty Ánh Dương", UnitKind.Enterprise, "0101234567");
        (await SaveAsync("CÔNG TY ÁNH DƯƠNG", UnitKind.Enterprise, null)).Refusals.ShouldHaveSingleItem().Field.ShouldBe("Name");
        (await SaveAsync("Công ty khác", UnitKind.Enterprise, "0101234567")).Refusals.ShouldHaveSingleItem().Field.ShouldBe("LegalCode");
        (await SaveAsync("Phòng lạ", UnitKind.Division, null)).Refusals.ShouldHaveSingleItem().Field.ShouldBe("Kind");
        (await SaveAsync("Lý Thị Xuân", UnitKind.Citizen, null)).Succeeded.ShouldBeTrue();
        (await SaveAsync("Lý Thị Xuân", UnitKind.Citizen, null)).Succeeded.ShouldBeTrue();
    }

    private Task<Result<OutsideBodySaved>> SaveAsync(string name, UnitKind kind, string? code) => office.RunAsync<SaveOutsideBody, Result<OutsideBodySaved>>(o => o.ExecuteAsync(
        new SaveOutsideBodyRequest(null, 0, new OutsideBodyFields { Name = name, Kind = kind, LegalCode = code, ContactName = "Bùi Văn Đầu Mối" }), scene.Officer, default));

    private async Task<Guid> BodyAsync(string name, UnitKind kind, string? code = null)
    {
        var body = NominationScene.Must(await SaveAsync(name, kind, code)).UnitId;
        await scene.ChangeAsync(db => db.InvitedUnits.Add(new InvitedUnit { MovementId = scene.MovementId, UnitId = body, InvitedAt = office.Clock.GetUtcNow() }));
        return body;
    }

    private Task<Actor> ProposerAsync(Guid body) => new TestData(office).ActorAsync(Role.OutsideProposer, body, name: "Bùi Văn Đầu Mối");

    private Task<Result<OutsideSubjectAdded>> AddAsync(Guid body, Actor actor, SubjectKind kind, string name, string? title) =>
        office.RunAsync<AddOutsideSubject, Result<OutsideSubjectAdded>>(o => o.ExecuteAsync(new AddOutsideSubjectRequest { UnitId = body, Kind = kind, Name = name, Title = title }, actor, default));

    private Task<Result<Proposed>> ProposeUnitAsync(Guid unit, Actor actor) => office.RunAsync<ProposeNomination, Result<Proposed>>(o => o.ExecuteAsync(
        new ProposeNominationRequest { MovementId = scene.MovementId, UnitId = unit, SubjectUnitId = unit, AwardOfferId = scene.CertificateId }, actor, default));

    private Task<Result<Proposed>> ProposeAsync(Guid unit, Actor actor, OutsideSubjectAdded subject) => office.RunAsync<ProposeNomination, Result<Proposed>>(o => o.ExecuteAsync(
        new ProposeNominationRequest { MovementId = scene.MovementId, UnitId = unit, PersonId = subject.PersonId, GroupId = subject.GroupId, AwardOfferId = scene.CertificateId }, actor, default));
}
