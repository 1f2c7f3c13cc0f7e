namespace ThiDua.Core.Law;

/// <summary>One dated version of a guard, as the checks read it.</summary>
public sealed record GuardRule
{
    public required Guid Id { get; init; }
    public required Guard Guard { get; init; }

    /// <summary>"G2".</summary>
    public string Number { get; init; } = "";

    /// <summary>"Một thành tích chỉ khen một lần".</summary>
    public string Name { get; init; } = "";

    /// <summary>The rule in one sentence, as shown to everyone.</summary>
    public required string Sentence { get; init; }
    public required GuardSeverity Severity { get; init; }
    public decimal? Limit { get; init; }
    public GuardLimitUnit? LimitUnit { get; init; }

    /// <summary>Awards that the rule speaks of; empty = every award.</summary>
    public IReadOnlyList<string> AwardCodes { get; init; } = [];
    public required DateOnly ValidFrom { get; init; }
    public DateOnly? ValidTo { get; init; }

    /// <summary>A transition clause leaves dossiers received before <see cref="ValidFrom"/> under the former text.</summary>
    public bool FromReception { get; init; }
    public required string Citation { get; init; }
    public required Certainty Certainty { get; init; }

    public bool SpeaksOf(string awardCode) => AwardCodes.Count == 0 || AwardCodes.Contains(awardCode);

    public bool InForceOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || ValidTo >= day);
}
