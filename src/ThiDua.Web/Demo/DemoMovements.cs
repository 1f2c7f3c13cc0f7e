using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations;
using ThiDua.Core.Organizations;
using ThiDua.Core.Records;

namespace ThiDua.Web.Demo;

/// <summary>Carries movements from the plan to accepted dossiers.</summary>
internal sealed class DemoMovements(DemoStage stage, DemoAgency agency)
{
    public async Task<Guid> LaunchAsync(DemoPlan plan)
    {
        stage.Clock.MoveTo(plan.LaunchedOn);
        var officer = await agency.As("thuongtruc");
        var id = (await stage.DoAsync<CreateMovement, MovementCreated>(o => o.ExecuteAsync(new(null, plan.Title), officer, default))).Id;
        var choices = await stage.AskAsync<MovementReviewQuery, PlanChoices>(q => q.ChoicesAsync(default));
        var form = choices.Forms.First(f => f is { FormNumber: "08", DocumentCode: "nd_152_2025" }).Id;
        var written = plan.Write(form, agency.Unit(DemoPeople.Office), agency.Unit(DemoPeople.Centre));
        await stage.DoAsync<SaveReview, ReviewSaved>(async o => await o.ExecuteAsync(new(id, await VersionAsync(id, officer), written, [], null), officer, default));
        await stage.DoAsync<ConfirmReview, Done>(async o => await o.ExecuteAsync(new(id, await VersionAsync(id, officer)), officer, default));
        var units = choices.Units.Where(u => u.Id != agency.Unit(DemoPeople.Directors)).Select(u => u.Id).ToList();
        await stage.DoAsync<LaunchMovement, MovementLaunched>(async o => await o.ExecuteAsync(new(id, await VersionAsync(id, officer), plan.LaunchedOn, units), officer, default));
        return id;
    }

    /// <summary>Every nominee proposed with a full dossier; batches of the given units sent; returns the dossiers by subject.</summary>
    public async Task<Dictionary<string, Guid>> ProposeAsync(Guid movementId, DemoPlan plan, IEnumerable<DemoNominee> nominees, bool submit = true)
    {
        stage.Clock.MoveTo(plan.DossiersDay.AddDays(-6));
        var officer = await agency.As("thuongtruc");
        var dossiers = new Dictionary<string, Guid>();
        foreach (var group in nominees.GroupBy(n => n.Unit))
        {
            foreach (var nominee in group)
            {
                dossiers[nominee.Subject] = await ProposeOneAsync(movementId, nominee, officer);
            }

            if (submit)
            {
                await SendAsync(movementId, agency.Unit(group.Key), officer);
            }
        }

        return dossiers;
    }

    public async Task<Guid> BatchOfAsync(Guid movementId, string unit) =>
        (await BatchAsync(movementId, agency.Unit(unit), await agency.As("thuongtruc"))).BatchId!.Value;

    public async Task AcceptAsync(IEnumerable<Guid> dossiers)
    {
        var officer = await agency.As("thuongtruc");
        await stage.DoAsync<AcceptNominations, ManyAccepted>(o => o.ExecuteAsync(new([.. dossiers]), officer, default));
    }

    /// <summary>The deadline passes: who was silent is recorded by the system.</summary>
    public async Task PassDeadlineAsync(Guid movementId, DemoPlan plan)
    {
        stage.Clock.MoveTo(plan.DossiersDay.AddDays(1));
        await stage.DoAsync<SettleSilence, SilenceSettled>(o => o.ExecuteAsync(movementId, Actor.System, default));
    }

