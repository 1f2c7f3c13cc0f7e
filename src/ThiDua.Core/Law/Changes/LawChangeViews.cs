namespace ThiDua.Core.Law.Changes;

/// <summary>A change of law in the list.</summary>
public sealed record LawChangeListed(
    Guid Id, string Title, string Basis, LawChangeState State, DateTimeOffset CreatedAt, string CreatedBy, string? ProposedBy, string? ReleasedBy, DateTimeOffset? ReleasedAt, string? ReturnReason, int Lines);

public sealed record LawChangeCase
{
    public required Guid Id { get; init; }

    public required uint Version { get; init; }

    public required string Title { get; init; }

    public required string Basis { get; init; }

    public required LawChangeState State { get; init; }

    public required string CreatedBy { get; init; }

    public DateTimeOffset? ProposedAt { get; init; }

    public string? ProposedBy { get; init; }

    public DateTimeOffset? ReleasedAt { get; init; }

    public string? ReleasedBy { get; init; }

    public DateTimeOffset? ReturnedAt { get; init; }

    public string? ReturnedBy { get; init; }

    public string? ReturnReason { get; init; }

    /// <summary>The reader proposed it and so cannot release it.</summary>
    public required bool IsOwnProposal { get; init; }

    public required IReadOnlyList<LawLineShown> Lines { get; init; }
}

public sealed record LawLineShown
{
    public required Guid Id { get; init; }

    public required LawTable Table { get; init; }

    public required LawChangeAction Action { get; init; }

    public string? RowKey { get; init; }

    public string? AppliedKey { get; init; }

    public required string Label { get; init; }

    public DateOnly? Day { get; init; }

    public Certainty? Certainty { get; init; }

    public string? CheckedBy { get; init; }

    public DateOnly? CheckedOn { get; init; }

    public string? Citation { get; init; }

    public required IReadOnlyList<LawFieldShown> Fields { get; init; }
}

/// <summary>A field of a new row, or one that differs in the new version.</summary>
/// <param name="Before">Null when the line adds a row.</param>
public sealed record LawFieldShown(string Label, string? Before, string After);

public sealed record LawLineDraft(
    string Table, LawChangeAction Action, string? RowKey, IReadOnlyDictionary<string, string?> Values, DateOnly? Day, Certainty? Certainty, string? CheckedBy, DateOnly? CheckedOn);
