namespace ThiDua.Core.Law;

/// <summary>
/// What an award is worth: coefficient × base salary of the decision's day, rounded up once to whole steps
/// (NĐ 91/2017 Điều 68, NĐ 98/2023 Điều 53, NĐ 152/2025 Điều 49: "làm tròn số lên hàng chục nghìn đồng").
/// </summary>
public static class RewardMoney
{
    /// <summary>The legal amount in đồng.</summary>
    /// <param name="coefficient">Multiple of the base salary.</param>
    /// <param name="baseSalary">Đồng a month.</param>
    /// <param name="step">Đồng; the amount is a multiple of it.</param>
    public static decimal Of(decimal coefficient, decimal baseSalary, decimal step)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(step);
        return decimal.Ceiling(coefficient * baseSalary / step) * step;
    }
}