    private async Task<Guid> ProposeOneAsync(Guid movementId, DemoNominee nominee, Actor officer)
    {
        var rules = (await stage.AskAsync<MovementRulesQuery, MovementRules?>(q => q.OfAsync(movementId, default)))!;
        var offer = rules.Offers.First(o => o.AwardCode == (nominee.AsksMerit ? "bang_khen_tinh" : "giay_khen_so"));
        // Each drive honours work of its own: the same words twice would rightly raise a warning.
        var day = stage.Clock.Today();
        var achievement = $"{nominee.Achievement.TrimEnd('.')}, đợt tháng {day.Month}/{day.Year}.";
        var id = (await stage.DoAsync<ProposeNomination, Proposed>(o => o.ExecuteAsync(
            new ProposeNominationRequest
            {
                MovementId = movementId,
                UnitId = agency.Unit(nominee.Unit),
                PersonId = nominee.IsUnit ? null : agency.Person(nominee.Subject),
                SubjectUnitId = nominee.IsUnit ? agency.Unit(nominee.Unit) : null,
                AwardOfferId = offer.Id,
                Achievement = achievement,
            },
            officer,
            default))).NominationId;
        var dossier = await DossierAsync(id, officer);
        foreach (var section in dossier.Sections.Where(s => !s.IsFormer))
        {
            var body = section.Required ? $"{achievement} Kết quả đã được tập thể đơn vị xác nhận trong cuộc họp xét khen thưởng." : "Không có.";
            await stage.DoAsync<SaveReportSection, SavedSection>(o => o.ExecuteAsync(
                new SaveReportSectionRequest { NominationId = id, Code = section.Code, Body = body, Revision = section.Revision }, officer, default));
        }

        var ticks = dossier.Criteria.Select(c => new CriterionTick { CriterionId = c.Id, Met = true, Evidence = "Biên bản họp của đơn vị", Version = c.Version }).ToList();
        await stage.DoAsync<TickCriteria, Done>(o => o.ExecuteAsync(new(id, ticks), officer, default));
        return id;
    }

    private async Task SendAsync(Guid movementId, Guid unitId, Actor officer)
    {
        var page = await BatchAsync(movementId, unitId, officer);
        foreach (var paper in page.Movement.PapersOwedBy(page.UnitKind).Where(p => p.Level == PaperLevel.Batch))
        {
            var bytes = DemoPapers.Write(paper.Name, page.Unit, page.Movement.Name, VietnamTime.DayOf(stage.Clock.GetUtcNow()));
            var file = await stage.DoAsync<KeepFile, KeptFile>(o => o.ExecuteAsync(new IncomingFile($"{paper.Name}.docx", bytes.Length, () => new MemoryStream(bytes)), officer, default));
            await stage.DoAsync<AttachPaper, AttachedPaper>(o => o.ExecuteAsync(
                new AttachPaperRequest { BatchId = page.BatchId!.Value, RequiredPaperId = paper.Id, Title = paper.Name, FileId = file.Id }, officer, default));
        }

        var head = await HeadAsync(unitId, officer);
        await stage.DoAsync<SubmitBatch, BatchSubmitted>(async o => await o.ExecuteAsync(
            new(page.BatchId!.Value, (await BatchAsync(movementId, unitId, officer)).Version), head, default));
    }

    private async Task<Actor> HeadAsync(Guid unitId, Actor officer)
    {
        var unit = (await stage.AskAsync<UnitQuery, UnitDetails?>(q => q.FindAsync(unitId, officer, default)))!;
        var head = unit.People.First(p => p.IsHead);
        return new Actor(null, head.PersonId, head.FullName, [new ActorGrant(Role.UnitHead, unit.Id, unit.Name, unit.Path)]);
    }

    private async Task<BatchPage> BatchAsync(Guid movementId, Guid unitId, Actor actor) =>
        (await stage.AskAsync<BatchPageQuery, BatchPage?>(q => q.FindAsync(movementId, unitId, actor, default)))!;

    private async Task<Dossier> DossierAsync(Guid id, Actor actor) =>
        (await stage.AskAsync<DossierQuery, Dossier?>(q => q.FindAsync(id, actor, default)))!;

    private async Task<uint> VersionAsync(Guid id, Actor actor) =>
        (await stage.AskAsync<MovementReviewQuery, MovementReview?>(q => q.FindAsync(id, actor, default)))!.Version;
}
