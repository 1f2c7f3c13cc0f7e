using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations;
using ThiDua.Core.Organizations;
using ThiDua.Core.Records;

namespace ThiDua.Core.Tests.Nominations;

/// <summary>
/// A department with a phòng, a trung tâm and an officer; a movement that asks tờ trình of the trung tâm, biên bản and a report of both,
/// one common and two individual criteria (one of), a 60 % target for the half year, dossiers "trước ngày 18/6/2026".
/// </summary>
internal sealed class NominationScene(TestOffice office)
{
    public static readonly DateOnly Today = new(2026, 6, 1);
    public static readonly DateOnly DeadlineDay = new(2026, 6, 18);
    private readonly TestData data = new(office);

    public Guid AgencyId { get; private set; }
    public Guid RootId { get; private set; }
    public Guid DivisionId { get; private set; }
    public Guid CentreId { get; private set; }
    public Guid MovementId { get; private set; }
    public Guid CertificateId { get; private set; }
    public Guid MeritId { get; private set; }
    public Guid SubmissionPaperId { get; } = Guid.CreateVersion7();
    public Guid MinutesPaperId { get; } = Guid.CreateVersion7();
    public Guid ReportPaperId { get; } = Guid.CreateVersion7();
    public Guid CommonCriterionId { get; } = Guid.CreateVersion7();
    public Guid CriterionId { get; } = Guid.CreateVersion7();
    public Guid TargetId { get; } = Guid.CreateVersion7();
    public Guid DeadlineId { get; } = Guid.CreateVersion7();
    public Guid AnhId { get; private set; }
    public Guid BinhId { get; private set; }
    public Guid DungId { get; private set; }
    public Actor Head { get; private set; } = null!;
    public Actor CentreHead { get; private set; } = null!;
    public Actor Officer { get; private set; } = null!;
    public Actor Nominee { get; private set; } = null!;

    public static async Task<NominationScene> SetAsync(TestOffice office)
    {
        var scene = new NominationScene(office);
        await scene.PeopleAsync();
        await scene.MovementAsync();
        return scene;
    }

    public Task<Result<Proposed>> ProposeAsync(Guid personId, Actor? actor = null, Guid? unitId = null) =>
        office.RunAsync<ProposeNomination, Result<Proposed>>(o => o.ExecuteAsync(
            new ProposeNominationRequest
            {
                MovementId = MovementId, UnitId = unitId ?? DivisionId, PersonId = personId, AwardOfferId = CertificateId, Achievement = "Số hóa toàn bộ hồ sơ nhiệm vụ",
            },
            actor ?? Head,
            default));

    /// <summary>A dossier with everything that its checklist asks.</summary>
    public async Task<Proposed> CompleteAsync(Guid personId, Actor? actor = null, Guid? unitId = null)
    {
        var proposed = Must(await ProposeAsync(personId, actor, unitId));
        foreach (var code in new[] { "so_luoc", "ket_qua", "bien_phap" })
        {
            Must(await SaveAsync(proposed.NominationId, code, "Đã thực hiện xong.", 0, actor));
        }

        Must(await office.RunAsync<TickCriteria, Result<Done>>(o => o.ExecuteAsync(
            new TickCriteriaRequest(proposed.NominationId,
            [
                new CriterionTick { CriterionId = CommonCriterionId, Met = true, Evidence = "Đánh giá cuối năm" },
                new CriterionTick { CriterionId = CriterionId, Met = true, Evidence = "Quyết định công nhận sáng kiến" },
            ]),
            actor ?? Head,
            default)));
        Must(await RecordAsync(proposed.NominationId, 62.5m, Today, actor));
        return proposed;
    }

    public async Task AttachMinutesAsync(Guid batchId, Actor? actor = null) => Must(await AttachAsync(batchId, null, MinutesPaperId, actor));

    public async Task<Result<AttachedPaper>> AttachAsync(Guid batchId, Guid? nominationId, Guid? requiredPaperId, Actor? actor = null, string? title = null)
    {
        var fileId = await FileAsync();
        return await office.RunAsync<AttachPaper, Result<AttachedPaper>>(o => o.ExecuteAsync(
            new AttachPaperRequest { BatchId = batchId, NominationId = nominationId, RequiredPaperId = requiredPaperId, FileId = fileId, Title = title }, actor ?? Head, default));
    }

