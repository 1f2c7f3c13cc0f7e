using System.Globalization;

namespace ThiDua.Core.Councils.Rules;

/// <summary>A share of votes as an exact fraction; strict means more than it ("quá nửa"), otherwise at least it.</summary>
public readonly record struct VoteThreshold(int Numerator, int Denominator, bool Strict)
{
    /// <summary>
    /// The smallest whole number of votes that reaches the threshold: 80 % of 9 is 8. Integers only: 0.9 × 10 in floating point is not 9.
    /// </summary>
    public int VotesNeeded(int counted)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(counted);
        var product = (long)Numerator * counted;
        return (int)(Strict ? (product / Denominator) + 1 : (product + Denominator - 1) / Denominator);
    }

    public bool IsReachedBy(int votes, int counted) => votes >= VotesNeeded(counted);

    /// <summary>"quá nửa", "từ 80 % trở lên", "trên 2/3".</summary>
    public string Words()
    {
        var share = Denominator == 100 || 100 % Denominator == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{Numerator * 100 / Denominator} %")
            : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
        return (Numerator * 2 == Denominator, Strict) switch
        {
            (true, true) => "quá nửa",
            (_, true) => $"trên {share}",
            _ => $"từ {share} trở lên",
        };
    }
}
