namespace ThiDua.Core.Movements;

/// <summary>
/// Everything a plan says of its movement, as read, as typed and as saved: the review screen binds it, operations write it.
/// A row whose Id is not yet saved is a new row; rows left out are removed.
/// </summary>
public sealed record MovementPlan
{
    public string? Title { get; init; }
    public string? Name { get; init; }
    public string? PlanNumber { get; init; }
    public string? PlanSymbol { get; init; }
    public DateOnly? PlanDate { get; init; }

    /// <summary>The date as the text has it while day or month are blank, e.g. "ngày   tháng 3 năm 2024".</summary>
    public string? PlanDateText { get; init; }
    public string? ParentPlan { get; init; }
    public Guid? ParentId { get; init; }
    public string? PeriodText { get; init; }
    public DateOnly? PeriodStart { get; init; }
    public DateOnly? PeriodEnd { get; init; }

    /// <summary>"từ ngày phát động": the launch fixes the first day.</summary>
    public bool StartsAtLaunch { get; init; }
    public string? Theme { get; init; }
    public string? Slogan { get; init; }

    /// <summary>When and where the slogan hangs, in the plan's words.</summary>
    public string? SloganDisplay { get; init; }
    public string? Scope { get; init; }
    public string? Audience { get; init; }
    public CriterionLogic CollectiveLogic { get; init; }
    public CriterionLogic IndividualLogic { get; init; }
    public string? SignerPrefix { get; init; }
    public string? SignerPosition { get; init; }
    public string? SignerName { get; init; }
    public List<LegalBasisPart> LegalBases { get; init; } = [];
    public List<CriterionPart> Criteria { get; init; } = [];
    public List<AwardOfferPart> AwardOffers { get; init; } = [];
    public List<RequiredPaperPart> Papers { get; init; } = [];
    public List<DeadlinePart> Deadlines { get; init; } = [];
    public List<TargetPart> Targets { get; init; } = [];
    public List<AssignmentPart> Assignments { get; init; } = [];
    public List<RecipientPart> Recipients { get; init; } = [];

    /// <summary>How many facts there are to look at.</summary>
    public int FactCount =>
        LegalBases.Count + Criteria.Count + AwardOffers.Count + Papers.Count + Deadlines.Count + Targets.Count + Assignments.Count + Recipients.Count
        + new[] { Title, Name, PlanNumber, PlanSymbol, ParentPlan, PeriodText, Theme, Slogan, Scope, Audience, SignerName }.Count(text => text is not null);
}
