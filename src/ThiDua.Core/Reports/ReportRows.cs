using ThiDua.Core.Decisions;
using ThiDua.Core.Law;
using ThiDua.Core.Nominations;

namespace ThiDua.Core.Reports;

/// <summary>The rows of one movement that its closing report counts.</summary>
internal sealed record ReportRows(
    IReadOnlyList<UnitLine> Units, IReadOnlyList<DossierLine> Dossiers, IReadOnlyList<AwardLine> Awards, IReadOnlyList<OfferLine> Offers);

internal sealed record UnitLine(Guid Id, string Name, BatchState? Batch, bool ClosedBySystem, int Dossiers, bool IsOutside);

internal sealed record DossierLine(
    Guid Id, string Name, string Title, SubjectKind Kind, bool IsLeader, bool IsWoman, string Unit, NominationState State, Guid OfferId);

internal sealed record AwardLine(
    Guid DecisionId, string Name, string Title, SubjectKind Kind, bool IsLeader, bool IsWoman, Guid OfferId, DecisionKind DecisionKind, DecisionState DecisionState,
    ItemOutcome Outcome, string Reference, DateOnly? Day, decimal? LegalAmount, decimal? PaidAmount, DateOnly? PaidOn)
{
    public bool IsPerson => Kind is SubjectKind.Individual;
}

/// <param name="Award">"Giấy khen của Giám đốc Sở …".</param>
internal sealed record OfferLine(Guid Id, int Ordinal, string Award);
