using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations;

namespace ThiDua.Core.Tests.Nominations;

public sealed class ProposeTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly TestOffice office = new(database, NominationScene.Today);
    private NominationScene scene = null!;

    public async ValueTask InitializeAsync() => scene = await NominationScene.SetAsync(office);

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task A_proposal_keeps_name_and_post_as_they_stand_today()
    {
        var proposed = NominationScene.Must(await scene.ProposeAsync(scene.BinhId));
        (await scene.DossierAsync(proposed.NominationId)).ShouldSatisfyAllConditions(
            n => n.SubjectName.ShouldBe("Vũ Văn Bình"),
            n => n.SubjectTitle.ShouldBe("Trưởng phòng, Phòng Quản lý khoa học"),
            n => n.IsLeader.ShouldBeTrue(),
            n => n.State.ShouldBe(NominationState.Draft));
    }

    [Fact]
    public async Task A_second_live_dossier_of_the_same_person_is_refused_with_the_first_one_named()
    {
        var first = NominationScene.Must(await scene.ProposeAsync(scene.AnhId));
        var refusal = (await scene.ProposeAsync(scene.AnhId)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<AlreadyProposed>();
        refusal.NominationId.ShouldBe(first.NominationId);
        refusal.Sentence.ShouldStartWith("Đặng Thị Ánh đã có hồ sơ trong phong trào này do Phòng Quản lý khoa học đề nghị (Đang soạn).");
    }

    [Fact]
    public async Task Two_proposals_of_the_same_person_at_once_leave_one()
    {
        var both = await Task.WhenAll(scene.ProposeAsync(scene.AnhId), scene.ProposeAsync(scene.AnhId));
        both.Count(r => r.Succeeded).ShouldBe(1);
        (await office.WithDbAsync(db => db.Nominations.CountAsync(n => n.PersonId == scene.AnhId))).ShouldBe(1);
    }

    [Fact]
    public async Task A_withdrawn_proposal_makes_room_for_a_new_one()
    {
        var first = NominationScene.Must(await scene.ProposeAsync(scene.AnhId));
        var version = (await scene.DossierAsync(first.NominationId)).Version;
        NominationScene.Must(await office.RunAsync<WithdrawNomination, Result<Done>>(o => o.ExecuteAsync(
            new WithdrawNominationRequest { NominationId = first.NominationId, Version = version }, scene.Head, default)));
        (await scene.ProposeAsync(scene.AnhId)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_head_proposes_nobody_from_outside_the_unit() =>
        (await scene.ProposeAsync(scene.DungId)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<SubjectOutsideUnit>();

    [Fact]
    public async Task A_head_does_not_propose_in_another_units_name() =>
        (await scene.ProposeAsync(scene.DungId, scene.Head, scene.CentreId)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotFound>();

    [Fact]
    public async Task The_officer_proposes_in_a_units_name() =>
        (await scene.ProposeAsync(scene.DungId, scene.Officer, scene.CentreId)).Succeeded.ShouldBeTrue();

    [Fact]
    public async Task A_unit_that_was_not_invited_cannot_propose() =>
        (await scene.ProposeAsync(scene.DungId, scene.Officer, scene.RootId)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<UnitNotInvited>();

    [Fact]
    public async Task After_the_deadline_nothing_is_proposed()
    {
        office.Clock.MoveTo(VietnamTime.StartOf(NominationScene.DeadlineDay));
        (await scene.ProposeAsync(scene.AnhId)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<DeadlinePassed>().Clause.ShouldBe("Kế hoạch số 12/KH-SKHCN ngày 02/02/2026, trước ngày 18/6/2026");
    }

    [Fact]
    public async Task An_award_of_another_movement_cannot_be_asked()
    {
        var result = await office.RunAsync<ProposeNomination, Result<Proposed>>(o => o.ExecuteAsync(
            new ProposeNominationRequest { MovementId = scene.MovementId, UnitId = scene.DivisionId, PersonId = scene.AnhId, AwardOfferId = Guid.NewGuid() }, scene.Head, default));
        result.Refusals.ShouldHaveSingleItem().Field.ShouldBe("AwardOfferId");
    }

    [Fact]
    public async Task A_unit_and_a_named_group_are_collectives()
    {
        var groupId = Guid.CreateVersion7();
        await scene.ChangeAsync(db => db.Add(new ThiDua.Core.Organizations.StaffGroup { Id = groupId, UnitId = scene.DivisionId, Name = "Tổ chuyển đổi số", ValidFrom = TestData.Founded }));
        foreach (var request in new[] { Of(unit: scene.DivisionId), Of(group: groupId) })
        {
            var proposed = NominationScene.Must(await office.RunAsync<ProposeNomination, Result<Proposed>>(o => o.ExecuteAsync(request, scene.Head, default)));
            (await scene.DossierAsync(proposed.NominationId)).SubjectKind.ShouldBe(ThiDua.Core.Law.SubjectKind.Collective);
        }

        ProposeNominationRequest Of(Guid? unit = null, Guid? group = null) =>
            new() { MovementId = scene.MovementId, UnitId = scene.DivisionId, SubjectUnitId = unit, GroupId = group, AwardOfferId = scene.MeritId };
    }

    [Fact]
    public async Task The_picker_finds_without_marks_and_says_who_is_proposed()
    {
        var proposed = NominationScene.Must(await scene.ProposeAsync(scene.AnhId));
        var found = await office.RunAsync<SubjectPickerQuery, SubjectChoices>(q => q.FindAsync(scene.MovementId, scene.DivisionId, "dang thi anh", scene.Head, default));
        found.People.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            p => p.Name.ShouldBe("Đặng Thị Ánh"),
            p => p.Detail.ShouldBe("Chuyên viên, Phòng Quản lý khoa học"),
            p => p.NominationId.ShouldBe(proposed.NominationId));
    }
}