    public Task<Result<SavedSection>> SaveAsync(Guid nominationId, string code, string body, int revision, Actor? actor = null) =>
        office.RunAsync<SaveReportSection, Result<SavedSection>>(o => o.ExecuteAsync(
            new SaveReportSectionRequest { NominationId = nominationId, Code = code, Body = body, Revision = revision }, actor ?? Head, default));

    public Task<Result<Done>> RecordAsync(Guid nominationId, decimal value, DateOnly asOf, Actor? actor = null) =>
        office.RunAsync<RecordTargetResults, Result<Done>>(o => o.ExecuteAsync(
            new RecordTargetResultsRequest(nominationId, [new TypedResult { TargetId = TargetId, Value = value, AsOf = asOf }]), actor ?? Head, default));

    public async Task<Result<BatchSubmitted>> SubmitAsync(Guid batchId, Actor? actor = null)
    {
        var version = await office.WithDbAsync(db => db.NominationBatches.Where(b => b.Id == batchId).Select(b => b.Version).SingleAsync());
        return await office.RunAsync<SubmitBatch, Result<BatchSubmitted>>(o => o.ExecuteAsync(new SubmitBatchRequest(batchId, version), actor ?? Head, default));
    }

    /// <summary>A complete dossier, sent.</summary>
    public async Task<Proposed> SentAsync(Guid personId)
    {
        var proposed = await CompleteAsync(personId);
        await AttachMinutesAsync(proposed.BatchId);
        Must(await SubmitAsync(proposed.BatchId));
        return proposed;
    }

    public Task<Nomination> DossierAsync(Guid id) => office.WithDbAsync(db => db.Nominations.AsNoTracking().SingleAsync(n => n.Id == id));

    public Task<NominationBatch> BatchAsync(Guid id) => office.WithDbAsync(db => db.NominationBatches.AsNoTracking().SingleAsync(b => b.Id == id));

    public Task<Done> ChangeAsync(Action<ThiDuaDb> change) => data.AddAsync(db =>
    {
        change(db);
        return Done.Value;
    });

    public static T Must<T>(Result<T> result)
        where T : notnull => result.Succeeded ? result.Value : throw new InvalidOperationException(string.Join(" ", result.Refusals.Select(r => r.Sentence)));

    /// <summary>So many free papers of the batch, put in as rows.</summary>
    public async Task FillPapersAsync(Guid batchId, int count, Actor by)
    {
        var file = await FileAsync();
        await ChangeAsync(db => db.AddRange(Enumerable.Range(1, count).Select(i => new NominationPaper
        {
            Id = Guid.CreateVersion7(), BatchId = batchId, Title = $"Minh chứng {i}", FileId = file, AddedAt = office.Clock.GetUtcNow(), AddedBy = by.Name,
        })));
    }

    public async Task<Guid> FileAsync()
    {
        byte[] bytes = [.. "%PDF-1.7\n"u8, .. Guid.NewGuid().ToByteArray()];
        var kept = await office.RunAsync<KeepFile, Result<KeptFile>>(o => o.ExecuteAsync(new IncomingFile("bien-ban.pdf", bytes.Length, () => new MemoryStream(bytes)), Head, default));
        return Must(kept).Id;
    }

    private async Task PeopleAsync()
    {
        (AgencyId, RootId) = await data.AgencyAsync($"Sở Khoa học và Công nghệ tỉnh Lam Giang {Guid.NewGuid():N}"[..60]);
        DivisionId = await data.UnitAsync(AgencyId, RootId, "Phòng Quản lý khoa học");
        CentreId = await data.UnitAsync(AgencyId, RootId, "Trung tâm Ứng dụng", UnitKind.Subordinate);
        AnhId = await data.PersonAsync(AgencyId, DivisionId, "Đặng Thị Ánh");
        BinhId = await data.PersonAsync(AgencyId, DivisionId, "Vũ Văn Bình", "Trưởng phòng", isHead: true);
        DungId = await data.PersonAsync(AgencyId, CentreId, "Phạm Quang Dũng", "Viên chức");
        Head = await data.ActorAsync(Role.UnitHead, DivisionId, BinhId, "Vũ Văn Bình");
        CentreHead = await data.ActorAsync(Role.UnitHead, CentreId, null, "Hồ Thị Giang");
        Officer = await data.ActorAsync(Role.StandingOfficer, RootId, null, "Lê Thị Mơ");
        Nominee = await data.ActorAsync(Role.Individual, DivisionId, AnhId, "Đặng Thị Ánh");
    }

