using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours;
using ThiDua.Core.Law;
using ThiDua.Core.Nominations;
using ThiDua.Core.Nominations.Guards;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Tests.Nominations.Guards;

/// <summary>The scene of dossiers, with what guards look at.</summary>
internal sealed class GuardScene(TestOffice office, NominationScene scene)
{
    public NominationScene Scene { get; } = scene;

    public static async Task<GuardScene> SetAsync(TestOffice office) => new(office, await NominationScene.SetAsync(office));

    public Task<Done> DisciplineAsync(Guid personId, DateOnly from, DateOnly? to, DisciplineForm form = DisciplineForm.Reprimand) =>
        MustAsync<RecordDiscipline>(o => o.ExecuteAsync(new RecordDisciplineRequest { PersonId = personId, Form = form, From = from, To = to, Document = "Quyết định số 3/QĐ-SKHCN" }, Scene.Officer, default));

    /// <summary>The person moves from the division to another unit and back under the division's head.</summary>
    public async Task<Guid> TransferredAsync(Guid personId, DateOnly on)
    {
        var former = await new TestData(office).UnitAsync(Scene.AgencyId, Scene.RootId, $"Phòng cũ {Guid.NewGuid():N}"[..20]);
        await Scene.ChangeAsync(db =>
        {
            db.Memberships.Single(m => m.PersonId == personId && m.IsPrimary).ValidFrom = on;
            db.Add(new Membership { Id = Guid.CreateVersion7(), PersonId = personId, UnitId = former, IsPrimary = true, ValidFrom = TestData.Founded, ValidTo = on.AddDays(-1) });
        });
        return former;
    }

    public Task<Result<AchievementSaved>> NameAsync(Guid nominationId, Guid? achievementId = null, AchievementKind kind = AchievementKind.Initiative) =>
        office.RunAsync<UseAchievement, Result<AchievementSaved>>(o => o.ExecuteAsync(
            new UseAchievementRequest(nominationId, achievementId, achievementId is null ? Fields(kind) : null), Scene.Officer, default));

    public static AchievementFields Fields(AchievementKind kind = AchievementKind.Initiative) => new()
    {
        Kind = kind, Title = "Số hóa hồ sơ nhiệm vụ", Level = AchievementLevel.Base, StartedOn = new DateOnly(2026, 1, 5), EndedOn = new DateOnly(2026, 5, 20),
    };

    public async Task<Result<Done>> AcceptAsync(Guid nominationId)
    {
        var version = (await Scene.DossierAsync(nominationId)).Version;
        return await office.RunAsync<AcceptNomination, Result<Done>>(o => o.ExecuteAsync(new AcceptNominationRequest(nominationId, version), Scene.Officer, default));
    }

    public async Task<GuardFinding> FindingAsync(Guid nominationId, Guard guard, Actor? actor = null) =>
        (await office.RunAsync<GuardQuery, DossierFindings?>(q => q.OfDossierAsync(nominationId, actor ?? Scene.Officer, default)))!.Findings.Single(f => f.Rule.Guard == guard);

    public Task<Result<Done>> AnswerAsync(Guid nominationId, GuardFinding finding, string? reason = "Đã có nhận xét số 5/NX của đơn vị cũ", bool withdraw = false, Actor? actor = null) =>
        office.RunAsync<AnswerFinding, Result<Done>>(o => o.ExecuteAsync(new AnswerFindingRequest(nominationId, finding.Rule.Guard, finding.Fingerprint, reason, withdraw), actor ?? Scene.Officer, default));

    public Task MoveAsync(Guid nominationId, NominationState state) => Scene.ChangeAsync(db =>
    {
        var row = db.Nominations.Single(n => n.Id == nominationId);
        row.State = state;
        row.GrantedOfferId = state is NominationState.Selected or NominationState.Awarded ? row.AwardOfferId : row.GrantedOfferId;
    });

    /// <summary>The same person's dossier in another movement, as it stands when proposed.</summary>
    public async Task<Guid> ElsewhereAsync(Guid personId, string name = "Đặng Thị Ánh")
    {
        var other = Guid.CreateVersion7();
        var offer = Guid.CreateVersion7();
        var now = office.Clock.GetUtcNow();
        var (batch, nomination) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await Scene.ChangeAsync(db =>
        {
            db.Add(new Core.Movements.Movement
            {
                Id = other, AgencyId = Scene.AgencyId, State = Core.Movements.MovementState.Draft, Title = "Kế hoạch khác", Name = "Đợt thi đua khác", CreatedAt = now, EditedAt = now, EditedBy = "Lê Thị Mơ",
            });
            db.Add(new Core.Movements.AwardOffer { Id = offer, MovementId = other, Ordinal = 1, AwardCode = "giay_khen_so", Authority = "Giám đốc Sở" });
            db.Add(new NominationBatch { Id = batch, MovementId = other, UnitId = Scene.DivisionId, State = BatchState.Draft, CreatedAt = now });
            db.Add(new Nomination
            {
                Id = nomination, BatchId = batch, MovementId = other, State = NominationState.Draft, SubjectKind = SubjectKind.Individual, PersonId = personId, SubjectName = name,
                AwardOfferId = offer, CreatedAt = now,
            });
        });
        return nomination;
    }

    private async Task<Done> MustAsync<TOperation>(Func<TOperation, Task<Result<Done>>> run)
        where TOperation : notnull => NominationScene.Must(await office.RunAsync(run));
}
