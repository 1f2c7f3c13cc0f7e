using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements.Rules;
using TextSpan = ThiDua.Papers.Reading.TextSpan;

namespace ThiDua.Core.Movements;

/// <summary>Writes a plan over its rows: what is equal stays untouched, so that the history holds true changes only.</summary>
internal sealed class PlanWriter(ThiDuaDb db, PlanRows rows, WorkingCalendar calendar)
{
    private readonly Dictionary<Guid, Guid> offerIds = [];
    private Guid MovementId => rows.Movement.Id;

    /// <summary>Where new rows were read in the plan's text, by the part's id.</summary>
    public IReadOnlyDictionary<Guid, TextSpan> Places { get; init; } = new Dictionary<Guid, TextSpan>();

    /// <summary>Ids that the parts' rows were saved under.</summary>
    public Dictionary<Guid, Guid> SavedIds { get; } = [];

    public void Write(MovementPlan plan)
    {
        WriteHead(plan);
        Rewrite(rows.LegalBases, plan.LegalBases, r => r.Id, LegalBasisOf, (r, p, n) => (r.Ordinal, r.Text) = (n, p.Text!));
        Rewrite(rows.Criteria, plan.Criteria, r => r.Id, CriterionOf, (r, p, n) => (r.Ordinal, r.Subject, r.Text) = (n, p.Subject, p.Text!));
        WriteOffers(plan.AwardOffers);
        Rewrite(rows.Papers, plan.Papers, r => r.Id, (p, id, n) => PaperOf(p, id, n, null), Write);
        Rewrite(rows.Deadlines, plan.Deadlines, r => r.Id, (p, id, n) => DeadlineOf(p, id, n, null), Write);
        Rewrite(rows.Targets, plan.Targets, r => r.Id, TargetOf, Write);
        Rewrite(rows.Assignments, plan.Assignments, r => r.Id, AssignmentOf, Write);
        Rewrite(rows.Recipients, plan.Recipients, r => r.Id, RecipientOf, (r, p, n) => (r.Ordinal, r.Name, r.Purpose, r.UnitId) = (n, p.Name!, p.Purpose, p.UnitId));
    }

    /// <summary>Papers and deadlines that a guidance paper adds after what the plan had.</summary>
    public void Add(Guidance guidance, IEnumerable<RequiredPaperPart> papers, IEnumerable<DeadlinePart> deadlines)
    {
        var paperCount = rows.Papers.Count;
        var deadlineCount = rows.Deadlines.Count;
        db.AddRange(papers.Select((p, i) => PaperOf(p, Guid.CreateVersion7(), paperCount + i + 1, guidance.Id)));
        db.AddRange(deadlines.Select((d, i) => DeadlineOf(d, Guid.CreateVersion7(), deadlineCount + i + 1, guidance.Id)));
    }

    private void WriteHead(MovementPlan plan)
    {
        var m = rows.Movement;
        (m.Title, m.Name, m.PlanNumber, m.PlanSymbol, m.PlanDate, m.PlanDateText) = (plan.Title!, plan.Name, plan.PlanNumber, plan.PlanSymbol, plan.PlanDate, plan.PlanDateText);
        (m.ParentPlan, m.ParentId, m.PeriodText, m.PeriodStart, m.PeriodEnd, m.StartsAtLaunch) = (plan.ParentPlan, plan.ParentId, plan.PeriodText, plan.PeriodStart, plan.PeriodEnd, plan.StartsAtLaunch);
        (m.Theme, m.Slogan, m.SloganDisplay, m.Scope, m.Audience) = (plan.Theme, plan.Slogan, plan.SloganDisplay, plan.Scope, plan.Audience);
        (m.CollectiveLogic, m.IndividualLogic) = (plan.CollectiveLogic, plan.IndividualLogic);
        (m.SignerPrefix, m.SignerPosition, m.SignerName) = (plan.SignerPrefix, plan.SignerPosition, plan.SignerName);
    }

