using ThiDua.Core.Law;
using ThiDua.Core.Movements;

namespace ThiDua.Core.Nominations.Proposals;

/// <summary>Which lines the review shows.</summary>
public enum LineFilter
{
    All,
    Doubtful,
    Certain,
    Decided,
}

public sealed record ProposalListLine(Guid Id, string FileName, ProposalListState State, int Lines, int? Dossiers, DateTimeOffset CreatedAt, string CreatedBy);

/// <param name="Place">"Bảng 1, dòng 4".</param>
public sealed record DossierOrigin(Guid ListId, Guid FileId, string FileName, string Place);

public sealed record ProposalReview
{
    public required Guid Id { get; init; }
    public required uint Version { get; init; }
    public required ProposalListState State { get; init; }
    public required MovementRules Movement { get; init; }
    public required Guid UnitId { get; init; }
    public required string Unit { get; init; }

    /// <summary>The actor's own unit; the office enters for others.</summary>
    public required bool SpeaksForUnit { get; init; }
    public required Guid FileId { get; init; }
    public required string FileName { get; init; }

    /// <summary>Number and date of the submission as read; null when the file has neither.</summary>
    public string? Paper { get; init; }

    /// <summary>The text around the lists.</summary>
    public required string Body { get; init; }
    public required IReadOnlyList<string> Doubts { get; init; }

    /// <summary>One page of the lines that the filter leaves.</summary>
    public required IReadOnlyList<LineView> Lines { get; init; }
    public required int Total { get; init; }
    public required int Doubtful { get; init; }
    public required int Certain { get; init; }
    public required int Accepted { get; init; }
    public required int Skipped { get; init; }

    /// <summary>Accepted lines that write down somebody new.</summary>
    public required int NewSubjects { get; init; }
    public required int Page { get; init; }
    public required int Pages { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }
    public string? ClosedBy { get; init; }
    public int Open => Doubtful + Certain;
}

public sealed record LineView
{
    public required int Ordinal { get; init; }
    public required string Place { get; init; }
    public required string Source { get; init; }
    public SubjectKind? Kind { get; init; }
    public required string Name { get; init; }
    public required string Position { get; init; }
    public required string Unit { get; init; }
    public DateOnly? BirthDate { get; init; }
    public int? BirthYear { get; init; }
    public string? AwardText { get; init; }
    public Guid? OfferId { get; init; }
    public required string Achievement { get; init; }

    /// <summary>See <see cref="EditedLine.Subject"/>.</summary>
    public required string Subject { get; init; }
    public required LineDecision Decision { get; init; }
    public required bool IsCertain { get; init; }
    public required IReadOnlyList<string> Doubts { get; init; }

    /// <summary>The dossier made of the line, or the live one that its subject has already.</summary>
    public Guid? NominationId { get; init; }
    public required IReadOnlyList<LineCandidate> Candidates { get; init; }
}

/// <param name="Value">See <see cref="EditedLine.Subject"/>.</param>
/// <param name="IsOfUnit">May be chosen; others are shown so that a slip of the unit is seen.</param>
public sealed record LineCandidate(string Value, string Name, string Title, string Reason, bool IsOfUnit);
