using System.Diagnostics.CodeAnalysis;

namespace ThiDua.Core.Foundation;

/// <summary>Either a value or one or more refusals; never both.</summary>
public sealed class Result<T>
    where T : notnull
{
    private Result(T? value, IReadOnlyList<Refusal> refusals)
    {
        Value = value;
        Refusals = refusals;
    }

    public T? Value { get; }

    public IReadOnlyList<Refusal> Refusals { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    public bool Succeeded => Refusals.Count == 0;

    [SuppressMessage("Usage", "CA2225", Justification = "Operations return values and refusals; named factories would only add noise.")]
    public static implicit operator Result<T>(T value) => new(value, []);

    [SuppressMessage("Usage", "CA2225", Justification = "Operations return values and refusals; named factories would only add noise.")]
    public static implicit operator Result<T>(Refusal refusal) => new(default, [refusal]);

    [SuppressMessage("Usage", "CA2225", Justification = "Operations return values and refusals; named factories would only add noise.")]
    public static implicit operator Result<T>(List<Refusal> refusals) =>
        refusals.Count > 0 ? new(default, refusals) : throw new ArgumentException("A refused result needs a refusal.", nameof(refusals));
}

/// <summary>For operations that have nothing to hand back.</summary>
public sealed record Done
{
    public static readonly Done Value = new();
}
