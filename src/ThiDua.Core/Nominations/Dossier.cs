using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations.Holds;
using ThiDua.Core.Nominations.Opinions;
using ThiDua.Core.Nominations.Papers;
using ThiDua.Core.Nominations.Rules;
using ThiDua.Core.Nominations.UnitReviews;

namespace ThiDua.Core.Nominations;

/// <summary>One dossier as its page shows it.</summary>
public sealed record Dossier
{
    public required Guid Id { get; init; }
    public required uint Version { get; init; }
    public required MovementRules Movement { get; init; }
    public required Guid BatchId { get; init; }
    public required BatchState BatchState { get; init; }
    public required Guid UnitId { get; init; }
    public required string Unit { get; init; }
    public required NominationState State { get; init; }
    public required SubjectKind SubjectKind { get; init; }
    public Guid? PersonId { get; init; }
    public required string Subject { get; init; }
    public required string SubjectTitle { get; init; }
    public required Guid OfferId { get; init; }

    /// <summary>What the selection gives; null before it.</summary>
    public string? Granted { get; init; }
    public required string Achievement { get; init; }
    public required DossierRoute Route { get; init; }
    public string? SimpleCase { get; init; }

    /// <summary>The row of law that says what the dossier is made of; null when none speaks.</summary>
    public DossierRuleRow? PaperRule { get; init; }

    /// <summary>Papers that the row asks and the movement does not.</summary>
    public IReadOnlyList<DossierPartRow> AskedByLaw { get; init; } = [];
    public required ReportMode ReportMode { get; init; }
    public string? ReturnReason { get; init; }
    public string? WithdrawReason { get; init; }
    public DateTimeOffset? SubmittedAt { get; init; }
    public DateTimeOffset? AcceptedAt { get; init; }
    public string? AcceptedBy { get; init; }
    public required WrittenForm Form { get; init; }
    public required IReadOnlyList<DossierSection> Sections { get; init; }
    public required IReadOnlyList<DossierCriterion> Criteria { get; init; }
    public required IReadOnlyList<DossierTarget> Targets { get; init; }
    public required IReadOnlyList<PaperRow> Papers { get; init; }
    public required IReadOnlyList<PaperRow> BatchPapers { get; init; }
    public required IReadOnlyList<ChecklistItem> Checklist { get; init; }
    public required IReadOnlyList<ChecklistItem> BatchChecklist { get; init; }
    public DossierDeadline? Deadline { get; init; }

    /// <summary>The head's word for the report; null when never given.</summary>
    public ReportVouched? Vouched { get; init; }

    /// <summary>What other bodies were asked and said.</summary>
    public IReadOnlyList<DossierOpinion> Opinions { get; init; } = [];

    /// <summary>Votes at the unit's own meeting; null when it has not been concluded or did not vote on this one.</summary>
    public UnitVoteFact? UnitVote { get; init; }

    /// <summary>Open holds; while one stands, the dossier goes no further.</summary>
    public required IReadOnlyList<HoldFact> Holds { get; init; }

    /// <summary>Write, tick, type in.</summary>
    public required bool MayFill { get; init; }

    /// <summary>Add and remove papers.</summary>
    public required bool MayAttach { get; init; }
    public required bool MayPropose { get; init; }
    public required bool MaySubmit { get; init; }
    public required bool MayCheck { get; init; }
    public required bool MaySeeBatch { get; init; }

    public OfferRule? Offer => Movement.Offers.FirstOrDefault(o => o.Id == OfferId);

    public bool MayWithdraw => MayPropose && DossierRules.MustBeUndecided(State) is null;

    public bool MayReturn => MayCheck && NominationTransitions.Nominations.Allows(State, NominationState.Returned);
}

/// <param name="Revision">0 when nothing was saved yet.</param>
public sealed record DossierSection(string Code, string Title, string Help, bool Required, string Body, int Revision, DateTimeOffset? SavedAt, string? SavedBy)
{
    /// <summary>Left over from a form that no longer applies; read only.</summary>
    public bool IsFormer { get; init; }
}

/// <param name="Version">0 when nothing was ticked yet.</param>
public sealed record DossierCriterion(Guid Id, CriterionSubject Subject, string Text, bool Met, string Evidence, Guid? PaperId, uint Version);

/// <param name="Version">0 when nothing was recorded yet.</param>
public sealed record DossierTarget(TargetRule Target, decimal? Value, DateOnly? AsOf, bool IsEstimated, string Note, uint Version);
