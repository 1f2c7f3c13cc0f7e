using ThiDua.Core.Law;

namespace ThiDua.Core.Decisions.Frozen;

/// <summary>What a decision stood on when it was issued, in the words of that day; read by inspectors years later.</summary>
public sealed record DecisionGrounds
{
    public required DateOnly On { get; init; }

    /// <summary>Texts in force, with what was not checked about them.</summary>
    public required IReadOnlyList<RegimeText> Texts { get; init; }

    /// <summary>Money rows; null on a paper that gives none.</summary>
    public RewardRates? Rates { get; init; }

    public required IReadOnlyList<string> Doubts { get; init; }
    public string? LawConfirmedBy { get; init; }
    public string? LawConfirmedReason { get; init; }
    public string? DraftedBy { get; init; }
    public required IReadOnlyList<GroundCheck> Checks { get; init; }
    public string? ApprovedBy { get; init; }
    public DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>The council's session; null when there was none.</summary>
    public GroundSession? Session { get; init; }

    public required IReadOnlyList<GroundItem> Items { get; init; }

    /// <summary>What was found by the guards and let pass, by whom and why.</summary>
    public required IReadOnlyList<GroundClearance> Clearances { get; init; }
}

public sealed record GroundCheck(string By, DateTimeOffset At, bool Passed, string? Remarks);

public sealed record GroundSession(
    Guid SessionId, string Council, DateOnly HeldOn, string? MinutesNumber, string? MinutesSymbol, int QuorumNeeded, string? QuorumCitation,
    IReadOnlyList<GroundMember> Members, IReadOnlyList<GroundVote> Votes);

public sealed record GroundMember(string Name, string Position, string Role, bool Present, string? AbsenceReason);

/// <param name="Threshold">In words, e.g. "quá 1/2 tổng số thành viên".</param>
public sealed record GroundVote(string Subject, string Method, int Yes, int No, int Abstentions, int Denominator, int Needed, bool Passed, string Threshold, string Citation);

/// <param name="Title">Position and unit as printed.</param>
public sealed record GroundItem(
    int Ordinal, string Name, string Title, string Subject, bool IsLeader, string? Unit, int? RegisterNumber, int? RegisterYear,
    decimal? BaseSalary, decimal? Coefficient, decimal? LegalAmount);

public sealed record GroundClearance(string Subject, string Rule, string Clause, string By, DateTimeOffset At, string Reason);
