using ThiDua.Core.Law;

namespace ThiDua.Core.Decisions.Funds;

/// <summary>
/// What one award pays beside others of the same subject (NĐ 152/2025 Điều 49 khoản 5 to 7): of several titles of one period the highest only,
/// so a higher one that comes later pays the difference; titles of different periods each; a title and a form both.
/// </summary>
public static class SeveralAwards
{
    /// <param name="award">The award that is about to be paid.</param>
    /// <param name="others">What else the subject was given, any class and period, with what it was or is to be paid.</param>
    /// <param name="rules">Rows of the decision's day; a class without a row is paid each.</param>
    public static Payable Of(PeriodAward award, IReadOnlyCollection<PeriodAward> others, IReadOnlyDictionary<AwardClass, OverlapOfDay> rules)
    {
        if (!rules.TryGetValue(award.Class, out var rule) || rule.SamePeriod is SamePeriod.Each)
        {
            return new Payable(award.Amount, null, null);
        }

        var rivals = others.Where(o => o.Class == award.Class && o.Period == award.Period).ToList();
        if (rivals.Count == 0)
        {
            return new Payable(award.Amount, null, null);
        }

        var taken = rivals.Sum(o => o.ToPay);
        var highest = rivals.MaxBy(o => o.Amount)!;
        var pays = Math.Max(0, Math.Max(award.Amount, highest.Amount) - taken);
        return pays == award.Amount ? new Payable(pays, null, null) : new Payable(pays, Sentence(award, highest, pays), rule.Citation);
    }

    private static string Sentence(PeriodAward award, PeriodAward other, decimal pays) =>
        pays == 0
            ? $"Cùng thời điểm năm {award.Period} đã được thưởng mức cao nhất theo {other.Name}"
            : $"Cùng thời điểm năm {award.Period} đã được thưởng theo {other.Name}; chi phần chênh lệch so với mức cao nhất";
}

/// <param name="Name">"Chiến sĩ thi đua cơ sở (Quyết định 05/QĐ-SKHCN)".</param>
/// <param name="Period">The year that the award is for.</param>
/// <param name="Amount">Đồng by law.</param>
/// <param name="ToPay">Đồng that it pays or paid.</param>
public sealed record PeriodAward(string Name, AwardClass Class, int Period, decimal Amount, decimal ToPay);

/// <param name="Because">Why it is not the legal amount; null when it is.</param>
public sealed record Payable(decimal Amount, string? Because, string? Clause);