    private void WriteOffers(List<AwardOfferPart> parts)
    {
        // New rows get their ids first, so that one may fall back to another that is saved with it.
        foreach (var part in parts.Where(p => rows.AwardOffers.All(r => r.Id != p.Id)))
        {
            offerIds[part.Id] = Guid.CreateVersion7();
        }

        Rewrite(rows.AwardOffers, parts, r => r.Id, OfferOf, Write);
    }

    private void Rewrite<TRow, TPart>(List<TRow> saved, List<TPart> parts, Func<TRow, Guid> idOf, Func<TPart, Guid, int, TRow> create, Action<TRow, TPart, int> write)
        where TRow : class
        where TPart : IPlanPart
    {
        foreach (var gone in saved.Where(row => parts.All(part => part.Id != idOf(row))).ToList())
        {
            db.Remove(gone);
            saved.Remove(gone);
        }

        foreach (var (part, index) in parts.Select((part, index) => (part, index)))
        {
            if (saved.FirstOrDefault(row => idOf(row) == part.Id) is { } row)
            {
                write(row, part, index + 1);
            }
            else
            {
                var id = offerIds.GetValueOrDefault(part.Id, Guid.CreateVersion7());
                SavedIds[part.Id] = id;
                row = create(part, id, index + 1);
                db.Add(row);
                saved.Add(row);
            }
        }
    }

    private void Write(AwardOffer r, AwardOfferPart p, int ordinal)
    {
        (r.Ordinal, r.AwardCode, r.Authority, r.Text) = (ordinal, p.AwardCode!, p.Authority!, p.Text);
        (r.MaxCollectives, r.MaxIndividuals, r.MaxTotal, r.Either) = (p.MaxCollectives, p.MaxIndividuals, p.MaxTotal, p.Either);
        (r.CollectivePercent, r.IndividualPercent, r.RateBase) = (p.CollectivePercent, p.IndividualPercent, p.RateBase);
        (r.ParticipatingCollectives, r.ParticipatingIndividuals, r.ParticipationSource) = (p.ParticipatingCollectives, p.ParticipatingIndividuals, p.ParticipationSource);
        (r.PerUnitCollectives, r.PerUnitIndividuals) = (p.PerUnitCollectives, p.PerUnitIndividuals);
        if (!r.PerUnitKinds.SequenceEqual(p.PerUnitKinds))
        {
            r.PerUnitKinds = [.. p.PerUnitKinds];
        }

        r.FallbackOfferId = FallbackOf(p);
    }

    private static void Write(RequiredPaper r, RequiredPaperPart p, int ordinal)
    {
        (r.Ordinal, r.Kind, r.Name, r.Level, r.ReportFormId, r.FormText, r.Mandatory) = (ordinal, p.Kind, p.Name!, p.Level, p.ReportFormId, p.FormText, p.Mandatory);
        if (!r.UnitKinds.SequenceEqual(p.UnitKinds))
        {
            r.UnitKinds = [.. p.UnitKinds];
        }
    }

    private void Write(Deadline r, DeadlinePart p, int ordinal)
    {
        (r.Ordinal, r.Kind, r.Audience, r.What, r.Who, r.Wording) = (ordinal, p.Kind, p.Audience, p.What!, p.Who, p.Wording);
        (r.Semantic, r.Day, r.SilenceMeansNone) = (p.Semantic, p.Semantic is DeadlineSemantic.Open ? null : p.Day, p.SilenceMeansNone);
        r.EndsAt = DeadlineMeaning.EndsAt(r.Semantic, r.Day, calendar);
    }

    private static void Write(Target r, TargetPart p, int ordinal) =>
        (r.Ordinal, r.Text, r.Value, r.UnitOfMeasure, r.PeriodEnd) = (ordinal, p.Text!, p.Value, p.UnitOfMeasure, p.PeriodEnd);

