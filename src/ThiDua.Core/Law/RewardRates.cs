namespace ThiDua.Core.Law;

/// <summary>The rows that fix reward money on one day for one award.</summary>
public sealed record RewardRates
{
    public required DateOnly On { get; init; }

    public required string AwardCode { get; init; }

    /// <summary>Đồng a month.</summary>
    public required SourcedRate BaseSalary { get; init; }

    /// <summary>Đồng.</summary>
    public required SourcedRate RoundingStep { get; init; }

    public required IReadOnlyDictionary<SubjectKind, SourcedRate> Coefficients { get; init; }

    /// <summary>Legal amount in đồng; null when no row gives this award to this kind of subject.</summary>
    public decimal? AmountFor(SubjectKind subject) =>
        Coefficients.TryGetValue(subject, out var coefficient) ? RewardMoney.Of(coefficient.Value, BaseSalary.Value, RoundingStep.Value) : null;
}

/// <param name="Citation">Điều, khoản of which text.</param>
public sealed record SourcedRate(decimal Value, string Citation, Certainty Certainty)
{
    /// <summary>The rule names the most that may be paid; the giver fixes the amount.</summary>
    public bool IsMaximum { get; init; }
}
