using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Movements;

/// <summary>The tracked rows of one movement's plan.</summary>
internal sealed class PlanRows
{
    public required Movement Movement { get; init; }
    public required List<LegalBasis> LegalBases { get; init; }
    public required List<Criterion> Criteria { get; init; }
    public required List<AwardOffer> AwardOffers { get; init; }
    public required List<RequiredPaper> Papers { get; init; }
    public required List<Deadline> Deadlines { get; init; }
    public required List<Target> Targets { get; init; }
    public required List<Assignment> Assignments { get; init; }
    public required List<Recipient> Recipients { get; init; }

    public static PlanRows New(Movement movement) => new()
    {
        Movement = movement,
        LegalBases = [],
        Criteria = [],
        AwardOffers = [],
        Papers = [],
        Deadlines = [],
        Targets = [],
        Assignments = [],
        Recipients = [],
    };

    /// <summary>Tracked for an operation, untracked for a screen.</summary>
    public static async Task<PlanRows?> LoadAsync(ThiDuaDb db, Guid movementId, bool tracked, CancellationToken ct)
    {
        var movement = await Of<Movement>(db, tracked).FirstOrDefaultAsync(m => m.Id == movementId, ct);
        return movement is null ? null : new PlanRows
        {
            Movement = movement,
            LegalBases = await Of<LegalBasis>(db, tracked).Where(r => r.MovementId == movementId).OrderBy(r => r.Ordinal).ToListAsync(ct),
            Criteria = await Of<Criterion>(db, tracked).Where(r => r.MovementId == movementId).OrderBy(r => r.Ordinal).ToListAsync(ct),
            AwardOffers = await Of<AwardOffer>(db, tracked).Where(r => r.MovementId == movementId).OrderBy(r => r.Ordinal).ToListAsync(ct),
            Papers = await Of<RequiredPaper>(db, tracked).Where(r => r.MovementId == movementId).OrderBy(r => r.Ordinal).ToListAsync(ct),
            Deadlines = await Of<Deadline>(db, tracked).Where(r => r.MovementId == movementId).OrderBy(r => r.Ordinal).ToListAsync(ct),
            Targets = await Of<Target>(db, tracked).Where(r => r.MovementId == movementId).OrderBy(r => r.Ordinal).ToListAsync(ct),
            Assignments = await Of<Assignment>(db, tracked).Where(r => r.MovementId == movementId).OrderBy(r => r.Ordinal).ToListAsync(ct),
            Recipients = await Of<Recipient>(db, tracked).Where(r => r.MovementId == movementId).OrderBy(r => r.Ordinal).ToListAsync(ct),
        };
    }

    public MovementPlan ToPlan() => new()
    {
        Title = Movement.Title,
        Name = Movement.Name,
        PlanNumber = Movement.PlanNumber,
        PlanSymbol = Movement.PlanSymbol,
        PlanDate = Movement.PlanDate,
        PlanDateText = Movement.PlanDateText,
        ParentPlan = Movement.ParentPlan,
        ParentId = Movement.ParentId,
        PeriodText = Movement.PeriodText,
        PeriodStart = Movement.PeriodStart,
        PeriodEnd = Movement.PeriodEnd,
        StartsAtLaunch = Movement.StartsAtLaunch,
        Theme = Movement.Theme,
        Slogan = Movement.Slogan,
        SloganDisplay = Movement.SloganDisplay,
        Scope = Movement.Scope,
        Audience = Movement.Audience,
        CollectiveLogic = Movement.CollectiveLogic,
        IndividualLogic = Movement.IndividualLogic,
        SignerPrefix = Movement.SignerPrefix,
        SignerPosition = Movement.SignerPosition,
        SignerName = Movement.SignerName,
        LegalBases = [.. LegalBases.Select(r => new LegalBasisPart { Id = r.Id, Text = r.Text })],
        Criteria = [.. Criteria.Select(r => new CriterionPart { Id = r.Id, Subject = r.Subject, Text = r.Text })],
        AwardOffers = [.. AwardOffers.Select(ToPart)],
        Papers = [.. Papers.Select(ToPart)],
        Deadlines = [.. Deadlines.Select(ToPart)],
        Targets = [.. Targets.Select(r => new TargetPart { Id = r.Id, Text = r.Text, Value = r.Value, UnitOfMeasure = r.UnitOfMeasure, PeriodEnd = r.PeriodEnd })],
        Assignments = [.. Assignments.Select(ToPart)],
        Recipients = [.. Recipients.Select(r => new RecipientPart { Id = r.Id, Name = r.Name, Purpose = r.Purpose, UnitId = r.UnitId })],
    };

    private static AwardOfferPart ToPart(AwardOffer row) => new()
    {
        Id = row.Id,
        AwardCode = row.AwardCode,
        Authority = row.Authority,
        MaxCollectives = row.MaxCollectives,
        MaxIndividuals = row.MaxIndividuals,
        MaxTotal = row.MaxTotal,
        Either = row.Either,
        CollectivePercent = row.CollectivePercent,
        IndividualPercent = row.IndividualPercent,
        RateBase = row.RateBase,
        ParticipatingCollectives = row.ParticipatingCollectives,
        ParticipatingIndividuals = row.ParticipatingIndividuals,
        ParticipationSource = row.ParticipationSource,
        PerUnitCollectives = row.PerUnitCollectives,
        PerUnitIndividuals = row.PerUnitIndividuals,
        PerUnitKinds = [.. row.PerUnitKinds],
        FallbackOfferId = row.FallbackOfferId,
        Text = row.Text,
    };

    private static RequiredPaperPart ToPart(RequiredPaper row) => new()
    {
        Id = row.Id,
        Kind = row.Kind,
        Name = row.Name,
        Level = row.Level,
        UnitKinds = [.. row.UnitKinds],
        ReportFormId = row.ReportFormId,
        FormText = row.FormText,
        Mandatory = row.Mandatory,
    };

    private static DeadlinePart ToPart(Deadline row) => new()
    {
        Id = row.Id,
        Kind = row.Kind,
        Audience = row.Audience,
        What = row.What,
        Who = row.Who,
        Wording = row.Wording,
        Semantic = row.Semantic,
        Day = row.Day,
        SilenceMeansNone = row.SilenceMeansNone,
    };

    private static AssignmentPart ToPart(Assignment row) => new()
    {
        Id = row.Id,
        Kind = row.Kind,
        Task = row.Task,
        Assignee = row.Assignee,
        UnitId = row.UnitId,
        PersonId = row.PersonId,
        DueText = row.DueText,
        DueOn = row.DueOn,
    };

    private static IQueryable<TRow> Of<TRow>(ThiDuaDb db, bool tracked)
        where TRow : class =>
        tracked ? db.Set<TRow>() : db.Set<TRow>().AsNoTracking();
}