    private async Task MovementAsync()
    {
        var now = office.Clock.GetUtcNow();
        MovementId = Guid.CreateVersion7();
        (CertificateId, MeritId) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var form = await office.WithDbAsync(db => db.ReportForms.Where(f => f.DocumentCode == "nd_152_2025" && f.FormNumber == "08").Select(f => f.Id).SingleAsync());
        await ChangeAsync(db =>
        {
            db.Add(new Movement
            {
                Id = MovementId, AgencyId = AgencyId, State = MovementState.Draft, Title = "Kế hoạch phát động đợt thi đua", Name = "Đợt thi đua nước rút",
                IndividualLogic = CriterionLogic.OneOf, PlanNumber = "12", PlanSymbol = "KH-SKHCN", PlanDate = new DateOnly(2026, 2, 2), CreatedAt = now, EditedAt = now, EditedBy = "Lê Thị Mơ",
            });
            db.Add(new AwardOffer { Id = MeritId, MovementId = MovementId, Ordinal = 1, AwardCode = "bang_khen_tinh", Authority = "Chủ tịch Ủy ban nhân dân tỉnh", MaxTotal = 1, Either = true });
            db.Add(new AwardOffer { Id = CertificateId, MovementId = MovementId, Ordinal = 2, AwardCode = "giay_khen_so", Authority = "Giám đốc Sở" });
            db.Add(new Criterion { Id = CommonCriterionId, MovementId = MovementId, Ordinal = 1, Subject = CriterionSubject.Common, Text = "Chấp hành tốt chủ trương, pháp luật" });
            db.Add(new Criterion { Id = CriterionId, MovementId = MovementId, Ordinal = 2, Subject = CriterionSubject.Individual, Text = "Có sáng kiến được áp dụng" });
            db.Add(new Criterion { Id = Guid.CreateVersion7(), MovementId = MovementId, Ordinal = 3, Subject = CriterionSubject.Individual, Text = "Hoàn thành vượt tiến độ" });
            db.Add(new RequiredPaper
            {
                Id = SubmissionPaperId, MovementId = MovementId, Ordinal = 1, Kind = PaperKind.Submission, Name = "Tờ trình", Level = PaperLevel.Batch, UnitKinds = [UnitKind.Subordinate], Mandatory = true,
            });
            db.Add(new RequiredPaper { Id = MinutesPaperId, MovementId = MovementId, Ordinal = 2, Kind = PaperKind.Minutes, Name = "Biên bản họp xét", Level = PaperLevel.Batch, Mandatory = true });
            db.Add(new RequiredPaper
            {
                Id = ReportPaperId, MovementId = MovementId, Ordinal = 3, Kind = PaperKind.AchievementReport, Name = "Báo cáo thành tích", Level = PaperLevel.Nomination, ReportFormId = form, Mandatory = true,
            });
            db.Add(new Target { Id = TargetId, MovementId = MovementId, Ordinal = 1, Text = "hoàn thành 60 % chỉ tiêu đã đăng ký", Value = 60, UnitOfMeasure = "%", PeriodEnd = new DateOnly(2026, 6, 30) });
            db.Add(new Deadline
            {
                Id = DeadlineId, MovementId = MovementId, Ordinal = 1, Kind = DeadlineKind.Dossiers, Audience = DeadlineAudience.Units, What = "Gửi hồ sơ", Semantic = DeadlineSemantic.Before,
                Day = DeadlineDay, EndsAt = VietnamTime.StartOf(DeadlineDay), SilenceMeansNone = true,
            });
            db.AddRange(new[] { DivisionId, CentreId }.Select(unit => new InvitedUnit { MovementId = MovementId, UnitId = unit, InvitedAt = now }));
        });
        await MoveAsync(MovementState.Launched);
    }

    public Task MoveAsync(MovementState state) => ChangeAsync(db =>
    {
        var movement = db.Movements.Single(m => m.Id == MovementId);
        movement.State = state;
        movement.ReviewedAt ??= office.Clock.GetUtcNow();
        movement.LaunchedAt ??= office.Clock.GetUtcNow();
    });
}