    private static void Write(Assignment r, AssignmentPart p, int ordinal)
    {
        (r.Ordinal, r.Kind, r.Task, r.Assignee) = (ordinal, p.Kind, p.Task!, p.Assignee);
        (r.UnitId, r.PersonId, r.DueText, r.DueOn) = (p.UnitId, p.PersonId, p.DueText, p.DueOn);
    }

    private Guid? FallbackOf(AwardOfferPart part) =>
        part.FallbackOfferId is not { } id ? null : offerIds.TryGetValue(id, out var saved) ? saved : id;

    private LegalBasis LegalBasisOf(LegalBasisPart p, Guid id, int ordinal) =>
        new() { Id = id, MovementId = MovementId, Ordinal = ordinal, Text = p.Text!, SpanStart = PlaceOf(p)?.Start, SpanEnd = PlaceOf(p)?.End };

    private Criterion CriterionOf(CriterionPart p, Guid id, int ordinal) =>
        new() { Id = id, MovementId = MovementId, Ordinal = ordinal, Subject = p.Subject, Text = p.Text!, SpanStart = PlaceOf(p)?.Start, SpanEnd = PlaceOf(p)?.End };

    private AwardOffer OfferOf(AwardOfferPart p, Guid id, int ordinal)
    {
        var row = new AwardOffer { Id = id, MovementId = MovementId, Ordinal = ordinal, AwardCode = p.AwardCode!, Authority = p.Authority!, SpanStart = PlaceOf(p)?.Start, SpanEnd = PlaceOf(p)?.End };
        Write(row, p, ordinal);
        return row;
    }

    private RequiredPaper PaperOf(RequiredPaperPart p, Guid id, int ordinal, Guid? guidanceId)
    {
        var row = new RequiredPaper
        {
            Id = id, MovementId = MovementId, GuidanceId = guidanceId, Ordinal = ordinal, Kind = p.Kind, Name = p.Name!, Level = p.Level,
            SpanStart = PlaceOf(p)?.Start, SpanEnd = PlaceOf(p)?.End,
        };
        Write(row, p, ordinal);
        return row;
    }

    private Deadline DeadlineOf(DeadlinePart p, Guid id, int ordinal, Guid? guidanceId)
    {
        var row = new Deadline
        {
            Id = id, MovementId = MovementId, GuidanceId = guidanceId, Ordinal = ordinal, Kind = p.Kind, Audience = p.Audience, What = p.What!, Semantic = p.Semantic,
            SpanStart = PlaceOf(p)?.Start, SpanEnd = PlaceOf(p)?.End,
        };
        Write(row, p, ordinal);
        return row;
    }

    private Target TargetOf(TargetPart p, Guid id, int ordinal)
    {
        var row = new Target { Id = id, MovementId = MovementId, Ordinal = ordinal, Text = p.Text!, SpanStart = PlaceOf(p)?.Start, SpanEnd = PlaceOf(p)?.End };
        Write(row, p, ordinal);
        return row;
    }

    private Assignment AssignmentOf(AssignmentPart p, Guid id, int ordinal)
    {
        var row = new Assignment { Id = id, MovementId = MovementId, Ordinal = ordinal, Kind = p.Kind, Task = p.Task!, SpanStart = PlaceOf(p)?.Start, SpanEnd = PlaceOf(p)?.End };
        Write(row, p, ordinal);
        return row;
    }

    private Recipient RecipientOf(RecipientPart p, Guid id, int ordinal) =>
        new() { Id = id, MovementId = MovementId, Ordinal = ordinal, Name = p.Name!, Purpose = p.Purpose, UnitId = p.UnitId, SpanStart = PlaceOf(p)?.Start, SpanEnd = PlaceOf(p)?.End };

    private TextSpan? PlaceOf(IPlanPart part) => Places.TryGetValue(part.Id, out var place) ? place : null;
}
